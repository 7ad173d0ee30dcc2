import type { ProblemList } from '../source/problem-list.ts';
import {
  numberCellReader,
  periodCellReader,
  statusCellReader,
  UNREADABLE,
} from './observation-cells.ts';
import {
  NUMBER_COLUMNS,
  type NumberColumn,
  OBSERVATION_STATUSES,
  type ObservationStatus,
  TOTAL,
} from './observation-columns.ts';
import type { ObservationHeader } from './observation-header.ts';
import { Float64Column, Int32Column, type KeptTexts, TextColumn } from './observation-store.ts';
import type { Observation } from './observations.ts';
import { type Calendar, comparePeriods, type Period } from './period.ts';

/** One disaggregation or number column, and where it stands in the file. */
interface Placed<Column> {
  readonly column: number;
  readonly cells: Column;
}

const NO_TEXTS: KeptTexts = { texts: [], codes: [] };

const NO_STATUSES: readonly ObservationStatus[] = [];

/** Set beside the status bits when a cell of the row could not be read. */
const UNREADABLE_BIT = 1 << 30;

export interface RowsOptions {
  readonly calendar: Calendar;
  /** First days of months stand for their months. */
  readonly monthly: boolean;
  readonly decimalComma: boolean;
}

/** Rows as plain data. Columns in which every row is the same as by default are left empty. */
export interface KeptRows {
  readonly length: number;
  /** Keys of the distinct periods, and which of them each row has. */
  readonly periods: readonly string[];
  readonly period: readonly number[];
  readonly row: readonly number[];
  readonly flags: readonly number[];
  readonly area: KeptTexts;
  readonly note: KeptTexts;
  /** By the header's order; null is a blank. */
  readonly numbers: readonly (readonly (number | null)[])[];
  readonly groups: readonly KeptTexts[];
}

/** Collects a table's records by column, then answers for them. */
export class ObservationRows {
  readonly #header: ObservationHeader;
  readonly #readPeriod;
  readonly #readNumber;
  readonly #readStatuses;
  readonly #periods: Period[] = [];
  readonly #periodCodes = new Map<string, number>();
  readonly #period = new Int32Column();
  readonly #row = new Int32Column();
  readonly #flags = new Int32Column();
  readonly #area = new TextColumn();
  readonly #note = new TextColumn();
  readonly #numbers = new Map<NumberColumn, Placed<Float64Column>>();
  readonly #groups = new Map<string, Placed<TextColumn>>();

  constructor(header: ObservationHeader, options: RowsOptions, problems: ProblemList) {
    this.#header = header;
    this.#readPeriod = periodCellReader(options.calendar, options.monthly, problems);
    this.#readNumber = numberCellReader(options.decimalComma, problems);
    this.#readStatuses = statusCellReader(problems);
    for (const name of NUMBER_COLUMNS) {
      const column = header.columns.get(name);
      if (column !== undefined) this.#numbers.set(name, { column, cells: new Float64Column() });
    }
    for (const [id, column] of header.dimensions) {
      this.#groups.set(id, { column, cells: new TextColumn() });
    }
  }

  add(cells: readonly string[], row: number): void {
    const { columns } = this.#header;
    const periodColumn = columns.get('period') ?? 0;
    const period = this.#readPeriod(cells[periodColumn] ?? '', row, periodColumn);
    let flags = 0;
    const statusColumn = columns.get('status');
    if (statusColumn !== undefined) {
      const bits = this.#readStatuses(cells[statusColumn] ?? '', row, statusColumn);
      flags = bits < 0 ? UNREADABLE_BIT : bits;
    }
    for (const { column, cells: numbers } of this.#numbers.values()) {
      const number = this.#readNumber(cells[column] ?? '', row, column);
      if (number === UNREADABLE) flags |= UNREADABLE_BIT;
      if (period !== null) numbers.push(number === UNREADABLE ? Number.NaN : number);
    }
    if (period === null) return;
    this.#period.push(this.#codeOf(period));
    this.#row.push(row);
    this.#flags.push(flags);
    this.#area.push(codeCell(cells, columns.get('area')));
    this.#note.push(textCell(cells, columns.get('note')));
    for (const { column, cells: codes } of this.#groups.values()) {
      codes.push(codeCell(cells, column));
    }
  }

