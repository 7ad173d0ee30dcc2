import type { ProblemList } from '../source/problem-list.ts';
import { shownToken } from '../source/shown-token.ts';
import type { Indicator } from './indicator.ts';
import {
  COLUMN_WORDS,
  columnKey,
  isColumnName,
  OBSERVATION_COLUMNS,
  type ObservationColumn,
} from './observation-columns.ts';
import { personalColumns } from './personal-columns.ts';
import { suggest } from './suggest.ts';

/** Which column of the file is what. */
export interface ObservationHeader {
  /** Known columns by name, with their place in the file, in file order. */
  readonly columns: ReadonlyMap<ObservationColumn, number>;
  /** Disaggregations by id, with their place in the file, in file order. */
  readonly dimensions: ReadonlyMap<string, number>;
  /** Columns that every file needs are there. */
  readonly complete: boolean;
}

const BY_KEY: ReadonlyMap<string, ObservationColumn> = new Map(
  OBSERVATION_COLUMNS.map(({ name }) => [name, name]),
);

/**
 * Reads a header. Without the sheet (missing or broken) nobody knows which disaggregations the
 * indicator has, so every other column is taken for one and none is called unknown. The same goes
 * for a sheet with a disaggregation that has the name of a column (`id/reserved`).
 */
export function readObservationHeader(
  cells: readonly string[],
  sheet: Indicator | undefined,
  problems: ProblemList,
): ObservationHeader {
  if (!isObservation(cells)) return readColumns(cells, sheet, problems);
  const header = { kind: 'cell', row: -1, column: 0 } as const;
  problems.add('data/missing-column', header, { column: 'period' }, { variant: 'no-header' });
  return { columns: new Map(), dimensions: new Map(), complete: false };
}

function readColumns(
  cells: readonly string[],
  sheet: Indicator | undefined,
  problems: ProblemList,
): ObservationHeader {
  const columns = new Map<ObservationColumn, number>();
  const dimensions = new Map<string, number>();
  const listed = (sheet?.disaggregations ?? []).map((disaggregation) => disaggregation.id);
  const ids = listed.filter((id) => !isColumnName(id));
  const isOpen = sheet === undefined || ids.length < listed.length;
  const idOfKey = new Map(ids.map((id) => [columnKey(id), id]));
  const meant = new Set<string>();
  for (const [column, cell] of cells.entries()) {
    const key = columnKey(cell);
    if (key === '') continue;
    const known = BY_KEY.get(key);
    const dimension = idOfKey.get(key) ?? (isOpen ? cell : undefined);
    if (known !== undefined) {
      // A second column of the same name has been reported; the first one is read.
      if (!columns.has(known)) columns.set(known, column);
    } else if (dimension !== undefined && !COLUMN_WORDS.has(key)) {
      if (!dimensions.has(dimension)) dimensions.set(dimension, column);
    } else {
      meant.add(reportUnknown(cells, column, ids, problems));
    }
  }
  return { columns, dimensions, complete: checkComplete(columns, meant, sheet, problems) };
}

/** A first row that begins with a year and holds a figure: somebody has taken the header away. */
function isObservation([first = '', ...rest]: readonly string[]): boolean {
  return /^\D{0,12}(19|20)\d\d/.test(first) && rest.some((cell) => /^-?\d+([.,]\d+)?$/.test(cell));
}

/** The column that was surely meant, or `''`. */
function reportUnknown(
  cells: readonly string[],
  column: number,
  dimensionIds: readonly string[],
  problems: ProblemList,
): string {
  // A column of people's data has been told of as that, which is worse.
  if (personalColumns(cells).has(column)) return '';
  const cell = cells[column] ?? '';
  const allowed = [...BY_KEY.keys(), ...dimensionIds];
  const suggestion = COLUMN_WORDS.get(columnKey(cell)) ?? suggest(cell, allowed);
  problems.add(
    'data/unknown-column',
    { kind: 'cell', row: -1, column },
    { column: shownToken(cell), suggestion, allowed: allowed.join(', ') },
    suggestion === '' ? {} : { variant: 'suggested' },
  );
  return suggestion;
}

/**
 * A period, and a value or the two numbers it comes from; a qualitative indicator may have words. A
 * column that stands there under another name (`meant`) has been told of and is not called missing.
 */
function checkComplete(
  columns: ReadonlyMap<ObservationColumn, number>,
  meant: ReadonlySet<string>,
  sheet: Indicator | undefined,
  problems: ProblemList,
): boolean {
  let complete = true;
  const header = { kind: 'cell', row: -1, column: 0 } as const;
  if (!columns.has('period')) {
    if (!meant.has('period')) problems.add('data/missing-column', header, { column: 'period' });
    complete = false;
  }
  const numerator = columns.has('numerator');
  const denominator = columns.has('denominator');
  if (columns.has('value') || (numerator && denominator)) return complete;
  if (numerator !== denominator) {
    const column = numerator ? 'denominator' : 'numerator';
    if (!meant.has(column)) problems.add('data/missing-column', header, { column });
    return false;
  }
  if (sheet?.measure === 'qualitative' && columns.has('note')) return complete;
  if (meant.has('value') || (meant.has('numerator') && meant.has('denominator'))) return false;
  problems.add('data/missing-column', header, { column: 'value' }, { variant: 'value' });
  return false;
}
