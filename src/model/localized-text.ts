import { LANGUAGES, type Language } from '../host.ts';
import type { Text } from './primitives.ts';

/** A person's text in the best language there is, and which language that is. */
export interface LocalizedText {
  readonly text: string;
  readonly language: Language;
}

/**
 * Picks the report's language, else the programme's first, else any in the order fi, sv, en. A plain
 * string is in the programme's first language. Null when no language has any text.
 */
export function localize(text: Text, language: Language, own: Language): LocalizedText | null {
  if (typeof text === 'string') return text.trim() === '' ? null : { text, language: own };
  for (const candidate of [language, own, ...LANGUAGES]) {
    const found = text[candidate];
    if (found !== undefined && found.trim() !== '') return { text: found, language: candidate };
  }
  return null;
}

/** The text alone, for places that hold a string; empty when there is none. */
export function localizePlain(text: Text, language: Language, own: Language): string {
  return localize(text, language, own)?.text.trim() ?? '';
}
