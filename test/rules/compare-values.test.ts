import { expect, it } from 'vitest';
import { isWhole, roundingError } from '../../src/rules/compare-values.ts';

it.each([
  [52, 0.5],
  [52.5, 0.05],
  [-0.125, 0.0005],
  [1.5e-7, 0.5e-8],
  [2e21, 0.5],
])('takes half of the last decimal of %d for its rounding error', (value, error) => {
  expect(roundingError(value)).toBeCloseTo(error, 12);
});

it('forgives a whole number what binary arithmetic adds', () => {
  expect(isWhole(0.1 * 3 * 10)).toBe(true);
  expect(isWhole(-4)).toBe(true);
  expect(isWhole(24.001)).toBe(false);
});
