import { describe, expect, it } from 'vitest';
import { relativeIndex, slopeIndex } from '../../src/stats/inequality.ts';

const groups = (values: readonly number[], standardError?: number) =>
  values.map((value) => ({ population: 100, value, standardError }));

describe('the relative index of inequality', () => {
  it('is the ratio of the ends of the line that the slope index is the difference of', () => {
    const all = groups([52, 58, 61, 66, 71], 3);
    const slope = slopeIndex(all);
    const relative = relativeIndex(all);
    if (!('slope' in slope && 'ratio' in relative)) throw new Error('has both');
    const mean = (52 + 58 + 61 + 66 + 71) / 5;
    expect(relative.ratio).toBeCloseTo((mean + slope.slope / 2) / (mean - slope.slope / 2), 12);
  });

  it('is 1 when all are equal, and turns over with the order', () => {
    expect(relativeIndex(groups([40, 40, 40, 40, 40], 2))).toMatchObject({ ratio: 1 });
    const [up, down] = [
      [30, 35, 40, 50, 52],
      [52, 50, 40, 35, 30],
    ].map((values) => relativeIndex(groups(values, 2)));
    if (!(up && down && 'ratio' in up && 'ratio' in down)) throw new Error('has both');
    expect(up.ratio * down.ratio).toBeCloseTo(1, 12);
    if (!('upper' in up.interval && 'upper' in down.interval)) throw new Error('has intervals');
    expect(up.interval.lower * down.interval.upper).toBeCloseTo(1, 12);
  });

  it('is not there where the line reaches 0', () => {
    expect(relativeIndex(groups([0, 0, 0, 1, 30], 1))).toEqual({ reason: 'not-positive' });
    expect(relativeIndex(groups([30, 1, 0, 0, 0], 1))).toEqual({ reason: 'not-positive' });
  });

  it('needs five groups, and errors for an interval', () => {
    expect(relativeIndex(groups([1, 2, 3, 4], 1))).toEqual({ reason: 'n-too-small' });
    expect(relativeIndex(groups([10, 12, 13, 14, 16]))).toMatchObject({
      interval: { reason: 'no-sd' },
    });
  });
});