  #codeOf(period: Period): number {
    const known = this.#periodCodes.get(period.key);
    if (known !== undefined) return known;
    const code = this.#periods.length;
    this.#periods.push(period);
    this.#periodCodes.set(period.key, code);
    return code;
  }

  /** The rows as plain data, for `takeUp`. */
  kept(): KeptRows {
    const row = this.#row.toArray();
    const flags = this.#flags.toArray();
    return {
      length: this.length,
      periods: this.#periods.map(({ key }) => key),
      period: this.#period.toArray(),
      row: row.every((record, index) => record === index) ? [] : row,
      flags: flags.every((bits) => bits === 0) ? [] : flags,
      area: this.#area.kept(),
      note: this.#note.kept(),
      numbers: [...this.#numbers.values()].map(({ cells }) => cells.toArray()),
      groups: [...this.#groups.values()].map(({ cells }) => cells.kept()),
    };
  }

  /** Adds rows that were kept of a table with the same header and calendar. */
  takeUp(kept: KeptRows, calendar: Calendar): void {
    for (const key of kept.periods) {
      const parsed = calendar.parse(key);
      if (!parsed.ok) throw new Error(`${key} is no period any more`);
      this.#codeOf(parsed.period);
    }
    for (let index = 0; index < kept.length; index++) {
      this.#period.push(kept.period[index] ?? 0);
      this.#row.push(kept.row[index] ?? index);
      this.#flags.push(kept.flags[index] ?? 0);
    }
    this.#area.takeUp(kept.area, kept.length);
    this.#note.takeUp(kept.note, kept.length);
    for (const [at, { cells }] of [...this.#numbers.values()].entries()) {
      for (const number of kept.numbers[at] ?? []) cells.push(number ?? Number.NaN);
    }
    for (const [at, { cells }] of [...this.#groups.values()].entries()) {
      cells.takeUp(kept.groups[at] ?? NO_TEXTS, kept.length);
    }
  }

  get length(): number {
    return this.#row.length;
  }

  rowAt(index: number): number {
    return this.#row.at(index);
  }

  periodAt(index: number): Period {
    const period = index < this.length ? this.#periods[this.#period.at(index)] : undefined;
    if (period === undefined) throw new RangeError(`no observation ${index} of ${this.length}`);
    return period;
  }

  areaAt(index: number): string {
    return this.#area.at(index);
  }

  noteAt(index: number): string {
    return this.#note.at(index);
  }

  groupAt(dimension: string, index: number): string {
    return this.#groups.get(dimension)?.cells.at(index) ?? '';
  }

  numberAt(column: NumberColumn, index: number): number | null {
    const number = this.#numbers.get(column)?.cells.at(index) ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }

  statusesAt(index: number): readonly ObservationStatus[] {
    const flags = this.#flags.at(index) & ~UNREADABLE_BIT;
    if (flags === 0) return NO_STATUSES;
    return OBSERVATION_STATUSES.filter((_, bit) => (flags & (1 << bit)) !== 0);
  }

  hasUnreadableCell(index: number): boolean {
    return (this.#flags.at(index) & UNREADABLE_BIT) !== 0;
  }

  areas(): readonly string[] {
    return this.#area.distinct();
  }

  groupCodes(dimension: string): readonly string[] {
    const codes = this.#groups.get(dimension)?.cells.distinct() ?? [];
    return codes.filter((code) => code !== '');
  }

  firstIndexOf(column: string, code: string): number {
    const codes = column === 'area' ? this.#area : this.#groups.get(column)?.cells;
    return codes?.firstIndexOf(code) ?? -1;
  }

  /**
   * Rows with at most one disaggregation away from its total, by area and group, in period order,
   * under the numbers that `seriesNumber` gives. Series stand in the order of their first rows.
   */
  series(): ReadonlyMap<number, readonly number[]> {
    const series = new Map<number, number[]>();
    const { span } = this.#groupNumbers();
    for (let index = 0; index < this.length; index++) {
      const group = this.#groupNumberAt(index);
      if (group < 0) continue;
      const key = this.#area.codeAt(index) * span + group;
      const indexes = series.get(key);
      if (indexes === undefined) series.set(key, [index]);
      else indexes.push(index);
    }
    for (const indexes of series.values()) {
      indexes.sort((a, b) => comparePeriods(this.periodAt(a), this.periodAt(b)) || a - b);
    }
    return series;
  }

  /** The number of a series; −1 where the file has no such area or group. */
  seriesNumber(area: string, dimension: string, code: string): number {
    const areaCode = this.#area.codeOf(area);
    if (areaCode < 0) return -1;
    const { span, first } = this.#groupNumbers();
    if (dimension === '') return areaCode * span;
    const groupCode = this.#groups.get(dimension)?.cells.codeOf(code) ?? -1;
    // Code 0 is the total, which belongs to no dimension alone.
    return groupCode <= 0 ? -1 : areaCode * span + (first.get(dimension) ?? 0) + groupCode;
  }

  /** Every group of every dimension has a number from 1 up, below `span`; 0 is the total. */
  #groupNumbers(): { readonly span: number; readonly first: ReadonlyMap<string, number> } {
    const first = new Map<string, number>();
    let span = 1;
    for (const [dimension, { cells }] of this.#groups) {
      first.set(dimension, span - 1);
      span += cells.codeCount - 1;
    }
    return { span, first };
  }

  /** The number of a row's group; −1 for a row split by two dimensions at once. */
  #groupNumberAt(index: number): number {
    let first = 0;
    let group = 0;
    for (const { cells } of this.#groups.values()) {
      const code = cells.codeAt(index);
      if (code !== 0 && group !== 0) return -1;
      if (code !== 0) group = first + code;
      first += cells.codeCount - 1;
    }
    return group;
  }

  #groupsOf(index: number): readonly (readonly [string, string])[] {
    const groups: [string, string][] = [];
    for (const [dimension, { cells }] of this.#groups) {
      const code = cells.at(index);
      if (code !== '') groups.push([dimension, code]);
    }
    return groups;
  }

  observation(index: number): Observation {
    return {
      row: this.rowAt(index),
      period: this.periodAt(index),
      area: this.areaAt(index),
      groups: Object.fromEntries(this.#groupsOf(index)),
      value: this.numberAt('value', index),
      numerator: this.numberAt('numerator', index),
      denominator: this.numberAt('denominator', index),
      n: this.numberAt('n', index),
      sd: this.numberAt('sd', index),
      lower: this.numberAt('lower', index),
      upper: this.numberAt('upper', index),
      statuses: this.statusesAt(index),
      note: this.noteAt(index),
    };
  }
}

/** A code: trimmed, `''` at the total. */
function codeCell(cells: readonly string[], column: number | undefined): string {
  const code = textCell(cells, column);
  return code === TOTAL ? '' : code;
}

function textCell(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim();
}
