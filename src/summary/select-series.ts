import type { Indicator } from '../model/indicator.ts';
import type { Observation, Observations } from '../model/observations.ts';
import { addDays, type Period } from '../model/period.ts';
import { buildCell, type Cell, compareCells, withholdTooFew } from './cell.ts';
import { type DisclosurePolicy, suppressSmall } from './disclosure.ts';
import {
  breakdownIsHidden,
  suppressAcrossAreas,
  suppressNestedPeriods,
} from './secondary-suppression.ts';

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

/** By data file the records, counted from 0, that hold an error. */
export type FaultyRows = ReadonlyMap<string, { has(row: number): boolean }>;

/** The newest breakdown by one dimension. */
export interface Breakdown {
  readonly dimension: string;
  readonly period: Period;
  readonly hidden: boolean;
  /** Empty when hidden. */
  readonly levels: readonly Cell[];
}

/** What one file of observations may show of one indicator. Nothing withheld is in it. */
export interface Series {
  /** By area, oldest first; the experiment's own data under the empty id. */
  readonly totals: ReadonlyMap<string, readonly Cell[]>;
  /** Breakdowns of the area asked for, in the sheet's order of dimensions. */
  breakdowns(area: string): readonly Breakdown[];
}

export interface SeriesContext {
  readonly sheet: Indicator;
  readonly policy: DisclosurePolicy;
  readonly horizon: Horizon;
  /** True when an indicator of the plan is read from the rows without an area. */
  readonly totalIsOwn: boolean;
}

/** Reads the rows once, keeps what is known on the day, and withholds what must not be shown. */
export function selectSeries(data: Observations | undefined, context: SeriesContext): Series {
  const split: KnownRow[] = [];
  const raw = new Map<string, Map<string, Cell>>();
  for (const known of knownRows(data, context)) {
    const { row } = known;
    if (Object.keys(row.groups).length > 0) {
      split.push(known);
      continue;
    }
    const area = raw.get(row.area) ?? new Map<string, Cell>();
    raw.set(row.area, area);
    // The first row of a period stands; a second one is a rule's complaint.
    if (!area.has(row.period.key)) area.set(row.period.key, cellOfRow(known, context.sheet));
  }
  const shown = withhold(raw, context);
  return {
    totals: mapCells(shown, (cell) => withholdTooFew(cell, context.sheet.measure)),
    breakdowns: (area) => selectBreakdowns(split, area, shown, context),
  };
}

/** True when the day of the summary had seen the end of the period. */
export function isKnown(period: Period, horizon: Horizon): boolean {
  if (period.end > horizon.asOf) return false;
  return horizon.upTo === null || period.end <= horizon.upTo.end;
}

/** One by one: a million rows held as objects would fill the memory. */
function* knownRows(
  data: Observations | undefined,
  { sheet, horizon }: SeriesContext,
): Iterable<KnownRow> {
  if (data === undefined) return;
  const faulty = horizon.faultyRows?.get(data.file);
  const lag = horizon.releasedOnly ? (sheet.release_lag_days ?? 0) : 0;
  for (let index = 0; index < data.rowCount; index++) {
    const period = data.periodAt(index);
    if (!isKnown(period, horizon)) continue;
    if (lag > 0 && addDays(period.end, lag) > horizon.asOf) continue;
    // Rows split by two dimensions at once are shown nowhere.
    const split = data.dimensions.filter((dimension) => data.groupAt(dimension, index) !== '');
    if (split.length > 1) continue;
    const row = data.observation(index);
    const isFaulty = data.hasUnreadableCell(index) || faulty?.has(row.row) === true;
    yield { row: isFaulty ? blankRow(row) : row, isFaulty };
  }
}

/** A row beside whether its figures may not be used: a copy that says so would double the memory. */
interface KnownRow {
  readonly row: Observation;
  readonly isFaulty: boolean;
}

