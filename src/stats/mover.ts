import { buildInterval, type Interval, type Unavailable, unavailable } from './result.ts';

/** An estimate and its interval, in the same unit. */
export interface EstimateWithInterval {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Interval of the difference first − second of two independent estimates, from their own limits
 * (l1, u1) and (l2, u2), in the unit of the estimates:
 *
 *     lower = d − √((first − l1)² + (u2 − second)²)
 *     upper = d + √((u1 − first)² + (second − l2)²)
 *
 * It serves changes of rates and of values whose limits the source gives. It composes: the
 * difference of two such differences has the interval of a difference-in-differences.
 *
 * Reasons: not-finite, unlike-levels, and whatever is wrong with a limit (limits-reversed,
 * estimate-outside-limits).
 * Source: MOVER; Zou & Donner 2008, Statistics in Medicine 27:1693–1702.
 */
export function moverDifference(
  first: EstimateWithInterval,
  second: EstimateWithInterval,
): Interval | Unavailable {
  const { lower: l1, upper: u1, level } = first.interval;
  const { lower: l2, upper: u2 } = second.interval;
  if (![first.value, second.value, l1, u1, l2, u2].every(Number.isFinite)) {
    return unavailable('not-finite');
  }
  if (level !== second.interval.level) return unavailable('unlike-levels');
  if (l1 > u1 || l2 > u2) return unavailable('limits-reversed');
  if (first.value < l1 || first.value > u1) return unavailable('estimate-outside-limits');
  if (second.value < l2 || second.value > u2) return unavailable('estimate-outside-limits');

  const difference = first.value - second.value;
  const lower = difference - Math.hypot(first.value - l1, u2 - second.value);
  const upper = difference + Math.hypot(u1 - first.value, second.value - l2);
  return buildInterval(lower, upper, level, 'mover@1');
}
