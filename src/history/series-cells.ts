import { NUMBER_COLUMNS, type NumberColumn } from '../model/observation-columns.ts';
import type { Observation, ObservationStatus, Observations } from '../model/observations.ts';
import type { Period } from '../model/period.ts';

/** What a cell tells of: a period, an area and groups. */
export interface CellKey {
  readonly period: Period;
  /** `''` is the experiment's own area. */
  readonly area: string;
  /** Disaggregations that are not at their total. */
  readonly groups: Readonly<Record<string, string>>;
}

/** A row of a data file as history compares it. */
export interface SeriesCell extends CellKey {
  /** Record in its file, from 0. */
  readonly row: number;
  /** The numbers that the row gives, none of them blank. */
  readonly figures: ReadonlyMap<NumberColumn, number>;
  readonly statuses: readonly ObservationStatus[];
  readonly note: string;
  /** What its file called it, where a code or disaggregation has been renamed since. */
  readonly formerly?: CellKey;
}

/** Cells by their key. Of two rows with one key (`data/duplicate-row`) the first counts. */
export function cellsOf(rows: Observations | undefined): ReadonlyMap<string, SeriesCell> {
  const cells = new Map<string, SeriesCell>();
  for (let index = 0; index < (rows?.rowCount ?? 0); index++) {
    const one = rows?.observation(index);
    if (one === undefined) continue;
    const key = keyText(one);
    if (!cells.has(key)) cells.set(key, { ...one, figures: figuresOf(one) });
  }
  return cells;
}

/** One text a key; the order of the disaggregations does not matter. */
export function keyText({ period, area, groups }: CellKey): string {
  return JSON.stringify([period.key, area, Object.entries(groups).sort()]);
}

function figuresOf(row: Observation): ReadonlyMap<NumberColumn, number> {
  const figures = new Map<NumberColumn, number>();
  for (const column of NUMBER_COLUMNS) {
    const figure = row[column];
    if (figure !== null) figures.set(column, figure);
  }
  return figures;
}

/** Whether two cells tell the same numbers, whatever their statuses and notes. */
export function haveSameFigures(a: SeriesCell, b: SeriesCell): boolean {
  if (a.figures.size !== b.figures.size) return false;
  return [...a.figures].every(([column, figure]) => b.figures.get(column) === figure);
}
