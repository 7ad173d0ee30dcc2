import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/stats/newcombe.ts';
import { expectClose, expectLimits, intervalOf } from './expect-interval.ts';

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, p]) => ({ x: p * n, n }));

describe('newcombe', () => {
  // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10, contrasts (a)–(h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published limits of %d/%d − %d/%d', (x1, n1, x2, n2, lower, upper) => {
    const interval = intervalOf(newcombe({ x: x1, n: n1 }, { x: x2, n: n2 }));
    expect(interval.lower.toFixed(4)).toBe(lower.toFixed(4));
    expect(interval.upper.toFixed(4)).toBe(upper.toFixed(4));
    expect(interval).toMatchObject({ level: 0.95, method: 'newcombe-10@1' });
  });

  it('agrees with the formula at 30 digits', () => {
    const result = newcombe({ x: 56, n: 70 }, { x: 48, n: 80 });
    expectLimits(result, 0.05243147240236488, 0.33387265403690597);
  });

  it('passes on the reason of the proportion that has one', () => {
    expect(newcombe({ x: 1, n: 10 }, { x: 0, n: 0 })).toEqual({ reason: 'n-zero' });
    expect(newcombe({ x: 11, n: 10 }, { x: 0, n: 0 })).toEqual({ reason: 'count-exceeds-n' });
    expect(newcombe({ x: 1, n: 10 }, { x: 1, n: 10 }, 2)).toEqual({ reason: 'bad-level' });
  });

  it('changes sign with the order, contains the difference and stays within −1…1', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const { lower, upper } = intervalOf(newcombe(first, second));
        const swapped = intervalOf(newcombe(second, first));
        expectClose(swapped.lower, -upper, 1e-14);
        expectClose(swapped.upper, -lower, 1e-14);
        const difference = first.x / first.n - second.x / second.n;
        expect(lower <= difference && difference <= upper).toBe(true);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});
