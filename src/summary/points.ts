import type { Indicator, Measure } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import {
  type Cell,
  compareByEnd,
  compareCells,
  isForecast,
  isLowReliability,
  isObserved,
} from './cell.ts';
import { type Completeness, covers, type Schedule } from './completeness.ts';
import type { Mark, SeriesPoint, SeriesState } from './facts/series.ts';
import { levelInterval, printInterval } from './interval.ts';
import { outliersOf, revisionsOf } from './series-notes.ts';

/** The order of the legend. */
const MARKS: readonly Mark[] = ['c', 'u', 'x', 'z', 'r', 'k', 'p', 'b', 'e'];

/** Every period as it may be shown, oldest first; periods due without a row stand as missing. */
export function buildPoints(
  cells: readonly Cell[],
  missing: readonly Period[],
  sheet: Indicator,
): readonly SeriesPoint[] {
  const order: { readonly period: Period; readonly point: SeriesPoint }[] = [];
  for (const cell of cells) {
    order.push({ period: cell.period, point: buildPoint(cell, sheet) });
  }
  for (const period of missing) {
    if (cells.some((cell) => covers(cell.period, period))) continue;
    order.push({ period, point: missingPoint(period) });
  }
  order.sort((a, b) => compareByEnd(a.period, b.period));
  return order.map(({ point }) => point);
}

/** The state of a series as methods.md §8 measures it. */
export function buildSeriesState(
  cells: readonly Cell[],
  schedule: Schedule,
  { due, completeness, missing }: Completeness,
  {
    measure,
    start,
    revision,
  }: {
    readonly measure: Measure;
    readonly start: string | null;
    readonly revision: SeriesState['revision'];
  },
): SeriesState {
  const sorted = [...cells].sort(compareCells);
  const observed = sorted.filter((cell) => isObserved(cell) && !isForecast(cell));
  return {
    points: observed.length,
    completeness,
    due,
    frequency: schedule.frequency,
    lagDays: schedule.lagDays,
    firstPeriod: observed[0]?.period.key ?? null,
    lastPeriod: observed.at(-1)?.period.key ?? null,
    breaks: keysWith(sorted, (cell) => cell.statuses.includes('break')),
    revisions: revisionsOf(sorted),
    revision,
    outliers: outliersOf(sorted, measure, start),
    missing: missing.map((period) => period.key),
  };
}

/** Marks of a cell, in the order of the legend. */
export function marksOf(cell: Cell, sheet: Indicator): readonly Mark[] {
  return MARKS.filter((mark) => carries(cell, sheet, mark));
}

/** The marks of several parts together, each once, in the order of the legend. */
export function joinMarks(parts: readonly (readonly Mark[])[]): readonly Mark[] {
  return MARKS.filter((mark) => parts.some((part) => part.includes(mark)));
}

function buildPoint(cell: Cell, sheet: Indicator): SeriesPoint {
  return {
    period: cell.period.key,
    middle: cell.period.middle,
    value: cell.value,
    interval: printInterval(levelInterval(cell, sheet)),
    n: cell.n,
    numerator: cell.numerator,
    denominator: cell.denominator,
    sd: cell.sd,
    forecast: isForecast(cell),
    state: cell.state,
    marks: marksOf(cell, sheet),
    breakBefore: cell.statuses.includes('break'),
    note: cell.note,
  };
}

function missingPoint(period: Period): SeriesPoint {
  return {
    period: period.key,
    middle: period.middle,
    value: null,
    interval: null,
    n: null,
    numerator: null,
    denominator: null,
    sd: null,
    forecast: false,
    state: 'missing',
    marks: ['x'],
    breakBefore: false,
    note: '',
  };
}

function carries(cell: Cell, sheet: Indicator, mark: Mark): boolean {
  switch (mark) {
    case 'c':
      return cell.state === 'suppressed';
    case 'u':
      return cell.state === 'too-few' || isLowReliability(cell, sheet.measure);
    case 'x':
      return ['not-collected', 'not-yet-published', 'faulty', 'missing'].includes(cell.state);
    case 'z':
      return cell.state === 'not-applicable';
    case 'r':
      return cell.statuses.includes('revised');
    case 'k':
      return cell.statuses.includes('corrected');
    case 'p':
      return cell.statuses.includes('provisional');
    case 'b':
      return cell.statuses.includes('break');
    case 'e':
      return cell.statuses.includes('estimate') || isForecast(cell);
  }
}

function keysWith(cells: readonly Cell[], holds: (cell: Cell) => boolean): readonly string[] {
  return cells.filter(holds).map((cell) => cell.period.key);
}
