import type { Problem } from '../diagnostics/problem.ts';
import type { Indicator } from '../model/indicator.ts';
import { classifyFile } from '../model/layout.ts';
import type { Observations } from '../model/observations.ts';
import type { Workspace } from '../model/workspace.ts';
import { cellText, recordsOf } from '../source/csv-cells.ts';
import type { CsvTable } from '../source/source.ts';
import type { Edit } from './fix.ts';
import { rangeOf, type TextRange } from './text-range.ts';

/** A data file of an experiment as it was read. */
export interface DataFile {
  readonly table: CsvTable;
  /** Null where the header or the text could not be read. */
  readonly rows: Observations | null;
  readonly sheet: Indicator | undefined;
}

/** The data file at a path; null when another kind of file stands there. */
export function dataFileAt(workspace: Workspace, file: string): DataFile | null {
  const role = classifyFile(file);
  const document = workspace.document(file);
  if (role.kind !== 'observations' || document === undefined) return null;
  if (!('separator' in document)) return null;
  const node = workspace.experiments.find(({ id }) => id === role.experiment);
  return {
    // What has a separator is a table: no other kind of document has one.
    table: document as CsvTable,
    rows: node?.observations.get(role.indicator) ?? null,
    sheet: workspace.sheet(role.experiment, role.indicator)?.value,
  };
}

/** A cell of a table and its content, trimmed. */
export interface Cell extends TextRange {
  readonly row: number;
  readonly text: string;
}

/** The cells of one column below the header. */
export function* cellsOf(text: string, column: number): Iterable<Cell> {
  for (const { row, cells } of recordsOf(text)) {
    const range = cells[column];
    if (row >= 0 && range !== undefined)
      yield { ...range, row, text: cellText(text, range).trim() };
  }
}

/**
 * The cells of a column that a problem is about: the one it stands at, or every one where it only
 * counts those that were not listed.
 */
export function* cellsOfProblem(
  { file, place }: Problem,
  workspace: Workspace,
  { table }: DataFile,
  column: number,
): Iterable<Cell> {
  if (place.kind !== 'cell') {
    yield* cellsOf(table.text, column);
    return;
  }
  const range = rangeOf(workspace, file, place);
  if (range === null || place.column !== column) return;
  yield { ...range, row: place.row, text: cellText(table.text, range).trim() };
}

const NEEDS_QUOTES = /[",;\t\r\n]/;

/** Another content for a cell; nothing where it would need quotes that the cell may not have. */
export function writeCell({ start, end }: TextRange, content: string): readonly Edit[] {
  return NEEDS_QUOTES.test(content) ? [] : [{ start, end, text: content }];
}
