import type { Language } from '../host.ts';

/** Signs that keyboards lack, for numbers, dates and periods. */
export const MINUS = '\u2212';
export const EN_DASH = '\u2013';
export const ELLIPSIS = '\u2026';
/** Never breaks a line. */
export const NO_BREAK_SPACE = '\u00a0';

/** English as written in Europe: day before month, no comma before "and". */
export const LOCALES: Readonly<Record<Language, string>> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
};
