import type { Problem } from '../../diagnostics/problem.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import type { Entity } from '../../model/workspace.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { knownInstrument } from './known-instruments.ts';

const ID = 'indicator/instrument-range-differs';

/** Figures that are scores of an instrument. A share above some score has a range of its own. */
const SCORES: readonly Measure[] = ['mean', 'index', 'ordinal'];

/** A sheet that gives an instrument another scale or number of questions than the instrument has. */
export const instrumentRangeDiffers: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/feeling-safe.yaml',
    good: 'collection: Kysely kohtaamispaikoissa.',
    bad: [
      'instrument: { name: WHO-5, validated: true, items: 4, min: 0, max: 100 }',
      'collection: Kysely kohtaamispaikoissa.',
    ].join('\n'),
  },
  *check({ workspace }) {
    for (const sheet of sheetsOf(workspace)) {
      yield* checkRange(sheet);
      yield* checkKnown(sheet);
    }
  },
};

function* checkRange({ file, value }: Entity<Indicator>): Iterable<Problem> {
  const { range, instrument, measure } = value;
  if (!SCORES.includes(measure)) return;
  for (const end of ['min', 'max'] as const) {
    const own = range?.[end];
    const given = instrument?.[end];
    if (own === undefined || given === undefined || own === given) continue;
    const place = { kind: 'value', path: ['instrument', end] } as const;
    const related = [{ file, place }];
    yield atValue(ID, file, ['range', end], { params: { value: own, instrument: given }, related });
  }
}

/** Only an instrument that the sheet itself calls validated: its name alone proves little. */
function* checkKnown({ file, value }: Entity<Indicator>): Iterable<Problem> {
  const { instrument } = value;
  if (instrument?.validated !== true) return;
  const known = knownInstrument(instrument.name);
  if (known === undefined) return;
  const { name } = known;
  if (instrument.items !== undefined && instrument.items !== known.items) {
    const params = { name, items: instrument.items, expected: String(known.items) };
    yield atValue(ID, file, ['instrument', 'items'], { params, variant: 'items' });
  }
  const { min, max } = instrument;
  const fits = known.ranges.some(([least, most]) => {
    return (min === undefined || min === least) && (max === undefined || max === most);
  });
  if (fits) return;
  const expected = known.ranges.map(([least, most]) => `${least}–${most}`).join(' / ');
  const at = min !== undefined && known.ranges.every(([least]) => least !== min) ? 'min' : 'max';
  yield atValue(ID, file, ['instrument', at], { params: { name, expected }, variant: 'scale' });
}
