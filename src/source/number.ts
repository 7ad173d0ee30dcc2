/**
 * No figure of a city lies beyond these, and whole numbers up to the greater are exact. Between them
 * sums, quotients and squares stay far from where binary numbers end.
 */
export const MOST_NUMBER = 1e15;
export const LEAST_NUMBER = 1e-15;

/** A number as written, or the reason why it cannot be read; each reason has its own help. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number }
  /** Nothing but white space: a missing value, not zero. */
  | { readonly kind: 'empty' }
  /** `1,5` where only a decimal point is allowed. `value` is what was surely meant. */
  | { readonly kind: 'decimal-comma'; readonly value: number }
  /** `12 %`: the unit belongs to the indicator. `value` is the figure before the sign. */
  | { readonly kind: 'percent'; readonly value: number }
  /** `1.234,5`, `1,234.5`, `1.234.567`, and `1,234` where a comma is no decimal sign. */
  | { readonly kind: 'ambiguous' }
  /** `1e5`, as spreadsheets shorten long figures, with digits lost. */
  | { readonly kind: 'exponent' }
  /** Beyond `MOST_NUMBER` on either side of zero. */
  | { readonly kind: 'too-large' }
  /** Nearer zero than `LEAST_NUMBER`, but not zero. */
  | { readonly kind: 'too-small' }
  /** `#DIV/0!`, `#PUUTTUU!`: what a spreadsheet shows where a formula fails. */
  | { readonly kind: 'formula-error' }
  /** `####`: a spreadsheet's column was too narrow for the figure, which is lost. */
  | { readonly kind: 'narrow-column' }
  | { readonly kind: 'not-a-number' };

// A sign, digits in one run or in groups of three set apart by a (no-break) space, a decimal part.
const NUMBER =
  /^(?<sign>[+\-\u2212]?)(?<whole>\d+|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+)(?:(?<mark>[.,])(?<part>\d+))?$/;
const SPACES = /[ \u00A0\u2009\u202F]/g;
const FORMULA_ERROR = /^#\p{L}[\p{L}\d/_]*[!?]?$/u;
const EXPONENT = /^[+\-\u2212]?\d+(?:[.,]\d+)?[eE][+\-\u2212]?\d+$/;
// Groups of three set apart by points or commas. One group with a point is a decimal number.
const MARKED_GROUPS =
  /^[+\-\u2212]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,}|(?:,\d{3})+(?:\.\d+)?)$/;

/**
 * Reads a number as people and spreadsheets write it in Finnish, Swedish and English: hyphen or
 * U+2212 as minus, spaces between thousands, decimal point always, decimal comma if `decimalComma`
 * (where the comma does not separate columns). Nothing is guessed and no rest is ignored.
 */
export function parseNumber(text: string, decimalComma: boolean): ParsedNumber {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };

  const groups = NUMBER.exec(trimmed)?.groups;
  if (groups) {
    const value = toValue(groups);
    if (Math.abs(value) > MOST_NUMBER) return { kind: 'too-large' };
    if (value !== 0 && Math.abs(value) < LEAST_NUMBER) return { kind: 'too-small' };
    if (groups['mark'] !== ',' || decimalComma) return { kind: 'number', value };
    return MARKED_GROUPS.test(trimmed) ? { kind: 'ambiguous' } : { kind: 'decimal-comma', value };
  }
  if (trimmed.endsWith('%')) {
    const inner = parseNumber(trimmed.slice(0, -1), true);
    return inner.kind === 'number'
      ? { kind: 'percent', value: inner.value }
      : { kind: 'not-a-number' };
  }
  if (MARKED_GROUPS.test(trimmed)) return { kind: 'ambiguous' };
  if (EXPONENT.test(trimmed)) return { kind: 'exponent' };
  if (/^#+$/.test(trimmed)) return { kind: 'narrow-column' };
  if (FORMULA_ERROR.test(trimmed)) return { kind: 'formula-error' };
  return { kind: 'not-a-number' };
}

function toValue(groups: Readonly<Record<string, string | undefined>>): number {
  const whole = (groups['whole'] ?? '').replace(SPACES, '');
  const magnitude = Number(`${whole}.${groups['part'] ?? '0'}`);
  const negative = groups['sign'] === '-' || groups['sign'] === '\u2212';
  // `-0` is written in rounded differences; a negative zero would print its sign later.
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}
