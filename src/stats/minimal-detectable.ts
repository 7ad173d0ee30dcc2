import { normalQuantile, zForLevel } from './distributions.ts';
import { type Unavailable, unavailable } from './result.ts';

/** A share (0–1) observed among `n`. */
export interface ShareCell {
  readonly p: number;
  readonly n: number;
}

/** A sample standard deviation observed among `n`. */
export interface SpreadCell {
  readonly sd: number;
  readonly n: number;
}

/** The two cells of a before–after comparison, or the four of a difference-in-differences. */
export type Cells<Cell> = readonly [Cell, Cell] | readonly [Cell, Cell, Cell, Cell];

/**
 * The smallest true difference that a comparison of this size finds with the given power in a
 * two-sided test at 1 − level; `difference` is in the unit of the cells (shares for proportions).
 */
export interface DetectableDifference {
  readonly difference: number;
  readonly power: number;
  readonly level: number;
  readonly method: 'minimal-detectable@1';
}

const POWER = 0.8;
const LEVEL = 0.95;

/**
 * What a comparison of proportions could have shown, from its own data:
 *
 *     (z(0.975) + z(0.80)) · √(deff · Σ p(1−p)/n) = 2.801585 · √(…)
 *
 * `deff` is the design effect of the survey, 1 for a simple random sample.
 *
 * Reasons: not-finite, bad-design-effect, negative-count, n-zero, share-out-of-range, no-variance
 * (every share is 0 or 1, and the formula would promise to see any difference at all).
 * Source: the normal approximation of the two-sample power formula, power 80 %, two-sided 5 %.
 */
export function minimalDetectableShare(
  cells: Cells<ShareCell>,
  deff = 1,
): DetectableDifference | Unavailable {
  for (const { p } of cells) {
    if (p < 0 || p > 1) return unavailable('share-out-of-range');
  }
  return fromCells(
    cells.map(({ p, n }) => ({ variance: p * (1 - p), n })),
    deff,
  );
}

/**
 * What a comparison of means could have shown, from its own data, in the unit of the means:
 * 2.801585 · √(deff · Σ sd²/n), as for proportions.
 *
 * Reasons: not-finite, bad-design-effect, negative-count, n-zero, negative-sd, no-variance.
 */
export function minimalDetectableMean(
  cells: Cells<SpreadCell>,
  deff = 1,
): DetectableDifference | Unavailable {
  for (const { sd } of cells) {
    if (sd < 0) return unavailable('negative-sd');
  }
  return fromCells(
    cells.map(({ sd, n }) => ({ variance: sd * sd, n })),
    deff,
  );
}

/** The variance of one observation in the cell, and the number of observations. */
interface VarianceCell {
  readonly variance: number;
  readonly n: number;
}

function fromCells(
  cells: readonly VarianceCell[],
  deff: number,
): DetectableDifference | Unavailable {
  if (!Number.isFinite(deff)) return unavailable('not-finite');
  if (deff <= 0) return unavailable('bad-design-effect');
  let sum = 0;
  for (const { variance, n } of cells) {
    if (!Number.isFinite(variance) || !Number.isFinite(n)) return unavailable('not-finite');
    if (n < 0) return unavailable('negative-count');
    if (n === 0) return unavailable('n-zero');
    sum += variance / n;
  }
  if (sum === 0) return unavailable('no-variance');
  const difference = (zForLevel(LEVEL) + normalQuantile(POWER)) * Math.sqrt(deff * sum);
  if (!Number.isFinite(difference)) return unavailable('not-finite');
  return { difference, power: POWER, level: LEVEL, method: 'minimal-detectable@1' };
}
