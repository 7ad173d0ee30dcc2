import type { Language } from '../host.ts';

type Descriptions = { readonly default: Readonly<Record<string, string>> };

const LOADERS: Readonly<Record<Language, () => Promise<Descriptions>>> = {
  fi: () => import('./fi/fields.json', { with: { type: 'json' } }),
  sv: () => import('./sv/fields.json', { with: { type: 'json' } }),
  en: () => import('./en/fields.json', { with: { type: 'json' } }),
};

/** What each field of each file is for, by `<Object>.<field>`. A missing text is a bug and throws. */
export async function loadFieldDescriptions(language: Language): Promise<(key: string) => string> {
  const descriptions = (await LOADERS[language]()).default;
  return (key) => {
    const text = descriptions[key];
    if (text === undefined) throw new Error(`no description of ${key} in ${language}`);
    return text;
  };
}
