import type { Indicator } from '../../model/indicator.ts';
import type { Observation, Observations } from '../../model/observations.ts';
import type { FaultyRows } from '../../model/release.ts';
import { buildCell, type Cell } from '../cell.ts';
import { type FileCells, FileCellsBuilder } from './file-cells.ts';

/** What is read of a file of observations: its rows, and what the plan itself publishes beside them. */
export interface ReadContext {
  readonly sheet: Indicator;
  readonly given: readonly { readonly area: string; readonly cell: Cell }[];
  readonly horizon: {
    /** By file the records whose figures may not be used. */
    readonly faultyRows?: FaultyRows;
  };
}

/** Reads every row as a cell, one by one: a million rows held as objects would fill the memory. */
export function readFileCells(
  data: Observations | undefined,
  { sheet, given, horizon }: ReadContext,
): FileCells {
  const file = new FileCellsBuilder();
  if (data !== undefined) addRows(file, data, sheet, horizon.faultyRows?.get(data.file));
  for (const { area, cell } of given) file.add({ area, dimension: '', code: '' }, cell);
  return file;
}

function addRows(
  file: FileCellsBuilder,
  data: Observations,
  sheet: Indicator,
  faulty: { has(row: number): boolean } | undefined,
): void {
  for (let index = 0; index < data.rowCount; index++) {
    const split = data.dimensions.filter((dimension) => data.groupAt(dimension, index) !== '');
    // Rows split by two dimensions at once are shown nowhere.
    if (split.length > 1) continue;
    const [dimension = ''] = split;
    const code = dimension === '' ? '' : data.groupAt(dimension, index);
    const row = data.observation(index);
    const isFaulty = data.hasUnreadableCell(index) || faulty?.has(row.row) === true;
    const place = { area: row.area, dimension, code };
    file.add(place, cellOfRow(row, isFaulty, sheet, code));
  }
}

/** A row as a cell; of a faulty one nothing is left but that it is. */
function cellOfRow(row: Observation, isFaulty: boolean, sheet: Indicator, code: string): Cell {
  const cell = buildCell(isFaulty ? blankRow(row) : row, sheet, code);
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
