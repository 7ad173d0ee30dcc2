import type { Indicator } from '../model/indicator.ts';
import { addDays, MOST_PERIODS, nextPeriod, type Period, periodOfDate } from '../model/period.ts';
import { type Cell, isForecast, isObserved } from './cell.ts';
import type { Level } from './level.ts';
import { type Horizon, isKnown } from './select-series.ts';

/** When figures of an indicator are needed, as the plan and the sheet say. */
export interface Schedule {
  readonly frequency: Indicator['frequency'];
  readonly lagDays: number;
  /** First period needed; null when neither the plan nor the data say where to begin. */
  readonly first: Period | null;
  /** After this day nothing more is needed: the target's. Null when there is no target. */
  readonly lastDay: string | null;
}

/** What a schedule asks of a baseline. */
export type ScheduledBaseline = Pick<Level, 'period' | 'given'>;

/**
 * The schedule of an indicator. It begins with the baseline's period (the one after it when the
 * plan itself gives the baseline), else with the experiment, else with the data. A figure asked for
 * once is due with the target, without a target with the baseline.
 */
export function buildSchedule(
  sheet: Indicator,
  plan: {
    readonly baseline: ScheduledBaseline;
    readonly target: Period | null;
    readonly start: string | null;
    readonly firstRow: Period | null;
  },
): Schedule {
  return {
    frequency: sheet.frequency,
    lagDays: sheet.release_lag_days ?? 0,
    first: firstNeeded(sheet.frequency, plan),
    lastDay: plan.target?.end ?? null,
  };
}

/**
 * Every period needed by the day of the summary whose release lag has run out, oldest first, as far
 * as `MOST_PERIODS`.
 */
export function periodsDue(schedule: Schedule, horizon: Horizon): readonly Period[] {
  const due: Period[] = [];
  for (let period = schedule.first; period !== null; period = nextPeriod(period)) {
    if (!isDue(period, schedule.lagDays, horizon.asOf) || !isKnown(period, horizon)) break;
    if (schedule.lastDay !== null && period.end > schedule.lastDay) break;
    due.push(period);
    if (schedule.frequency === 'once' || due.length === MOST_PERIODS) break;
  }
  return due;
}

/** True when the period has ended and its release lag has run out. */
export function isDue(period: Period, lagDays: number, asOf: string): boolean {
  return addDays(period.end, lagDays) <= asOf;
}

/** How far the periods due are covered. */
export interface Completeness {
  readonly due: number;
  /** Values (suppressed ones too) ÷ periods due, not-applicable ones left out; null when none is due. */
  readonly completeness: number | null;
  /** Periods due without a figure. */
  readonly missing: readonly Period[];
}

export function measureCompleteness(due: readonly Period[], cells: readonly Cell[]): Completeness {
  const missing: Period[] = [];
  let needed = 0;
  for (const period of due) {
    const covering = cells.filter((cell) => covers(cell.period, period));
    if (covering.some((cell) => isObserved(cell) && !isForecast(cell))) {
      needed++;
    } else if (!covering.some((cell) => cell.state === 'not-applicable')) {
      needed++;
      missing.push(period);
    }
  }
  const completeness = needed === 0 ? null : (needed - missing.length) / needed;
  return { due: needed, completeness, missing };
}

/**
 * A row covers a due period when it is of that period or within it (a survey on a day of the
 * half-year), or when it is of a longer period without a rhythm of its own.
 */
export function covers(row: Period, due: Period): boolean {
  if (row.key === due.key) return true;
  if (row.start >= due.start && row.end <= due.end) return true;
  const irregular = row.kind === 'named' || row.kind === 'range';
  return irregular && row.start <= due.start && row.end >= due.end;
}

/** The period of the sheet's rhythm that follows another period. */
export function periodAfter(frequency: Indicator['frequency'], period: Period): Period | null {
  if (frequency === 'once') return null;
  return periodOfDate(frequency, addDays(period.end, 1));
}

function firstNeeded(
  frequency: Indicator['frequency'],
  {
    baseline,
    target,
    start,
    firstRow,
  }: {
    readonly baseline: ScheduledBaseline;
    readonly target: Period | null;
    readonly start: string | null;
    readonly firstRow: Period | null;
  },
): Period | null {
  if (frequency === 'once') return target ?? baseline.period;
  if (baseline.period !== null && baseline.given) return periodAfter(frequency, baseline.period);
  const day = baseline.period?.end ?? start ?? firstRow?.start;
  return day === undefined ? null : periodOfDate(frequency, day);
}
