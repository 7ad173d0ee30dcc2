import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, modifiedZ, OUTLYING_Z } from '../../src/stats/modified-z.ts';

function scoresOf(values: readonly number[]): readonly number[] {
  const found = modifiedZ(values);
  return found === null ? [] : values.map(found.scoreOf);
}

describe('modifiedZ', () => {
  // The worked data of Iglewicz & Hoaglin's method in Seo 2006 (A Review and Comparison of Methods
  // for Detecting Outliers in Univariate Data Sets, University of Pittsburgh); the scores are the
  // formula's to six decimals, computed apart with exact fractions: 0.6745·10/0.3 and so on.
  it('gives the scores of the formula and finds two that mask each other', () => {
    const values = [3.2, 3.4, 3.7, 3.7, 3.8, 3.9, 4, 4, 4.1, 4.2, 4.7, 4.8, 14, 15];
    const expected = [
      -1.798667, -1.349, -0.6745, -0.6745, -0.449667, -0.224833, 0, 0, 0.224833, 0.449667, 1.573833,
      1.798667, 22.483333, 24.731667,
    ];
    const scores = scoresOf(values);
    expect(scores).toHaveLength(expected.length);
    for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(expected[at] ?? 0, 5);
    expect(scores.filter((score) => Math.abs(score) > OUTLYING_Z)).toHaveLength(2);
  });

  it('takes the mean deviation where half of the values are equal', () => {
    // Deviations 0, 0, 0, 0, 0, 12: their mean is 2, √(2/π)·12/2 = 4.787307...
    expect(scoresOf([5, 5, 5, 5, 5, 17]).at(-1)).toBeCloseTo(4.787307364817193, 12);
    expect(scoresOf([5, 5, 5, 5, 5, 17])[0]).toBe(0);
  });

  it('gives zeros where nothing differs, and nothing without values', () => {
    expect(scoresOf([7, 7, 7])).toEqual([0, 0, 0]);
    expect(modifiedZ([])).toBeNull();
    expect(modifiedZ([1, Number.NaN, 2])).toBeNull();
    expect(modifiedZ([1, Number.POSITIVE_INFINITY, 2])).toBeNull();
  });

  it('does not depend on the unit, the zero or the order', () => {
    const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 64 }), (values, unit) => {
        const plain = scoresOf(values);
        const other = scoresOf(values.map((value) => value * unit + 8)).slice();
        for (const [at, score] of plain.entries()) expect(other[at]).toBeCloseTo(score, 9);
        expect(scoresOf([...values].reverse())).toEqual([...plain].reverse());
      }),
    );
  });
});

describe('medianOf', () => {
  it('is the middle, or halfway between the two in the middle', () => {
    expect(medianOf([10, 9, 100])).toBe(10);
    expect(medianOf([10, 9, 100, 2])).toBe(9.5);
    expect(medianOf([])).toBeNaN();
  });
});
