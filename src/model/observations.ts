import type { CsvTable } from '../source/source.ts';
import type { NumberColumn, ObservationColumn, ObservationStatus } from './observation-columns.ts';
import type { Period } from './period.ts';

export type { ObservationColumn, ObservationStatus } from './observation-columns.ts';

/** One row, made on demand. */
export interface Observation {
  /** Data record in the file, from 0, as places count them. */
  readonly row: number;
  readonly period: Period;
  /** `''` is the experiment's own area, the total. */
  readonly area: string;
  /** Disaggregations that are not at their total. */
  readonly groups: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number | null;
  readonly sd: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly statuses: readonly ObservationStatus[];
  readonly note: string;
}

/**
 * The observations of one file, held by column so that a million rows fit. `index` counts the rows
 * kept (those with a readable period), in file order, from 0 to `rowCount` − 1.
 */
export interface Observations {
  readonly indicator: string;
  readonly experiment: string;
  readonly file: string;
  readonly table: CsvTable;
  readonly rowCount: number;
  /** The known columns that the file has, in file order. */
  readonly columns: readonly ObservationColumn[];
  /** Disaggregations that the file has, by the sheet's ids, in file order. */
  readonly dimensions: readonly string[];
  /** Where a column or disaggregation stands in the file, from 0; −1 when it is not there. */
  columnIndex(name: string): number;
  observation(index: number): Observation;
  /** The file's record that a kept row is. */
  rowAt(index: number): number;
  periodAt(index: number): Period;
  areaAt(index: number): string;
  /** The group's code, or `''` at the total. */
  groupAt(dimension: string, index: number): string;
  numberAt(column: NumberColumn, index: number): number | null;
  statusesAt(index: number): readonly ObservationStatus[];
  noteAt(index: number): string;
  /** Whether a cell of the row could not be read, was reported, and stands as blank. */
  hasUnreadableCell(index: number): boolean;
  /** Indexes of one area's rows with every disaggregation at its total, in period order. */
  totals(area: string): readonly number[];
  /** Indexes of one area's rows for one group, every other disaggregation at its total, in period order. */
  groupRows(area: string, dimension: string, code: string): readonly number[];
  /**
   * Every series, as indexes in period order: the rows of one area with every disaggregation at its
   * total, or for one group with every other at its total. In the order of their first rows.
   */
  series(): Iterable<readonly number[]>;
  /** Areas that occur, in code-unit order; `''` first where the own area does. */
  areas(): readonly string[];
  /** Codes of a disaggregation that occur, the total left out, in code-unit order. */
  groupCodes(dimension: string): readonly string[];
  /** The first index at which an area or a group's code stands; −1 when it does not. */
  firstIndexOf(column: string, code: string): number;
}
