import type { Indicator } from '../model/indicator.ts';
import { pFromIntervals } from '../stats/holm.ts';
import { minimalDetectableMean, minimalDetectableShare } from '../stats/minimal-detectable.ts';
import { moverDifference } from '../stats/mover.ts';
import { newcombe } from '../stats/newcombe.ts';
import { quotient } from '../stats/quotient.ts';
import { DEFAULT_LEVEL, unavailable } from '../stats/result.ts';
import { welchDifference } from '../stats/student.ts';
import { type Cell, multiplierOf } from './cell.ts';
import type { Change } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import {
  fromStats,
  hasSourceLimits,
  levelInterval,
  type MaybeInterval,
  noInterval,
  printInterval,
  proportionOf,
  sampleOf,
} from './interval.ts';
import { breakBetween, type Level } from './level.ts';
import type { Sampling } from './sampling.ts';

/**
 * Latest − baseline, in the unit of the sheet (percentage points for proportions), with the
 * interval of the difference: Newcombe, Welch, or MOVER on the limits of both.
 *
 * `cells` is the series between the two, for the breaks declared in it. Of people who were measured
 * both times the interval needs their own changes, which nobody records: it is that of two
 * independent samples, and `caution` says so.
 */
export function buildChange(
  baseline: Level,
  latest: Level,
  cells: readonly Cell[],
  { sheet, sampling }: { readonly sheet: Indicator; readonly sampling: Sampling },
): Change {
  const reason = whyNoChange(baseline, latest, cells);
  if (reason !== null) return noChange(reason);
  const from = baseline.cell;
  const to = latest.cell;
  if (from === null || to === null || from.value === null || to.value === null) {
    return noChange('no-data');
  }
  const interval = baseline.given
    ? noInterval('source-gives-none')
    : differenceInterval(to, from, sheet);
  // Per cent of a proportion would be taken for points.
  const inPerCent = sheet.measure !== 'proportion';
  const relative = quotient(to.value - from.value, Math.abs(from.value));
  const shown = printInterval(interval);
  return {
    value: to.value - from.value,
    relative: inPerCent && relative !== null ? relative * 100 : null,
    interval: shown,
    method: shown?.method ?? null,
    caution: shown !== null && isPaired(sheet, sampling) ? 'paired-as-independent' : null,
    minimalDetectable: minimalDetectable(from, to, sheet),
    adjustedP: null,
    reason: interval.reason ?? (inPerCent && from.value === 0 ? 'zero-baseline' : null),
  };
}

/** A change that cannot be given, and why. */
export function noChange(reason: ReasonCode): Change {
  return {
    value: null,
    relative: null,
    interval: null,
    method: null,
    caution: null,
    minimalDetectable: null,
    adjustedP: null,
    reason,
  };
}

/**
 * The p-value of a change that its interval method implies (methods.md §5: the smallest α whose
 * interval leaves out 0); null where there is no interval, or the source gave its limits.
 */
export function pOfChange(baseline: Level, latest: Level, sheet: Indicator): number | null {
  const [from, to] = [baseline.cell, latest.cell];
  if (from === null || to === null || baseline.given) return null;
  if (hasSourceLimits(from) || hasSourceLimits(to)) return null;
  return pFromIntervals((level) => {
    const { interval } = differenceInterval(to, from, sheet, level);
    return interval ?? unavailable('no-n');
  });
}

/**
 * Interval of first − second, in the unit of the sheet. Limits supplied by the source go through
 * MOVER, as do counts and rates.
 */
export function differenceInterval(
  first: Cell,
  second: Cell,
  sheet: Indicator,
  level = DEFAULT_LEVEL,
): MaybeInterval {
  if (first.value === null || second.value === null) return noInterval('no-data');
  const supplied = hasSourceLimits(first) || hasSourceLimits(second);
  if (!supplied && sheet.measure === 'proportion') {
    const a = proportionOf(first, sheet);
    const b = proportionOf(second, sheet);
    if (a === null || b === null) return noInterval('no-n');
    return fromStats(newcombe(a, b, level), multiplierOf(sheet));
  }
  if (!supplied && sheet.measure === 'mean') {
    return fromStats(
      welchDifference(sampleOf(first, first.value), sampleOf(second, second.value), level),
    );
  }
  const a = levelInterval(first, sheet, level);
  if (a.interval === null) return a;
  const b = levelInterval(second, sheet, level);
  if (b.interval === null) return b;
  return fromStats(
    moverDifference(
      { value: first.value, interval: a.interval },
      { value: second.value, interval: b.interval },
    ),
  );
}

/** Answers of the same people are not independent; counts and rates are of events, not of answers. */
function isPaired({ measure }: Indicator, sampling: Sampling): boolean {
  return sampling === 'same-people' && (measure === 'proportion' || measure === 'mean');
}

function whyNoChange(baseline: Level, latest: Level, cells: readonly Cell[]): ReasonCode | null {
  // What is withheld is named first: that there would have been a change to show is no secret.
  const reasons = [baseline.estimate, latest.estimate].map(({ value, reason }) =>
    value === null ? (reason ?? 'no-data') : null,
  );
  if (reasons.includes('suppressed')) return 'suppressed';
  const reason = reasons.find((code) => code !== null);
  if (reason !== undefined) return reason;
  if (baseline.period === null || latest.period === null) return 'no-data';
  if (latest.period.middle <= baseline.period.middle) return 'one-point';
  return breakBetween(cells, baseline.period, latest.period) ? 'break-between' : null;
}

function minimalDetectable(from: Cell, to: Cell, sheet: Indicator): number | null {
  if (sheet.measure === 'proportion') {
    const a = proportionOf(from, sheet);
    const b = proportionOf(to, sheet);
    if (a === null || b === null) return null;
    const scale = multiplierOf(sheet);
    const found = minimalDetectableShare([
      { p: a.x / a.n, n: a.n },
      { p: b.x / b.n, n: b.n },
    ]);
    return 'difference' in found ? found.difference * scale : null;
  }
  if (sheet.measure !== 'mean') return null;
  if (from.sd === null || from.n === null || to.sd === null || to.n === null) return null;
  const found = minimalDetectableMean([
    { sd: from.sd, n: from.n },
    { sd: to.sd, n: to.n },
  ]);
  return 'difference' in found ? found.difference : null;
}
