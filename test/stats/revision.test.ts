import { describe, expect, it } from 'vitest';
import { effectiveN } from '../../src/stats/effective-n.ts';
import { measureRevisions } from '../../src/stats/revision.ts';

describe('revisions', () => {
  it('are measured by their mean size and direction', () => {
    const found = measureRevisions([
      { first: 100, final: 104 },
      { first: 50, final: 47 },
    ]);
    expect(found).toEqual({ meanAbsolute: 3.5, mean: 0.5, isLarge: [false, true] });
  });

  it('are large beyond 5 % or half the width of the interval, and of 0 by the interval alone', () => {
    const isLarge = (first: number, final: number, intervalWidth?: number) =>
      measureRevisions([{ first, final, intervalWidth }])?.isLarge[0];
    expect(isLarge(100, 105)).toBe(false);
    expect(isLarge(100, 105.01)).toBe(true);
    expect(isLarge(-100, -94)).toBe(true);
    expect(isLarge(100, 102, 3)).toBe(true);
    expect(isLarge(0, 40)).toBe(false);
    expect(isLarge(0, 40, 60)).toBe(true);
  });

  it('are unknown of nothing', () => {
    expect(measureRevisions([])).toBeNull();
    expect(measureRevisions([{ first: 1, final: Number.NaN }])).toBeNull();
  });
});

describe('effective sample size', () => {
  it('is the number of answers when all weigh the same, else less', () => {
    expect(effectiveN([2, 2, 2, 2])).toEqual({ n: 4 });
    expect(effectiveN([1, 3])).toEqual({ n: 1.6 });
    expect(effectiveN([])).toEqual({ reason: 'n-zero' });
    expect(effectiveN([1, -1])).toEqual({ reason: 'negative-count' });
    expect(effectiveN([Number.POSITIVE_INFINITY])).toEqual({ reason: 'not-finite' });
  });
});
