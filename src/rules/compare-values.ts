/** A whole number, forgiving what binary arithmetic adds: 1e-9·max(1, |value|) (methods.md §4). */
export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/**
 * Half of the last decimal that a number is written with: `52.5` may stand for anything from 52.45
 * to 52.55. Zeros at the end are not known, so `52.0` counts as `52`.
 */
export function roundingError(value: number): number {
  let scale = 1;
  // In figures and not by the number's text, which takes ten times as long for every row.
  for (let decimals = 0; decimals < MOST_DECIMALS && !isWhole(value * scale); decimals++) {
    scale *= 10;
  }
  return 0.5 / scale;
}

const MOST_DECIMALS = 15;
