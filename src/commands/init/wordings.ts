import type { Choice, Language } from '../../host.ts';
import { createTranslator, type Translator } from '../../messages/translator.ts';
import type { Text } from '../../model/primitives.ts';
import { textOf } from './yaml-text.ts';

/** Words that go into files: in every language of the programme at once. */
export interface Wordings {
  /** `review.title` → the text in the catalogue. A missing text is a bug and throws. */
  text(key: string, params?: Readonly<Record<string, string>>): Text;
}

/** Of `init:text`, or of the criteria for peer reviews. */
export async function createWordings(
  languages: readonly Language[],
  catalogue: 'init' | 'criteria' = 'init',
): Promise<Wordings> {
  const translators = new Map<Language, Translator>();
  for (const language of languages) {
    translators.set(language, await createTranslator(language, [catalogue]));
  }
  const stem = catalogue === 'init' ? 'init:text.' : 'criteria:';
  return {
    text: (key, params) =>
      textOf(languages, (language) => {
        const text = translators.get(language)?.find(`${stem}${key}`, params) ?? null;
        if (text === null) throw new Error(`no text ${key} in ${language}`);
        return text;
      }),
  };
}

/** Values with their names in the person's language, the value itself in brackets. */
export function choicesOf(
  translator: Translator,
  group: 'dimension' | 'level' | 'measure' | 'direction' | 'language',
  values: readonly string[],
): readonly Choice[] {
  return values.map((value) => ({
    value,
    label: `${choiceName(translator, group, value)} (${value})`,
  }));
}

export function choiceName(translator: Translator, group: string, value: string): string {
  const name = translator.find(`init:choice.${group}.${value}`);
  if (name === null) throw new Error(`no name for ${group} ${value}`);
  return name;
}

/** A text in one language, or the first language it has. */
export function readText(text: Text, languages: readonly Language[]): string {
  if (typeof text === 'string') return text;
  for (const language of languages) {
    const part = text[language];
    if (part !== undefined) return part;
  }
  return Object.values(text)[0] ?? '';
}
