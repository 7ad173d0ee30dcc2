import { describe, expect, it } from 'vitest';
import { raterAgreement } from '../../src/stats/rater-agreement.ts';

/**
 * The worked example of Wikipedia's "Fleiss' kappa": 10 subjects, 14 raters, 5 categories; counts by
 * subject and category. The mean of P_i is given as 0.378.
 */
const COUNTS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

const ratings = COUNTS.map((counts) =>
  counts.flatMap((count, step) => Array.from({ length: count }, () => step)),
);

describe('agreement of raters', () => {
  it('is the mean of P_i of the published table', () => {
    const found = raterAgreement(ratings, 5);
    expect(found?.simple).toBeCloseTo(344 / 910, 15);
    expect(found?.simple).toBeCloseTo(0.378, 3);
    expect(found?.pairs).toBe(910);
  });

  it('with linear weights gives half for neighbours of three steps', () => {
    const found = raterAgreement([[0, 1, 2]], 3);
    expect(found).toEqual({ simple: 0, weighted: (0.5 + 0 + 0.5) / 3, pairs: 3 });
  });

  it('of two steps is the simple one', () => {
    const found = raterAgreement(
      [
        [0, 1, 1],
        [1, 1, null],
      ],
      2,
    );
    expect(found?.weighted).toBe(found?.simple);
    expect(found?.pairs).toBe(4);
  });

  it('is none where no two raters rated the same', () => {
    expect(
      raterAgreement(
        [
          [1, null],
          [null, 2],
        ],
        3,
      ),
    ).toBeNull();
    expect(raterAgreement([], 3)).toBeNull();
  });
});