/** A row as a cell; of a faulty one nothing is left but that it is. */
function cellOfRow({ row, isFaulty }: KnownRow, sheet: Indicator, code = ''): Cell {
  const cell = buildCell(row, sheet, code);
  return isFaulty && cell.state === 'missing' ? { ...cell, state: 'faulty' } : cell;
}

/**
 * A row with a cell that could not be read, or is plainly wrong, has no figures at all: the wrong
 * one may be the very count that would have withheld the rest.
 */
function blankRow(row: Observation): Observation {
  const none = { value: null, numerator: null, denominator: null, n: null };
  return { ...row, ...none, sd: null, lower: null, upper: null, note: '' };
}

function withhold(
  raw: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
  { sheet, policy, totalIsOwn }: SeriesContext,
): ReadonlyMap<string, readonly Cell[]> {
  const series = new Map<string, readonly Cell[]>();
  for (const area of [...raw.keys()].sort()) {
    const cells = [...(raw.get(area)?.values() ?? [])].sort(compareCells);
    series.set(
      area,
      suppressNestedPeriods(cells.map((cell) => suppressSmall(cell, sheet, policy))),
    );
  }
  const result = new Map<string, readonly Cell[]>();
  for (const [area, cells] of suppressAcrossAreas(series, totalIsOwn)) {
    result.set(area, suppressNestedPeriods(cells));
  }
  return result;
}

function selectBreakdowns(
  rows: readonly KnownRow[],
  area: string,
  shown: ReadonlyMap<string, readonly Cell[]>,
  { sheet, policy }: SeriesContext,
): readonly Breakdown[] {
  const breakdowns: Breakdown[] = [];
  for (const { id, codes } of sheet.disaggregations ?? []) {
    const levels = newestLevels(rows, area, id, sheet);
    const period = levels[0]?.period;
    if (period === undefined) continue;
    const visible = levels.map((cell) => suppressSmall(cell, sheet, policy));
    const total = shown.get(area)?.find((cell) => cell.period.key === period.key);
    const hidden = breakdownIsHidden(visible, total, sheet.measure, policy);
    const order = codes.map((code) => code.code);
    const sorted = visible.sort((a, b) => compareCodes(a.code, b.code, order));
    breakdowns.push({
      dimension: id,
      period,
      hidden,
      levels: hidden ? [] : sorted.map((cell) => withholdTooFew(cell, sheet.measure)),
    });
  }
  return breakdowns;
}

/** The levels of the newest period that is split by this dimension. */
function newestLevels(
  rows: readonly KnownRow[],
  area: string,
  dimension: string,
  sheet: Indicator,
): readonly Cell[] {
  let levels = new Map<string, Cell>();
  let newest: Cell | null = null;
  for (const known of rows) {
    const { row } = known;
    // A dimension may be called what every object inherits, such as `constructor`.
    const code = Object.hasOwn(row.groups, dimension) ? row.groups[dimension] : undefined;
    if (row.area !== area || code === undefined) continue;
    const cell = cellOfRow(known, sheet, code);
    const age = newest === null ? 1 : compareCells(cell, newest);
    if (age > 0) {
      levels = new Map();
      newest = cell;
    }
    if (age >= 0 && !levels.has(code)) levels.set(code, cell);
  }
  return [...levels.values()];
}

/** The sheet's order of codes; codes that it does not know last, by code unit. */
function compareCodes(a: string, b: string, order: readonly string[]): number {
  const first = order.indexOf(a);
  const second = order.indexOf(b);
  if (first !== second && first >= 0 && second >= 0) return first - second;
  if (first >= 0 !== second >= 0) return first >= 0 ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

function mapCells(
  series: ReadonlyMap<string, readonly Cell[]>,
  change: (cell: Cell) => Cell,
): ReadonlyMap<string, readonly Cell[]> {
  const result = new Map<string, readonly Cell[]>();
  for (const [area, cells] of series) result.set(area, cells.map(change));
  return result;
}
