import type { Language } from '../host.ts';

type Descriptions = { readonly default: Readonly<Record<string, string>> };

/** `fields`: of the files that people write; `outputs`: of the data that this tool prints. */
type Catalogue = 'fields' | 'outputs';

const LOADERS: Readonly<
  Record<Language, Readonly<Record<Catalogue, () => Promise<Descriptions>>>>
> = {
  fi: {
    fields: () => import('./fi/fields.json', { with: { type: 'json' } }),
    outputs: () => import('./fi/outputs.json', { with: { type: 'json' } }),
  },
  sv: {
    fields: () => import('./sv/fields.json', { with: { type: 'json' } }),
    outputs: () => import('./sv/outputs.json', { with: { type: 'json' } }),
  },
  en: {
    fields: () => import('./en/fields.json', { with: { type: 'json' } }),
    outputs: () => import('./en/outputs.json', { with: { type: 'json' } }),
  },
};

/** What each field is for, by `<Object>.<field>`. A missing text is a bug and throws. */
export async function loadFieldDescriptions(
  language: Language,
  catalogue: Catalogue = 'fields',
): Promise<(key: string) => string> {
  const descriptions = (await LOADERS[language][catalogue]()).default;
  return (key) => {
    const text = descriptions[key];
    if (text === undefined) throw new Error(`no description of ${key} in ${language}`);
    return text;
  };
}
