import { atLeast } from './at-least.ts';
import { power } from './real-power.ts';
import { type Unavailable, unavailable } from './result.ts';

/** What the methods that judge yearly growth look at. Values in one unit, times in years. */
export interface GrowthCourse {
  readonly baseline: number;
  readonly latest: number;
  /** From the baseline to the latest value. */
  readonly years: number;
  /** The wanted direction: 1 for an increase, −1 for a decrease. */
  readonly direction: 1 | -1;
  /** Its `years` are counted from the baseline. */
  readonly target: { readonly value: number; readonly years: number } | null;
}

/** Growth is judged over a year or more: a shorter time says little of a yearly rate. */
const LEAST_YEARS = 1;

/**
 * Compound annual growth rate, a ratio: (to/from)^(1/years) − 1. It exists only between values of
 * one sign, the first of them not 0.
 */
export function annualGrowth(from: number, to: number, years: number): number | null {
  const ratio = to / from;
  if (!(years > 0) || !Number.isFinite(ratio) || ratio < 0) return null;
  const growth = power(ratio, 1 / years) - 1;
  return Number.isFinite(growth) ? growth : null;
}

/**
 * d times s, the sign of the baseline: among values below 0 growth is a fall, so that the wanted
 * direction of growth turns.
 */
export function signedDirection({ baseline, direction }: GrowthCourse): 1 | -1 {
  return baseline < 0 ? (-direction as 1 | -1) : direction;
}

/** True when the latest value is at the target or beyond it. */
export function isAchieved({ latest, direction, target }: GrowthCourse): boolean {
  return target !== null && atLeast(direction * latest, direction * target.value);
}

/** What no method of yearly growth can judge; null where the figures and the time are enough. */
export function whyNoGrowth({ baseline, latest, years, target }: GrowthCourse): Unavailable | null {
  const figures = [baseline, latest, years, target?.value ?? 0, target?.years ?? 0];
  if (!figures.every(Number.isFinite)) return unavailable('not-finite');
  return atLeast(years, LEAST_YEARS) ? null : unavailable('under-a-year');
}

/** True when two values lie on opposite sides of 0. */
export function changesSign(a: number, b: number): boolean {
  return Math.sign(a) * Math.sign(b) < 0;
}

/** The growth that would reach the target from the baseline in time; null where none can. */
export function requiredGrowth({ baseline, target }: GrowthCourse): number | null {
  return target === null ? null : annualGrowth(baseline, target.value, target.years);
}

/** R = s·d·CAGR(V, B)/|CAGR(T, B)|; null where no growth is required, or none can reach the target. */
export function growthRatio(course: GrowthCourse, growth: number): number | null {
  const required = requiredGrowth(course);
  if (required === null || required === 0) return null;
  return (signedDirection(course) * growth) / Math.abs(required);
}
