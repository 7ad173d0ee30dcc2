/**
 * Names of the interval methods with their versions; every output that shows an interval prints
 * the name. A change in the numbers a method gives is a new version. `source@1` marks limits that
 * the data's publisher gave and that were not computed here.
 */
export type MethodId =
  | 'wilson@1'
  | 'newcombe-10@1'
  | 'student-t@1'
  | 'weighted-mean@1'
  | 'welch@1'
  | 'poisson-exact@1'
  | 'byar@1'
  | 'mover@1'
  | 'dobson-byar@1'
  | 'rate-ratio-log@1'
  | 'rate-ratio-exact@1'
  | 'katz-log@1'
  | 'did-means@1'
  | 'did-mover@1'
  | 'segmented-ols@1'
  | 'slope-index-wls@1'
  | 'relative-index-wls@1'
  | 'reml-hartung-knapp@1'
  | 'source@1';

/** Why a number could not be computed. */
export type StatsReason =
  /** the number of observations is 0 */
  | 'n-zero'
  /** the number of observations is not known */
  | 'no-n'
  /** fewer observations than the method needs */
  | 'n-too-small'
  /** the standard deviation is not known */
  | 'no-sd'
  /** a standard deviation below 0 */
  | 'negative-sd'
  /** all observations are equal, so their spread says nothing about chance */
  | 'no-variance'
  /** a count or a number of observations below 0 */
  | 'negative-count'
  /** a numerator larger than its denominator */
  | 'count-exceeds-n'
  /** a ratio with an event count of 0 has no logarithm */
  | 'zero-count'
  /** the standard deviation of the same units' changes is not known */
  | 'no-change-sd'
  /** the figures of two lists, or of a plan and its data, do not go together */
  | 'bad-shape'
  /** a share outside 0–1 */
  | 'share-out-of-range'
  /** the denominator of a rate is 0 */
  | 'zero-exposure'
  /** the denominator of a rate, or the multiplier, is below 0 */
  | 'negative-exposure'
  /** a design effect that is not above 0 */
  | 'bad-design-effect'
  /** a confidence level outside the open interval 0–1 */
  | 'bad-level'
  /** two intervals of different confidence levels cannot be combined */
  | 'unlike-levels'
  /** a lower limit above its upper limit */
  | 'limits-reversed'
  /** an estimate outside its own limits */
  | 'estimate-outside-limits'
  /** a ratio of figures of which one is 0 or below */
  | 'not-positive'
  /** too short a time for a yearly rate */
  | 'under-a-year'
  /** a growth rate from a baseline of 0 */
  | 'zero-baseline'
  /** a growth rate to a target of 0 */
  | 'zero-target'
  /** a growth rate between values on opposite sides of 0 */
  | 'sign-change'
  /** a target equal to the baseline, which asks for no growth */
  | 'target-at-baseline'
  /** an input, or the result, is NaN or infinite */
  | 'not-finite';

/** An interval in the unit of its estimate. `level` is a share: 0.95 for 95 %. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: MethodId;
}

/** The result of a method that cannot answer, with the reason. */
export interface Unavailable {
  readonly reason: StatsReason;
}

/** The confidence level used unless the indicator's sheet says otherwise. */
export const DEFAULT_LEVEL = 0.95;

/** True when the method gave an interval, false when it gave a reason. */
export function isInterval(result: Interval | Unavailable): result is Interval {
  return 'lower' in result;
}

/** Wraps a reason; every method answers with this where it has no number. */
export function unavailable(reason: StatsReason): Unavailable {
  return { reason };
}

/** True when `level` is usable as a confidence level: strictly between 0 and 1. */
export function isLevel(level: number): boolean {
  return level > 0 && level < 1;
}

/**
 * Builds an interval from two limits, in any unit. It is the one place where an interval comes
 * into being, so that none has a NaN, infinite or reversed limit; limits supplied by a source
 * enter here with the method `source@1`.
 */
export function buildInterval(
  lower: number,
  upper: number,
  level: number,
  method: MethodId,
): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return unavailable('not-finite');
  if (lower > upper) return unavailable('limits-reversed');
  return { lower, upper, level, method };
}
