import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonCount, poissonRate } from '../../src/stats/poisson.ts';
import { expectClose, expectLimits, expectSound, intervalOf } from './expect-interval.ts';

/** P(X ≤ k) for a Poisson X, term by term: independent of the χ² quantiles under test. */
function poissonCdf(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= mean / (i + 1);
  }
  return sum;
}

describe('poissonCount', () => {
  // Exact limits at 30 digits; 5 events are published as 1.6235–11.6683.
  it.each([
    [0, 0, 3.6888794541139363],
    [1, 0.025317807984289876, 5.571643390938899],
    [5, 1.6234863901184204, 11.66833207932267],
    [9, 4.115373097378332, 17.08480345141917],
  ])('is exact at %d events', (x, lower, upper) => {
    expectLimits(poissonCount(x), lower, upper);
    expect(poissonCount(x)).toMatchObject({ level: 0.95, method: 'poisson-exact@1' });
  });

  it.each([
    [10, 4.787449913967562, 18.391458605756476],
    [34, 23.54235104386017, 47.51307949849586],
    [100, 81.36210549052787, 121.62793757920647],
    [1000, 938.9724987154901, 1063.9525812714862],
  ])("is Byar's at %d events", (x, lower, upper) => {
    expectLimits(poissonCount(x), lower, upper);
    expect(poissonCount(x)).toMatchObject({ level: 0.95, method: 'byar@1' });
  });

  it('keeps the coverage identity: each exact limit leaves half of α in its tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (x, level) => {
          const { lower, upper } = intervalOf(poissonCount(x, level));
          const tail = (1 - level) / 2;
          expectClose(poissonCdf(x, upper), tail, 1e-11);
          if (x > 0) expectClose(1 - poissonCdf(x - 1, lower), tail, 1e-11);
        },
      ),
    );
  });

  it('contains the count, and more events never lower a limit where the methods meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (x) => {
        const { lower, upper } = intervalOf(poissonCount(x));
        const next = intervalOf(poissonCount(x + 1));
        expect(0 <= lower && lower <= x && x <= upper).toBe(true);
        expect(next.lower > lower && next.upper > upper).toBe(true);
      }),
      { examples: [[9], [10]] },
    );
  });

  it.each([
    [-1, 0.95, 'negative-count'],
    [Number.NaN, 0.95, 'not-finite'],
    [Number.POSITIVE_INFINITY, 0.95, 'not-finite'],
    [3, 1.5, 'bad-level'],
  ])('%d at level %d has the reason %s', (x, level, reason) => {
    expect(poissonCount(x, level)).toEqual({ reason });
  });

  it('never gives NaN and never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (x, level, e, m) => {
        expectSound(poissonCount(x, level));
        expectSound(poissonCount(x));
        expectSound(poissonRate(x, e, m));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('poissonRate', () => {
  it('scales the limits of the count', () => {
    const result = poissonRate(5, 2500, 1000);
    expectLimits(result, 0.6493945560473682, 4.667332831729068);
    expect(result).toMatchObject({ method: 'poisson-exact@1' });
    expect(poissonRate(34, 12_000, 1000)).toMatchObject({ method: 'byar@1' });
  });

  it.each([
    [5, 0, 1000, 'zero-exposure'],
    [5, -1, 1000, 'negative-exposure'],
    [5, 10, -1, 'negative-exposure'],
    [5, Number.NaN, 1000, 'not-finite'],
    [-5, 0, 1000, 'negative-count'],
  ])('%d events, exposure %d, multiplier %d: %s', (count, exposure, multiplier, reason) => {
    expect(poissonRate(count, exposure, multiplier)).toEqual({ reason });
  });
});
