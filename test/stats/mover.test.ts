import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EstimateWithInterval, moverDifference } from '../../src/stats/mover.ts';
import { buildInterval } from '../../src/stats/result.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { expectClose, expectLimits, expectSound, intervalOf } from './expect-interval.ts';

function estimate(value: number, lower: number, upper: number, level = 0.95): EstimateWithInterval {
  return { value, interval: { lower, upper, level, method: 'source@1' } };
}

const anyEstimate = fc
  .tuple(
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  )
  .map(([value, below, above]) => estimate(value, value - below, value + above));

describe('moverDifference', () => {
  it('adds the distances that face each other in quadrature', () => {
    // 10 (7–14) − 6 (2–10): 4 − √(3² + 4²) = −1 and 4 + √(4² + 4²).
    const result = moverDifference(estimate(10, 7, 14), estimate(6, 2, 10));
    expectLimits(result, -1, 4 + Math.sqrt(32));
    expect(result).toMatchObject({ level: 0.95, method: 'mover@1' });
    // 10 (8–13) − 6 (5–8): 4 − √(2² + 2²) and 4 + √(3² + 1²).
    const skewed = moverDifference(estimate(10, 8, 13), estimate(6, 5, 8));
    expectLimits(skewed, 4 - Math.sqrt(8), 4 + Math.sqrt(10));
  });

  it('composes to the difference-in-differences of four proportions', () => {
    const [t1, t0, c1, c0] = [share(62, 90), share(40, 85), share(51, 88), share(47, 92)];
    const treated = difference(t1, t0);
    const compared = difference(c1, c0);
    const delta = t1.value - t0.value - (c1.value - c0.value);
    const lower = Math.hypot(
      t1.value - t1.interval.lower,
      t0.interval.upper - t0.value,
      c1.interval.upper - c1.value,
      c0.value - c0.interval.lower,
    );
    const upper = Math.hypot(
      t1.interval.upper - t1.value,
      t0.value - t0.interval.lower,
      c1.value - c1.interval.lower,
      c0.interval.upper - c0.value,
    );
    expectLimits(moverDifference(treated, compared), delta - lower, delta + upper);
  });

  it('refuses what cannot be combined', () => {
    const good = estimate(5, 4, 6);
    expect(moverDifference(good, estimate(5, 4, 6, 0.9))).toEqual({ reason: 'unlike-levels' });
    expect(moverDifference(estimate(7, 4, 6), good)).toEqual({
      reason: 'estimate-outside-limits',
    });
    expect(moverDifference(good, estimate(3, 4, 6))).toEqual({
      reason: 'estimate-outside-limits',
    });
    expect(moverDifference(estimate(5, 6, 4), good)).toEqual({ reason: 'limits-reversed' });
    expect(moverDifference(estimate(Number.NaN, 4, 6), good)).toEqual({ reason: 'not-finite' });
    expect(moverDifference(good, estimate(5, 4, Number.POSITIVE_INFINITY))).toEqual({
      reason: 'not-finite',
    });
  });

  it('contains the difference, changes sign with the order, never narrows an estimate', () => {
    fc.assert(
      fc.property(anyEstimate, anyEstimate, (first, second) => {
        const { lower, upper } = intervalOf(moverDifference(first, second));
        const d = first.value - second.value;
        expect(lower <= d && d <= upper).toBe(true);
        const swapped = intervalOf(moverDifference(second, first));
        expectClose(swapped.lower, -upper, 1e-12);
        expectClose(swapped.upper, -lower, 1e-12);
        const { interval } = first;
        expect(d - lower).toBeGreaterThanOrEqual(first.value - interval.lower - 1e-9);
        expect(upper - d).toBeGreaterThanOrEqual(interval.upper - first.value - 1e-9);
      }),
    );
  });

  it('never gives NaN and never throws', () => {
    const wild = fc
      .tuple(fc.double(), fc.double(), fc.double())
      .map(([value, lower, upper]) => estimate(value, lower, upper));
    fc.assert(
      fc.property(wild, wild, anyEstimate, (first, second, usual) => {
        expectSound(moverDifference(first, second));
        expectSound(moverDifference(usual, second));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('buildInterval', () => {
  it('lets in limits given by a source and keeps out broken ones', () => {
    expect(buildInterval(1, 2, 0.95, 'source@1')).toEqual({
      lower: 1,
      upper: 2,
      level: 0.95,
      method: 'source@1',
    });
    expect(buildInterval(2, 1, 0.95, 'source@1')).toEqual({ reason: 'limits-reversed' });
    expect(buildInterval(Number.NaN, 1, 0.95, 'source@1')).toEqual({ reason: 'not-finite' });
    expect(buildInterval(1, 2, 95, 'source@1')).toEqual({ reason: 'bad-level' });
  });
});

function share(x: number, n: number): EstimateWithInterval {
  return { value: x / n, interval: intervalOf(wilson(x, n)) };
}

function difference(
  first: EstimateWithInterval,
  second: EstimateWithInterval,
): EstimateWithInterval {
  return {
    value: first.value - second.value,
    interval: intervalOf(moverDifference(first, second)),
  };
}
