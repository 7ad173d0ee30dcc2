import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAwayFromZero } from '../../src/stats/round.ts';

describe('roundHalfAwayFromZero', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 0],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [2.4999, 0, 2],
    [9.995, 2, 10],
    [99.95, 1, 100],
    [0.05, 1, 0.1],
    [0.049, 1, 0],
    [0.004, 1, 0],
    [12.3, 3, 12.3],
    [7, 0, 7],
    [1e21, 2, 1e21],
    [1.5e300, 0, 1.5e300],
    [1.5e-7, 7, 2e-7],
    [1.45e-7, 8, 1.5e-7],
    [5e-7, 6, 0.000001],
    [4.9e-7, 6, 0],
    [5e-324, 3, 0],
    [123456789.5, 0, 123456790],
    [9007199254740991, 1, 9007199254740991],
  ])('%d to %d decimals is %d', (x, decimals, expected) => {
    expect(roundHalfAwayFromZero(x, decimals)).toBe(expected);
  });

  it('has no negative zero', () => {
    expect(Object.is(roundHalfAwayFromZero(-0, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAwayFromZero(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAwayFromZero(-0.4, 0), 0)).toBe(true);
  });

  it('hands non-finite numbers back', () => {
    expect(roundHalfAwayFromZero(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAwayFromZero(Number.NEGATIVE_INFINITY, 2)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('refuses decimals that are not a whole number of at least 0', () => {
    expect(() => roundHalfAwayFromZero(1, 1.5)).toThrow(RangeError);
    expect(() => roundHalfAwayFromZero(1, -1)).toThrow(RangeError);
    expect(() => roundHalfAwayFromZero(1, Number.NaN)).toThrow(RangeError);
  });

  it('is right for every decimal written with one digit too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, decimals) => {
          const x = Number(`${digits}e-${decimals + 1}`);
          const expected = Number(`${Math.floor((digits + 5) / 10)}e-${decimals}`);
          expect(roundHalfAwayFromZero(x, decimals)).toBe(expected);
          if (expected !== 0) expect(roundHalfAwayFromZero(-x, decimals)).toBe(-expected);
        },
      ),
    );
  });

  it('changes nothing the second time and moves a number by half a unit at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 8 }),
        (x, decimals) => {
          const once = roundHalfAwayFromZero(x, decimals);
          expect(roundHalfAwayFromZero(once, decimals)).toBe(once);
          expect(Math.abs(once - x)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });
});
