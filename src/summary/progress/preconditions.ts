import type { Indicator } from '../../model/indicator.ts';
import { daysBetween, type Period, periodsPerYear } from '../../model/period.ts';
import { isDue, periodAfter } from '../completeness.ts';
import type { Change } from '../facts/estimate.ts';
import type { ProgressStatus } from '../facts/progress.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import type { Level } from '../level.ts';

/** A status that needs no look at the target, and why. */
export interface Verdict {
  readonly status: ProgressStatus;
  readonly reason: ReasonCode | null;
}

export interface Facts {
  readonly sheet: Indicator;
  readonly baseline: Level;
  readonly latest: Level;
  readonly change: Change;
  readonly target: Period | null;
  readonly asOf: string;
}

/**
 * The first three steps of methods.md §4: not assessed, not due yet, out of date; null when the
 * latest figure can be judged.
 *
 * `needsBaseline` is false for a limit that the plan gives as a number: it is judged by the level
 * alone.
 */
export function checkPreconditions(facts: Facts, needsBaseline: boolean): Verdict | null {
  return checkPoints(facts, needsBaseline) ?? checkAge(facts);
}

function checkPoints(facts: Facts, needsBaseline: boolean): Verdict | null {
  const { baseline, latest, change, target, sheet, asOf } = facts;
  const base = baseline.estimate;
  const isNew =
    latest.period !== null &&
    (baseline.period === null || latest.period.middle > baseline.period.middle);
  if (base.reason === 'suppressed' && base.value === null && needsBaseline) {
    return notAssessed('suppressed');
  }
  if (!isNew) {
    return waitsForPoint(facts) ? { status: 'not-due', reason: 'not-due' } : onlyBaseline(facts);
  }
  if (latest.estimate.value === null) return notAssessed(latest.estimate.reason ?? 'no-data');
  if (!needsBaseline) return null;
  if (base.value === null) {
    const planned = baseline.period;
    const lag = sheet.release_lag_days ?? 0;
    if (planned !== null && !isDue(planned, lag, asOf))
      return { status: 'not-due', reason: 'not-due' };
    return notAssessed(base.reason ?? 'no-baseline');
  }
  // A target set on the old definition says nothing about figures of the new one.
  if (change.reason === 'break-between' && target !== null) return notAssessed('break-between');
  return change.value === null ? notAssessed(change.reason ?? 'no-data') : null;
}

/** True when the period after the baseline has not yet ended or been published. */
function waitsForPoint({ baseline, sheet, target, asOf }: Facts): boolean {
  if (baseline.period === null) return false;
  const lag = sheet.release_lag_days ?? 0;
  const next = periodAfter(sheet.frequency, baseline.period) ?? target;
  return next !== null && !isDue(next, lag, asOf);
}

function onlyBaseline({ baseline, latest }: Facts): Verdict {
  if (baseline.estimate.value !== null) return notAssessed('one-point');
  if (latest.period !== null) return notAssessed(latest.estimate.reason ?? 'one-point');
  return notAssessed(latest.estimate.reason ?? baseline.estimate.reason ?? 'no-data');
}

/** Out of date: one and a half periods and the release lag have gone by without a new figure. */
function checkAge({ latest, target, sheet, asOf }: Facts): Verdict | null {
  const { period } = latest;
  if (period === null || sheet.frequency === 'once') return null;
  if (target !== null && period.middle >= target.middle) return null;
  const perYear = periodsPerYear(sheet.frequency);
  if (perYear === null) return null;
  const patience = (1.5 * 365.25) / perYear + (sheet.release_lag_days ?? 0);
  const isOld = daysBetween(period.end, asOf) > patience;
  return isOld ? { status: 'stale', reason: null } : null;
}

function notAssessed(reason: ReasonCode): Verdict {
  return { status: 'not-assessed', reason };
}
