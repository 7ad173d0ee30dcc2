import type { Language } from '../host.ts';
import { ELLIPSIS, EN_DASH, LOCALES, MINUS, NO_BREAK_SPACE } from './typography.ts';

/** Making an Intl formatter costs far more than using one. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? 'all'}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 20,
    signDisplay: 'negative',
    useGrouping: 'always',
  });
  numberFormats.set(key, made);
  return made;
}

/**
 * A number with `decimals` places, or with as many as it has. Halves go away from zero, judged by
 * the number's shortest decimal form: Intl reads the text `1.005` as exactly that, and rounds it
 * to 1.01, where the double itself lies a hair below.
 *
 * @throws RangeError for NaN and infinities, which is a bug: a figure that is not there is a reason.
 */
export function formatNumber(language: Language, value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  // The same in all three languages, and most runs print no other: the first Intl format is slow.
  if ((decimals ?? 0) === 0 && isSmallCount(value)) return String(value);
  return numberFormat(language, decimals)
    .format(`${value}` as const)
    .replace('-', MINUS)
    .replace(/[\u0020\u202f]/g, NO_BREAK_SPACE);
}

/** A whole number that has no sign and no groups of thousands. */
function isSmallCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

/** A change in a table: `+17`, `−5`, `0`. Not for sentences: "+" is read badly aloud. */
export function formatSigned(language: Language, value: number, decimals?: number): string {
  const text = formatNumber(language, value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A percentage (0–100) in tables and figures: `52 %` in fi and sv, `52%` in en. */
export function formatPercent(language: Language, value: number, decimals?: number): string {
  return `${formatNumber(language, value, decimals)}${percentSign(language)}`;
}

function percentSign(language: Language): string {
  return language === 'en' ? '%' : `${NO_BREAK_SPACE}%`;
}

/** fi 5–29 and −5…29; sv 5–29 and −5 till 29; en 5 to 29. */
export function formatRange(
  language: Language,
  lower: number,
  upper: number,
  decimals?: number,
): string {
  return joinRange(
    language,
    formatNumber(language, lower, decimals),
    formatNumber(language, upper, decimals),
  );
}

/** The same of percentages, for tables and figures: `41–63 %`; en `41% to 63%`. */
export function formatPercentRange(
  language: Language,
  lower: number,
  upper: number,
  decimals?: number,
): string {
  if (language !== 'en') {
    return `${formatRange(language, lower, upper, decimals)}${percentSign(language)}`;
  }
  return joinRange(
    language,
    formatPercent(language, lower, decimals),
    formatPercent(language, upper, decimals),
  );
}

function joinRange(language: Language, lower: string, upper: string): string {
  if (language === 'en') return `${lower} to ${upper}`;
  if (!lower.includes(MINUS) && !upper.includes(MINUS)) return `${lower}${EN_DASH}${upper}`;
  return language === 'fi' ? `${lower}${ELLIPSIS}${upper}` : `${lower} till ${upper}`;
}
