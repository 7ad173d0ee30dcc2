import type { Direction } from '../../model/indicator.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { Period } from '../../model/period.ts';

/** How a figure counts towards its target: itself, or as its distance from a range. */
export interface Scale {
  readonly range: { readonly low: number; readonly high: number } | null;
  /** A value in the unit of the sheet as the path counts it. */
  toPath(value: number): number;
  /** The two ends of what an interval of values can mean on the path. */
  ends(lower: number, upper: number): readonly [number, number];
}

/** The way from the baseline to the target, in path units (see `Scale`) and decimal years. */
export interface Path {
  readonly scale: Scale;
  readonly startTime: number;
  readonly start: number;
  readonly targetTime: number;
  readonly target: number;
  /** Strictly between baseline and target, in order of time. */
  readonly stops: readonly { readonly time: number; readonly value: number }[];
  /** The direction that counts as better, on the path. */
  readonly wanted: 1 | -1;
}

/** A target as the plan gives it; an open side of a range is infinite. */
export type Target =
  | { readonly kind: 'value'; readonly value: number; readonly period: Period }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly period: Period;
    };

/** Reads the plan's target; null when it names no number. */
export function readTarget(
  target: NonNullable<IndicatorUse['target']>,
  period: Period,
): Target | null {
  if (target.value !== undefined) return { kind: 'value', value: target.value, period };
  if (target.low === undefined && target.high === undefined) return null;
  const low = target.low ?? Number.NEGATIVE_INFINITY;
  return { kind: 'range', low, high: target.high ?? Number.POSITIVE_INFINITY, period };
}

/** d(v) = max(low − v, v − high, 0) of methods.md §4; a value target is measured as it is. */
export function scaleOf(target: Target): Scale {
  if (target.kind === 'value') {
    return { range: null, toPath: (value) => value, ends: (lower, upper) => [lower, upper] };
  }
  const { low, high } = target;
  const distance = (value: number): number => Math.max(low - value, value - high, 0);
  return {
    range: { low, high },
    toPath: distance,
    ends(lower, upper) {
      const [a, b] = [distance(lower), distance(upper)];
      // Between two ends on different sides the range itself lies.
      const reachesRange = lower <= high && upper >= low;
      return [reachesRange ? 0 : Math.min(a, b), Math.max(a, b)];
    },
  };
}

export function buildPath(
  baseline: { readonly time: number; readonly value: number },
  target: Target,
  milestones: readonly { readonly time: number; readonly value: number }[],
  direction: Direction,
): Path {
  const scale = scaleOf(target);
  const targetTime = target.period.middle;
  const stops = milestones
    .filter(({ time }) => time > baseline.time && time < targetTime)
    .map(({ time, value }) => ({ time, value: scale.toPath(value) }))
    .sort((a, b) => a.time - b.time);
  return {
    scale,
    startTime: baseline.time,
    start: scale.toPath(baseline.value),
    targetTime,
    target: target.kind === 'range' ? 0 : target.value,
    stops,
    // A distance is to shrink.
    wanted: target.kind === 'range' || direction === 'decrease' ? -1 : 1,
  };
}

/** E(t): piecewise linear through baseline, milestones and target; the target from its time on. */
export function expectedAt(path: Path, time: number): number {
  let from = { time: path.startTime, value: path.start };
  for (const to of [...path.stops, { time: path.targetTime, value: path.target }]) {
    if (time < to.time) {
      const part = (time - from.time) / (to.time - from.time);
      return from.value + part * (to.value - from.value);
    }
    from = to;
  }
  return path.target;
}
