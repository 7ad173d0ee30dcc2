import type { Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { Calendar, Period } from '../model/period.ts';
import { buildGivenCell, type Cell, compareCells, isForecast, isObserved } from './cell.ts';
import { buildEstimate, noEstimate, whyNoValue } from './estimate.ts';
import type { PointEstimate } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import { readPeriod } from './read-period.ts';

/** A level with the cell and the period behind it, as the computing parts need them. */
export interface Level {
  readonly period: Period | null;
  readonly cell: Cell | null;
  readonly estimate: PointEstimate;
  /** True for a baseline that the plan gives: nothing is known of its uncertainty. */
  readonly given: boolean;
}

/**
 * The baseline: read from the data of its period, or as the plan gives it. A given one passes
 * disclosure control like any row.
 */
export function buildBaseline(
  use: IndicatorUse,
  cells: readonly Cell[],
  context: {
    readonly sheet: Indicator;
    /** A figure that the plan gives, as it may be shown. */
    readonly showGiven: (cell: Cell) => Cell;
    readonly calendar: Calendar;
  },
): Level {
  const { baseline } = use;
  if (baseline === undefined) return noLevel('no-baseline');
  if (baseline.missing !== undefined) return noLevel('missing-in-plan');
  const period = readPeriod(context.calendar, baseline.period);
  if (period === null) return noLevel('no-baseline');
  if (baseline.value === undefined) return levelAt(cells, period, context.sheet);
  const given = context.showGiven(buildGivenCell(period, baseline.value));
  const estimate = buildEstimate(given, context.sheet);
  // Of a figure taken from elsewhere nothing more is known than the figure.
  if (estimate.value === null) return { period, cell: given, estimate, given: true };
  const bare = { ...estimate, interval: null, method: null, reason: 'source-gives-none' as const };
  return { period, cell: given, estimate: bare, given: true };
}

/** The level of one period. */
export function levelAt(cells: readonly Cell[], period: Period, sheet: Indicator): Level {
  const cell = cells.find((candidate) => candidate.period.key === period.key);
  if (cell === undefined || isForecast(cell)) return noLevel('no-data', period);
  return { period, cell, estimate: buildEstimate(cell, sheet), given: false };
}

/**
 * The newest observation there is, also one whose figure may not be shown. Without any, the reason
 * is that of the newest row.
 */
export function buildLatest(cells: readonly Cell[], sheet: Indicator): Level {
  const observed = cells.filter((cell) => isObserved(cell) && !isForecast(cell)).sort(compareCells);
  const cell = observed.at(-1);
  if (cell !== undefined) {
    return { period: cell.period, cell, estimate: buildEstimate(cell, sheet), given: false };
  }
  if (sheet.measure === 'qualitative') return noLevel('not-numeric');
  const newest = [...cells].sort(compareCells).at(-1);
  return noLevel(newest === undefined ? 'no-data' : (whyNoValue(newest, sheet) ?? 'no-data'));
}

/** True when a break is declared after the earlier period, up to and including the later one. */
export function breakBetween(cells: readonly Cell[], earlier: Period, later: Period): boolean {
  return cells.some(
    ({ period, statuses }) =>
      statuses.includes('break') && period.middle > earlier.middle && period.middle <= later.middle,
  );
}

function noLevel(reason: ReasonCode, period: Period | null = null): Level {
  return { period, cell: null, estimate: noEstimate(reason, period?.key ?? null), given: false };
}
