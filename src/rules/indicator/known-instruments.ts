import type { Text } from '../../model/primitives.ts';
import { plainNames } from '../written-names.ts';

/** What is publicly known of a validated instrument and does not change from country to country. */
export interface KnownInstrument {
  /** As it is called in messages. */
  readonly name: string;
  /** Plain names of which any stands in the instrument's name as whole words. */
  readonly names: readonly string[];
  /** Names that, beside one of the above, tell another instrument. */
  readonly except?: readonly string[];
  readonly items: number;
  /** The scales on which its score is given. */
  readonly ranges: readonly (readonly [min: number, max: number])[];
}

/** A small table on purpose: only what its owner has published, each with its source. */
const KNOWN: readonly KnownInstrument[] = [
  {
    // THL, Osallisuusindikaattori; Leemann et al. 2022, BMC Public Health: ten items, scaled 0–100.
    name: 'ESIS',
    names: [
      'esis',
      'osallisuusindikaattori',
      'delaktighetsindikator',
      'delaktighetsindikatorn',
      'experiences of social inclusion scale',
    ],
    items: 10,
    ranges: [[0, 100]],
  },
  {
    // Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15: seven items, 7–35.
    name: 'SWEMWBS',
    names: ['swemwbs', 'short warwick edinburgh mental well being scale'],
    items: 7,
    ranges: [[7, 35]],
  },
  {
    // Tennant et al. 2007, Health and Quality of Life Outcomes 5:63: fourteen items, 14–70.
    name: 'WEMWBS',
    names: ['wemwbs', 'warwick edinburgh mental well being scale'],
    except: ['short', 'lyhyt', 'kort', '7'],
    items: 14,
    ranges: [[14, 70]],
  },
  {
    // WHO 1998, Wellbeing measures in primary health care: five items, raw 0–25 or times four.
    name: 'WHO-5',
    names: ['who 5', 'who5'],
    items: 5,
    ranges: [
      [0, 25],
      [0, 100],
    ],
  },
  {
    // Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606–613: nine items, 0–27.
    name: 'PHQ-9',
    names: ['phq 9', 'phq9'],
    items: 9,
    ranges: [[0, 27]],
  },
  {
    // Spitzer et al. 2006, Arch Intern Med 166:1092–1097: seven items, 0–21.
    name: 'GAD-7',
    names: ['gad 7', 'gad7'],
    items: 7,
    ranges: [[0, 21]],
  },
  {
    // Bush et al. 1998, Arch Intern Med 158:1789–1795: three items, 0–12.
    name: 'AUDIT-C',
    names: ['audit c'],
    items: 3,
    ranges: [[0, 12]],
  },
];

/** The instrument that a name surely means; undefined for one that is not in the table. */
export function knownInstrument(name: Text): KnownInstrument | undefined {
  const written = plainNames(name).map((plain) => ` ${plain} `);
  const says = (part: string) => written.some((plain) => plain.includes(` ${part} `));
  return KNOWN.find(({ names, except = [] }) => names.some(says) && !except.some(says));
}
