import type { Indicator } from '../model/indicator.ts';
import { poissonCount, poissonRate } from '../stats/poisson.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isInterval,
  type StatsReason,
  type Unavailable,
} from '../stats/result.ts';
import { studentMean } from '../stats/student.ts';
import { wilson } from '../stats/wilson.ts';
import { type Cell, multiplierOf } from './cell.ts';
import type { SummaryInterval } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';

/** An interval in the unit of the sheet, or why there is none. */
export type MaybeInterval =
  | { readonly interval: Interval; readonly reason: null }
  | { readonly interval: null; readonly reason: ReasonCode };

/**
 * The interval of a cell's value, of 95 % if not told otherwise, by its measure: limits that the source supplies
 * (`source@1`), Wilson for proportions, exact Poisson or Byar for counts and rates, Student's t for
 * means. In the unit of the sheet. Reasons: no-n, no-numerator, no-sd, no-variance, too-few,
 * bad-input, source-gives-none.
 */
export function levelInterval(cell: Cell, sheet: Indicator, level = DEFAULT_LEVEL): MaybeInterval {
  if (cell.value === null) return noInterval('no-data');
  if (hasSourceLimits(cell)) {
    // Limits are known of one level only.
    if (level !== DEFAULT_LEVEL) return noInterval('source-gives-none');
    return fromStats(buildInterval(cell.lower, cell.upper, DEFAULT_LEVEL, 'source@1'));
  }
  switch (sheet.measure) {
    case 'proportion': {
      const counts = proportionOf(cell, sheet);
      if (counts === null) return noInterval('no-n');
      return fromStats(wilson(counts.x, counts.n, level), multiplierOf(sheet));
    }
    case 'count':
      return fromStats(poissonCount(cell.value, level));
    case 'rate': {
      if (cell.numerator === null || cell.denominator === null) return noInterval('no-numerator');
      return fromStats(poissonRate(cell.numerator, cell.denominator, multiplierOf(sheet), level));
    }
    case 'mean':
      return fromStats(studentMean(sampleOf(cell, cell.value), level));
    default:
      return noInterval('source-gives-none');
  }
}

/** True when the data's publisher gave both limits. */
export function hasSourceLimits(
  cell: Cell,
): cell is Cell & { readonly lower: number; readonly upper: number } {
  return cell.lower !== null && cell.upper !== null;
}

/**
 * x and n of a proportion. Where only a percentage and its base are known, or the base is not the
 * denominator (an effective sample size), x = p·n, unrounded.
 */
export function proportionOf(
  cell: Cell,
  sheet: Indicator,
): { readonly x: number; readonly n: number } | null {
  if (cell.value === null || cell.n === null) return null;
  if (cell.numerator !== null && cell.n === cell.denominator)
    return { x: cell.numerator, n: cell.n };
  return { x: (cell.value / multiplierOf(sheet)) * cell.n, n: cell.n };
}

/** A mean as the methods for means take it. */
export function sampleOf(
  cell: Cell,
  mean: number,
): { readonly mean: number; readonly sd: number | undefined; readonly n: number | undefined } {
  return { mean, sd: cell.sd ?? undefined, n: cell.n ?? undefined };
}

/** Takes a method's answer into the unit of the sheet (`scale` times its own). */
export function fromStats(result: Interval | Unavailable, scale = 1): MaybeInterval {
  if (!isInterval(result)) return noInterval(reasonOf(result.reason));
  const { lower, upper } = result;
  return { interval: { ...result, lower: lower * scale, upper: upper * scale }, reason: null };
}

export function noInterval(reason: ReasonCode): MaybeInterval {
  return { interval: null, reason };
}

/** What the summary prints of an interval. */
export function printInterval({ interval }: MaybeInterval): SummaryInterval | null {
  if (interval === null) return null;
  return { lower: interval.lower, upper: interval.upper, method: interval.method };
}

function reasonOf(reason: StatsReason): ReasonCode {
  switch (reason) {
    case 'no-n':
    case 'no-sd':
    case 'no-variance':
      return reason;
    case 'n-zero':
    case 'n-too-small':
      return 'too-few';
    default:
      return 'bad-input';
  }
}
