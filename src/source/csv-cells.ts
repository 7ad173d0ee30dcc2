import { detectDialect } from './csv-dialect.ts';
import { type CellRange, cellRanges, scanRecords } from './csv-scan.ts';

/** A record of a CSV text and where its cells stand, without the quotes around them. */
export interface RecordCells {
  /** As places count: data records from 0, the header is −1. */
  readonly row: number;
  readonly cells: readonly CellRange[];
}

/** The records of a CSV text that have content, one after another, without keeping any. */
export function* recordsOf(text: string): Iterable<RecordCells> {
  const { separator, start } = detectDialect(text);
  for (const [index, at] of scanRecords(text, separator, start).starts.entries()) {
    yield { row: index - 1, cells: cellRanges(text, separator, at) };
  }
}

/** Whether every record of a CSV text can be read: none of its quotes is misplaced. */
export function isWholeCsv(text: string): boolean {
  const { separator, start } = detectDialect(text);
  return scanRecords(text, separator, start).fault === null;
}

/** What a cell holds: doubled quotes within quotes stand for one. */
export function cellText(text: string, { start, end }: CellRange): string {
  const content = text.slice(start, end);
  return text.charAt(start - 1) === '"' && text.charAt(end) === '"'
    ? content.replaceAll('""', '"')
    : content;
}
