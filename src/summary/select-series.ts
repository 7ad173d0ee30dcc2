import type { Indicator } from '../model/indicator.ts';
import type { Observations } from '../model/observations.ts';
import { addDays, type Period } from '../model/period.ts';
import type { FaultyRows } from '../model/release.ts';
import { type Cell, compareCells } from './cell.ts';
import { suppress, suppressSmall } from './disclosure.ts';
import { type ShownBefore, shownBefore } from './shown-before.ts';
import { type FileCells, seriesId } from './suppression/file-cells.ts';
import { readFileCells } from './suppression/read-file-cells.ts';
import {
  decideWithholding,
  type WithholdContext,
  type Withholding,
} from './suppression/withhold.ts';

/** Observations known on a day: periods that had ended by then, and by the end of `upTo`. */
export interface Horizon {
  /** ISO date. */
  readonly asOf: string;
  readonly upTo: Period | null;
  /** Leaves out figures whose release lag had not run out by then. */
  readonly releasedOnly: boolean;
  /** By file the records whose figures may not be used. */
  readonly faultyRows?: FaultyRows;
}

/** The newest breakdown by one dimension. */
export interface Breakdown {
  readonly dimension: string;
  readonly period: Period;
  /** True when no level may be shown. */
  readonly hidden: boolean;
  /** Withheld ones among them hold nothing; empty when all are hidden. */
  readonly levels: readonly Cell[];
}

/** What one file of observations may show of one indicator. Nothing withheld is in it. */
export interface Series {
  /** By area, oldest first; the experiment's own data under the empty id. */
  readonly totals: ReadonlyMap<string, readonly Cell[]>;
  /** Breakdowns of the area asked for, in the sheet's order of dimensions. */
  breakdowns(area: string): readonly Breakdown[];
  /** True when counts are rounded. */
  readonly isRounded: boolean;
  /** What earlier releases showed of the area asked for, oldest first. */
  shownBefore(area: string): readonly ShownBefore[];
  /** A figure that the plan gives for an area, as it may be shown beside the file's. */
  showGiven(area: string, cell: Cell): Cell;
}

export interface SeriesContext extends WithholdContext {
  readonly horizon: Horizon;
  /** Figures that the plan itself publishes, by area: they could give the file's away. */
  readonly given: readonly { readonly area: string; readonly cell: Cell }[];
}

/**
 * Reads the rows once, withholds what must not be shown, and keeps what is known on the day. What is
 * withheld does not depend on the day: reports of several days stand side by side.
 */
export function selectSeries(data: Observations | undefined, context: SeriesContext): Series {
  const file = readFileCells(data, context);
  const withholding = decideWithholding(file, context);
  const { horizon, sheet } = context;
  const lag = horizon.releasedOnly ? (sheet.release_lag_days ?? 0) : 0;
  const given = new Set(context.given.map(({ cell }) => cell));
  const isShown = (cell: Cell): boolean =>
    isKnown(cell.period, horizon) &&
    !(lag > 0 && addDays(cell.period.end, lag) > horizon.asOf) &&
    !given.has(cell);

  const totals = new Map<string, readonly Cell[]>();
  for (const [id, { area, dimension, cells }] of file.series) {
    if (dimension !== '') continue;
    const known = [...cells.values()].filter(isShown).sort(compareCells);
    if (known.length > 0)
      totals.set(
        area,
        known.map((cell) => withholding.show(id, cell)),
      );
  }
  return {
    totals: new Map([...totals].sort(([a], [b]) => (a < b ? -1 : 1))),
    isRounded: context.policy.rounding !== null,
    breakdowns: (area) => selectBreakdowns(file, area, isShown, withholding, sheet),
    shownBefore: (area) => shownBefore(withholding.releases, area),
    showGiven: (area, cell) => {
      const small = suppressSmall(cell, sheet, context.policy);
      const isHidden = withholding.isWithheld(seriesId(area, '', ''), cell.period.key);
      return isHidden ? suppress(cell) : withholding.show(NO_SERIES, small);
    },
  };
}

/** A series that no file has: nothing of it is withheld. */
const NO_SERIES = '\n';

/** True when the day of the summary had seen the end of the period. */
export function isKnown(period: Period, horizon: Horizon): boolean {
  if (period.end > horizon.asOf) return false;
  return horizon.upTo === null || period.end <= horizon.upTo.end;
}

/** The levels of the newest period that is split, for each dimension of the sheet. */
function selectBreakdowns(
  file: FileCells,
  area: string,
  isShown: (cell: Cell) => boolean,
  withholding: Withholding,
  sheet: Indicator,
): readonly Breakdown[] {
  const breakdowns: Breakdown[] = [];
  for (const { id, codes } of sheet.disaggregations ?? []) {
    const order = codes.map(({ code }) => code);
    const split = [...file.series]
      .filter(([, series]) => series.area === area && series.dimension === id)
      .sort(([, a], [, b]) => compareCodes(a.code, b.code, order));
    const newest = split
      .flatMap(([, { cells }]) => [...cells.values()].filter(isShown))
      .reduce<Cell | null>(
        (last, cell) => (last === null || compareCells(cell, last) > 0 ? cell : last),
        null,
      );
    if (newest === null) continue;
    const levels = split.flatMap(([series, { cells }]) => {
      const cell = cells.get(newest.period.key);
      return cell === undefined ? [] : [withholding.show(series, cell)];
    });
    const hidden = levels.every(({ state }) => state === 'suppressed');
    breakdowns.push({ dimension: id, period: newest.period, hidden, levels: hidden ? [] : levels });
  }
  return breakdowns;
}

/** The sheet's order of codes; codes that it does not know last, by code unit. */
function compareCodes(a: string, b: string, order: readonly string[]): number {
  const first = order.indexOf(a);
  const second = order.indexOf(b);
  if (first !== second && first >= 0 && second >= 0) return first - second;
  if (first >= 0 !== second >= 0) return first >= 0 ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
