import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cells,
  type DetectableDifference,
  minimalDetectableMean,
  minimalDetectableShare,
  type ShareCell,
} from '../../src/stats/minimal-detectable.ts';
import type { Unavailable } from '../../src/stats/result.ts';
import { expectClose } from './expect-interval.ts';

function differenceOf(result: DetectableDifference | Unavailable): number {
  if ('reason' in result) throw new Error(`no difference: ${result.reason}`);
  return result.difference;
}

const BEFORE_AFTER: Cells<ShareCell> = [
  { p: 0.3, n: 100 },
  { p: 0.36, n: 120 },
];

describe('minimalDetectableShare', () => {
  it('agrees with the formula at 30 digits', () => {
    const result = minimalDetectableShare(BEFORE_AFTER);
    expectClose(differenceOf(result), 0.17763022415141894, 1e-12);
    expect(result).toMatchObject({ power: 0.8, level: 0.95, method: 'minimal-detectable@1' });
    expectClose(
      differenceOf(minimalDetectableShare(BEFORE_AFTER, 1.5)),
      0.21755170603358873,
      1e-12,
    );
  });

  it('has the factor 2.801585 of the documentation', () => {
    // Σ p(1−p)/n = 1 with p = ½ and n = ½ in two cells.
    const unit: Cells<ShareCell> = [
      { p: 0.5, n: 0.5 },
      { p: 0.5, n: 0.5 },
    ];
    expectClose(differenceOf(minimalDetectableShare(unit)), 2.8015852181129683, 1e-13);
  });

  it('doubles the variance when a comparison area of the same size joins', () => {
    const four = minimalDetectableShare([...BEFORE_AFTER, ...BEFORE_AFTER]);
    const two = differenceOf(minimalDetectableShare(BEFORE_AFTER));
    expectClose(differenceOf(four), two * Math.SQRT2, 1e-14);
  });

  it('halves with four times the respondents', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        (p, n) => {
          const small = differenceOf(
            minimalDetectableShare([
              { p, n },
              { p, n },
            ]),
          );
          const large = differenceOf(
            minimalDetectableShare([
              { p, n: 4 * n },
              { p, n: 4 * n },
            ]),
          );
          expectClose(large * 2, small, 1e-13);
        },
      ),
    );
  });

  it.each([
    [{ p: 0.3, n: 0 }, 1, 'n-zero'],
    [{ p: 0.3, n: -2 }, 1, 'negative-count'],
    [{ p: 1.2, n: 10 }, 1, 'share-out-of-range'],
    [{ p: -0.1, n: 10 }, 1, 'share-out-of-range'],
    [{ p: Number.NaN, n: 10 }, 1, 'not-finite'],
    [{ p: 0.3, n: 10 }, 0, 'bad-design-effect'],
    [{ p: 0.3, n: 10 }, Number.NaN, 'not-finite'],
  ])('%o with design effect %d has the reason %s', (cell, deff, reason) => {
    expect(minimalDetectableShare([{ p: 0.5, n: 50 }, cell], deff)).toEqual({ reason });
  });

  it('does not promise to see everything when nothing varied', () => {
    const all: Cells<ShareCell> = [
      { p: 0, n: 40 },
      { p: 1, n: 40 },
    ];
    expect(minimalDetectableShare(all)).toEqual({ reason: 'no-variance' });
  });
});

describe('minimalDetectableMean', () => {
  it('agrees with the formula at 30 digits', () => {
    const result = minimalDetectableMean([
      { sd: 2, n: 50 },
      { sd: 3, n: 60 },
    ]);
    expectClose(differenceOf(result), 1.3435930704273116, 1e-12);
  });

  it('gives reasons', () => {
    const good = { sd: 2, n: 50 };
    expect(minimalDetectableMean([good, { sd: -1, n: 5 }])).toEqual({ reason: 'negative-sd' });
    expect(minimalDetectableMean([good, { sd: 1, n: 0 }])).toEqual({ reason: 'n-zero' });
    expect(minimalDetectableMean([good, { sd: Number.NaN, n: 5 }])).toEqual({
      reason: 'not-finite',
    });
  });
});
