/** A whole number, forgiving what binary arithmetic adds: 1e-9·max(1, |value|) (methods.md §4). */
export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/**
 * Half of the last decimal that a number is written with: `52.5` may stand for anything from 52.45
 * to 52.55. Zeros at the end are not known, so `52.0` counts as `52`.
 */
export function roundingError(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  return 0.5 * 10 ** -Math.max(0, decimals);
}
