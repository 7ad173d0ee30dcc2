import type { Language } from '../host.ts';
import { LOCALES } from './typography.ts';

/** `a, b ja c` · `a, b och c` · `a, b and c`. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
