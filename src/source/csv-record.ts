import type { ProblemList } from './problem-list.ts';

/** Whether a record has nothing in it: a blank line, or separators only. */
export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) {
    if (cell.trim() !== '') return false;
  }
  return true;
}

/**
 * Header cells, trimmed and NFC, without the empty ones at the end that spreadsheets write. Reports
 * empty names before the last one, and names that occur twice.
 */
export function readHeader(
  cells: readonly string[],
  file: string,
  problems: ProblemList,
): readonly string[] {
  const names = cells.map((cell) => cell.trim().normalize('NFC'));
  while (names.at(-1) === '') names.pop();

  const columns = new Map<string, number>();
  for (const [column, name] of names.entries()) {
    const place = { kind: 'cell', row: -1, column } as const;
    if (name === '') {
      problems.add('syntax/empty-column-name', place, { column: column + 1 });
      continue;
    }
    const first = columns.get(name);
    if (first === undefined) {
      columns.set(name, column);
      continue;
    }
    const related = [{ file, place: { kind: 'cell', row: -1, column: first } as const }];
    problems.add('syntax/duplicate-column', place, { column: name }, { related });
  }
  return names;
}

/**
 * The record with as many cells as the header: blank ones that are too many are left out, and those
 * that a spreadsheet leaves off the end of a row stand as blank. Null when a cell with content is
 * too many, or when the row is a single cell, which is no row of such a table.
 */
export function fitToHeader(cells: readonly string[], width: number): readonly string[] | null {
  if (cells.length === width) return cells;
  if (cells.length > width) return isBlank(cells.slice(width)) ? cells.slice(0, width) : null;
  if (cells.length < 2) return null;
  const filled = [...cells];
  while (filled.length < width) filled.push('');
  return filled;
}
