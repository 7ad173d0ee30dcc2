import { describe, expect, it } from 'vitest';
import { studentMean } from '../../src/stats/student.ts';
import { weightedMean } from '../../src/stats/weighted-mean.ts';
import { intervalOf } from './expect-interval.ts';

describe('weightedMean', () => {
  it('of one sample is Student’s', () => {
    const sample = { mean: 3.2, sd: 0.8, n: 25 };
    const found = weightedMean([sample]);
    if (!('mean' in found)) throw new Error('has a mean');
    const [a, b] = [intervalOf(found.interval), intervalOf(studentMean(sample))];
    expect(found.mean).toBe(3.2);
    expect(a.lower).toBeCloseTo(b.lower, 12);
    expect(a.upper).toBeCloseTo(b.upper, 12);
  });

  it('of two samples, as R 4.2.2 gives it', () => {
    // n <- c(83, 71); m <- c(64.1, 62.8); s <- c(15.6, 17.1); w <- n/sum(n); v <- w^2*s^2/n
    // sum(w*m) + c(-1, 1) * qt(0.975, sum(v)^2/sum(v^2/(n-1))) * sqrt(sum(v))
    const found = weightedMean([
      { mean: 64.1, sd: 15.6, n: 83 },
      { mean: 62.8, sd: 17.1, n: 71 },
    ]);
    if (!('mean' in found)) throw new Error('has a mean');
    expect(found.mean).toBeCloseTo(63.5006493506493, 12);
    expect(intervalOf(found.interval).lower).toBeCloseTo(60.9040258474105, 9);
    expect(intervalOf(found.interval).upper).toBeCloseTo(66.0972728538882, 9);
  });

  it('says what is lacking', () => {
    expect(weightedMean([])).toEqual({ reason: 'n-zero' });
    expect(weightedMean([{ mean: 1, sd: 1 }])).toEqual({ reason: 'no-n' });
    expect(weightedMean([{ mean: 1, sd: 1, n: -1 }])).toEqual({ reason: 'negative-count' });
    expect(weightedMean([{ mean: Number.NaN, n: 10 }])).toEqual({ reason: 'not-finite' });
    const reason = (samples: Parameters<typeof weightedMean>[0], level?: number) => {
      const found = weightedMean(samples, level);
      return 'mean' in found && 'reason' in found.interval ? found.interval.reason : null;
    };
    const fine = { mean: 2, sd: 1, n: 10 };
    expect(reason([fine, { mean: 1, n: 10 }])).toBe('no-sd');
    expect(reason([fine, { mean: 1, sd: 1, n: 1 }])).toBe('n-too-small');
    expect(reason([fine, { mean: 1, sd: -1, n: 10 }])).toBe('negative-sd');
    expect(reason([fine, { mean: 1, sd: Number.NaN, n: 10 }])).toBe('not-finite');
    expect(reason([{ mean: 1, sd: 0, n: 10 }])).toBe('no-variance');
    expect(reason([fine], 1)).toBe('bad-level');
    expect(reason([fine, { mean: 9, sd: 1, n: 0 }])).toBe(null);
  });
});
