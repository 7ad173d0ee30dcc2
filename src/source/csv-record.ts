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

/** The record with as many cells as the header, or null when it has too few or too many. */
export function fitToHeader(cells: readonly string[], width: number): readonly string[] | null {
  if (cells.length === width) return cells;
  if (cells.length < width || !isBlank(cells.slice(width))) return null;
  return cells.slice(0, width);
}
