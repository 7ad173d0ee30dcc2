import { meanOf } from './mean.ts';
/** Beyond this |z| an observation is worth a second look (Iglewicz & Hoaglin 1993). */
export const OUTLYING_Z = 3.5;

/** Of fewer observations the median of the deviations says nothing (methods.md §8). */
export const FEWEST_FOR_OUTLIERS = 6;

/** Median of |x − median| of a normal distribution with σ = 1, to the authors' four decimals. */
const MAD_OF_NORMAL = 0.6745;

/** Mean of |x − median| of the same distribution, √(2/π). */
const MEAN_DEVIATION_OF_NORMAL = Math.sqrt(2 / Math.PI);

/** How far observations lie from the middle of all, and how far from it they lie in general. */
export interface ModifiedZ {
  readonly median: number;
  /** The score of a value, one of those or another. */
  scoreOf(value: number): number;
}

/**
 * Modified z-scores: 0.6745·(x − median) / MAD, with MAD the median of |x − median|; where MAD is 0
 * (half of the values or more are equal), √(2/π)·(x − median) / mean of |x − median|; where that is
 * 0 too, 0. Null for no values or one that is not finite.
 *
 * Iglewicz, B. & Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC Quality Press. The
 * plain z is of no use here: it cannot exceed 3 for ten values or fewer (Shiffler 1988).
 */
export function modifiedZ(values: readonly number[]): ModifiedZ | null {
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const mad = medianOf(deviations);
  if (mad > 0) return { median, scoreOf: (value) => (MAD_OF_NORMAL * (value - median)) / mad };
  const mean = meanOf(deviations);
  if (mean === 0) return { median, scoreOf: () => 0 };
  return { median, scoreOf: (value) => (MEAN_DEVIATION_OF_NORMAL * (value - median)) / mean };
}

/** The middle value; of an even number, the mean of the two in the middle. NaN for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
