import { binomialCdf } from './distributions.ts';
import { medianOf } from './modified-z.ts';
import { type Unavailable, unavailable } from './result.ts';

/** Fewer useful points are not judged. */
const FEWEST = 10;

/** So unlikely a small number of crossings is a signal. */
const CROSSINGS_QUANTILE = 0.05;

/** A series judged against its median. Counts are of points off the median. */
export interface RunChart {
  readonly median: number;
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run is a signal. */
  readonly longestUsual: number;
  readonly crossings: number;
  /** Fewer crossings are a signal. */
  readonly fewestUsual: number;
  readonly hasSignal: boolean;
}

/**
 * Anhøj's two rules for n points off the median: a run of more than round(log₂ n) + 3 on one side,
 * or fewer crossings of the median than the 5 % quantile of Binomial(n − 1, ½). Points on the
 * median, and missing ones, are passed over: they neither break a run nor make a crossing.
 *
 * Reasons: not-finite, n-too-small (under 10 points off the median).
 * Source: Anhøj & Olesen 2014, PLoS ONE 9:e113825; Chen 2010.
 */
export function runChart(values: readonly (number | null)[]): RunChart | Unavailable {
  const figures = values.filter((value) => value !== null);
  if (!figures.every(Number.isFinite)) return unavailable('not-finite');
  const median = medianOf(figures);
  const sides = figures.map((value) => Math.sign(value - median)).filter((side) => side !== 0);
  const useful = sides.length;
  if (useful < FEWEST) return unavailable('n-too-small');
  let crossings = 0;
  let run = 0;
  let longestRun = 0;
  for (const [index, side] of sides.entries()) {
    const goesOn = side === sides[index - 1];
    if (index > 0 && !goesOn) crossings++;
    run = goesOn ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  }
  const longestUsual = Math.round(Math.log2(useful)) + 3;
  const fewestUsual = binomialQuantile(CROSSINGS_QUANTILE, useful - 1);
  const hasSignal = longestRun > longestUsual || crossings < fewestUsual;
  return { median, useful, longestRun, longestUsual, crossings, fewestUsual, hasSignal };
}

/** The least c with P(X ≤ c) ≥ p, for a fair coin. */
function binomialQuantile(p: number, trials: number): number {
  let count = 0;
  while (count < trials && binomialCdf(count, trials, 0.5) < p) count++;
  return count;
}
