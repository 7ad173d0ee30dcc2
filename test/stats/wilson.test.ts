import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/stats/wilson.ts';
import { expectClose, expectLimits, expectSound, intervalOf } from './expect-interval.ts';

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, p]) => ({ x: p * n, n }));

describe('wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published limits of %d/%d', (x, n, lower, upper) => {
    const interval = intervalOf(wilson(x, n));
    expect(interval.lower.toFixed(4)).toBe(lower.toFixed(4));
    expect(interval.upper.toFixed(4)).toBe(upper.toFixed(4));
    expect(interval).toMatchObject({ level: 0.95, method: 'wilson@1' });
  });

  it('agrees with the textbook formula at 30 digits', () => {
    expectLimits(wilson(81, 263), 0.2552885198782742, 0.36620957698280004);
    expectLimits(wilson(263, 263), 0.9856039655993808, 1);
    expectLimits(wilson(81, 263, 0.9), 0.2633136171884814, 0.35656634960848815);
  });

  it('takes an unrounded count, share times n', () => {
    expectLimits(wilson(0.28 * 45, 45), 0.17019879521227674, 0.42440790823019414);
  });

  it('ends exactly at 0 and 1', () => {
    expect(intervalOf(wilson(0, 20)).lower).toBe(0);
    expect(intervalOf(wilson(20, 20)).upper).toBe(1);
  });

  it.each([
    [1, 0, 0.95, 'n-zero'],
    [0, 0, 0.95, 'n-zero'],
    [-1, 10, 0.95, 'negative-count'],
    [0, -5, 0.95, 'negative-count'],
    [11, 10, 0.95, 'count-exceeds-n'],
    [Number.NaN, 10, 0.95, 'not-finite'],
    [1, Number.POSITIVE_INFINITY, 0.95, 'not-finite'],
    [1, 10, 1, 'bad-level'],
    [1, 10, 0, 'bad-level'],
    [1, 10, Number.NaN, 'bad-level'],
  ])('%d of %d at level %d has the reason %s', (x, n, level, reason) => {
    expect(wilson(x, n, level)).toEqual({ reason });
  });

  it('solves |p − π| = z √(π(1−π)/n) and contains its estimate within 0–1', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const { lower, upper } = intervalOf(wilson(x, n));
        const p = x / n;
        expect(0 <= lower && lower <= p && p <= upper && upper <= 1).toBe(true);
        for (const limit of [lower, upper]) {
          const expected = (1.959963984540054 ** 2 * limit * (1 - limit)) / n;
          expectClose((p - limit) ** 2, expected, 1e-12);
        }
      }),
    );
  });

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const { lower, upper } = intervalOf(wilson(x, n));
        const mirrored = intervalOf(wilson(n - x, n));
        expectClose(mirrored.lower, 1 - upper, 1e-14);
        expectClose(mirrored.upper, 1 - lower, 1e-14);
      }),
    );
  });

  it('never gives NaN and never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (x, n, level) => {
        expectSound(wilson(x, n, level));
        expectSound(wilson(x, n));
      }),
      { numRuns: 1000 },
    );
  });
});
