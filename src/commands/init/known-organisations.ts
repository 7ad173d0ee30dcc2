import type { Language } from '../../host.ts';
import type { Text } from '../../model/primitives.ts';
import { makeId } from './make-id.ts';
import { textOf } from './yaml-text.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: Text;
  /** Statistics Finland's municipality number. */
  readonly regionCode?: string;
}

interface Known {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly regionCode?: string;
}

/** Organisations whose names in three languages need not be typed. */
const KNOWN: readonly Known[] = [
  city('helsinki', 'Helsinki', 'Helsingfors', '091'),
  city('espoo', 'Espoo', 'Esbo', '049'),
  city('turku', 'Turku', 'Åbo', '853'),
  city('vantaa', 'Vantaa', 'Vanda', '092'),
  city('tampere', 'Tampere', 'Tammerfors', '837'),
  city('oulu', 'Oulu', 'Uleåborg', '564'),
  city('jyvaskyla', 'Jyväskylä', 'Jyväskylä', '179'),
  {
    id: 'kuntaliitto',
    names: {
      fi: 'Kuntaliitto',
      sv: 'Kommunförbundet',
      en: 'Association of Finnish Municipalities',
    },
  },
];

/** An organisation by any of its names, or as it was typed. The id may be empty. */
export function nameOrganisation(typed: string, languages: readonly Language[]): NamedOrganisation {
  const wanted = makeId(typed);
  for (const { id, names, regionCode } of KNOWN) {
    if (id !== wanted && !Object.values(names).some((name) => makeId(name) === wanted)) continue;
    const name = oneName(textOf(languages, (language) => names[language]));
    return { id, name, ...(regionCode === undefined ? {} : { regionCode }) };
  }
  return { id: wanted, name: typed };
}

/** The same name in every language is written once. */
function oneName(text: Text): Text {
  if (typeof text === 'string') return text;
  const names = new Set(Object.values(text));
  const [first = ''] = names;
  return names.size === 1 ? first : text;
}

function city(id: string, fi: string, sv: string, regionCode: string): Known {
  return { id, names: { fi, sv, en: fi }, regionCode };
}
