import { Matrix, QrDecomposition } from 'ml-matrix';
import { tForLevel } from './distributions.ts';
import { power } from './real-power.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';

/** Points needed on each side of the start (methods.md §2). */
export const FEWEST_PER_SIDE = 8;

/** Level, trend, change of level, change of trend. */
const COEFFICIENTS = 4;

/** One estimate with the standard error used, the larger of the two. */
export interface SegmentedEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval | Unavailable;
}

/** What changed at the start, in the unit of the series (the slope: per period). */
export interface SegmentedRegression {
  readonly level: SegmentedEstimate;
  readonly slope: SegmentedEstimate;
  /** Fitted − continued earlier trend, at the last point. */
  readonly atLast: SegmentedEstimate;
  /** False where the series has gaps, and only the ordinary standard error is used. */
  readonly autocorrelation: boolean;
  /** Of the Newey–West standard error. */
  readonly lag: number;
}

/**
 * Interrupted time series: with t the number of the period and D = 1 from the period `start` on,
 *
 *     y = β₀ + β₁ t + β₂ D + β₃ D (t − t(last before))
 *
 * by ordinary least squares; β₂ is the change of level, β₃ that of the slope, and
 * β₂ + β₃ (t(last) − t(last before)) the effect at the last point. The standard error of each is
 * the larger of the ordinary one and that of Newey and West (Bartlett kernel, lag
 * ⌊4 (n/100)^(2/9)⌋, no prewhitening, variance × n/(n − 4)), with t(n − 4). `values` are
 * consecutive periods, null where there is no figure; with a gap between the first figure and the
 * last only the ordinary error is used. Seasons are not removed.
 *
 * Reasons: bad-level, bad-shape (`start` is no period of the series), not-finite, n-too-small
 * (under 8 figures on a side), no-variance (the line goes through every point).
 * Source: Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309; Newey &
 * West 1987, 1994; Turner et al. 2021, BMC Medical Research Methodology 21:181.
 */
export function segmentedRegression(
  values: readonly (number | null)[],
  start: number,
  level = DEFAULT_LEVEL,
): SegmentedRegression | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  if (!Number.isInteger(start) || start < 0 || start >= values.length)
    return unavailable('bad-shape');
  const points: { readonly t: number; readonly y: number }[] = [];
  for (const [t, y] of values.entries()) {
    if (y === null) continue;
    if (!Number.isFinite(y)) return unavailable('not-finite');
    points.push({ t, y });
  }
  const before = points.filter(({ t }) => t < start);
  const lastBefore = before.at(-1)?.t;
  const first = points[0]?.t;
  const last = points.at(-1)?.t;
  if (lastBefore === undefined || first === undefined || last === undefined) {
    return unavailable('n-too-small');
  }
  if (before.length < FEWEST_PER_SIDE || points.length - before.length < FEWEST_PER_SIDE) {
    return unavailable('n-too-small');
  }
  const rows = points.map(({ t }) => {
    const after = t >= start ? 1 : 0;
    return [1, t, after, after * (t - lastBefore)];
  });
  const design = new Matrix(rows);
  const outcome = Matrix.columnVector(points.map(({ y }) => y));
  const solution = new QrDecomposition(design).solve(outcome);
  const fit = solution.to1DArray();
  const residuals = Matrix.sub(outcome, design.mmul(solution)).to1DArray();
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const scale = points.reduce((sum, { y }) => sum + y * y, 0);
  // What is left of rounding after an exact fit is no variation.
  if (squares <= 1e-24 * scale) return unavailable('no-variance');

  const n = points.length;
  const df = n - COEFFICIENTS;
  const bread = new QrDecomposition(design.transpose().mmul(design)).solve(
    Matrix.eye(COEFFICIENTS),
  );
  const ordinary = Matrix.mul(bread, squares / df);
  const autocorrelation = last - first + 1 === n;
  const lag = Math.floor(4 * power(n / 100, 2 / 9));
  const robust = autocorrelation ? neweyWest(bread, rows, residuals, lag) : null;
  const estimateOf = (weights: readonly number[]): SegmentedEstimate => {
    const estimate = weights.reduce((sum, weight, at) => sum + weight * (fit[at] ?? 0), 0);
    const variances = [ordinary, ...(robust === null ? [] : [robust])].map((covariance) =>
      quadraticForm(covariance, weights),
    );
    const standardError = Math.sqrt(Math.max(...variances));
    const half = tForLevel(level, df) * standardError;
    const interval = buildInterval(estimate - half, estimate + half, level, 'segmented-ols@1');
    return { estimate, standardError, interval };
  };
  return {
    level: estimateOf([0, 0, 1, 0]),
    slope: estimateOf([0, 0, 0, 1]),
    atLast: estimateOf([0, 0, 1, last - lastBefore]),
    autocorrelation,
    lag,
  };
}

/** (X′X)⁻¹ S (X′X)⁻¹ · n/(n − p), with S the Bartlett-weighted sum of the scores' products. */
function neweyWest(
  bread: Matrix,
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
  lag: number,
): Matrix {
  const scores = new Matrix(
    rows.map((row, at) => row.map((value) => value * (residuals[at] ?? 0))),
  );
  const n = rows.length;
  const meat = scores.transpose().mmul(scores);
  for (let distance = 1; distance <= lag; distance++) {
    const later = scores.subMatrix(distance, n - 1, 0, COEFFICIENTS - 1);
    const earlier = scores.subMatrix(0, n - 1 - distance, 0, COEFFICIENTS - 1);
    const products = later.transpose().mmul(earlier);
    const weight = 1 - distance / (lag + 1);
    meat.add(Matrix.mul(Matrix.add(products, products.transpose()), weight));
  }
  return bread
    .mmul(meat)
    .mmul(bread)
    .mul(n / (n - COEFFICIENTS));
}

function quadraticForm(covariance: Matrix, weights: readonly number[]): number {
  const row = Matrix.rowVector([...weights]);
  return row.mmul(covariance).mmul(row.transpose()).get(0, 0);
}
