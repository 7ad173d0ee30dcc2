import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Outcome, Place, Span } from '../diagnostics/problem.ts';
import { findConflicts } from './conflict-marks.ts';
import { type CsvChunk, csvChunks, readPlainRecords } from './csv-chunks.ts';
import { type CsvDialect, detectDialect } from './csv-dialect.ts';
import { fitToHeader, isBlank, readHeader } from './csv-record.ts';
import { type CsvScan, cellRanges, scanRecords } from './csv-scan.ts';
import { BYTES_PER_MEGABYTE, type DecodedText, decodeText } from './decode.ts';
import { mixedRecordEnds, reportLineEnds } from './line-ends.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import type { CsvTable, Separator, SourceFile } from './source.ts';

/** Records with more cells are refused. */
export const MAX_COLUMNS = 1_000;

/** Records with more bytes are refused, and so are cells. */
export const MAX_RECORD_BYTES = 1_000_000;

/** Is told what a table holds, in order, as it is read. */
export interface CsvVisitor {
  /**
   * Header cells, trimmed and NFC; empty ones at the end are left out. Not called without one. Where
   * `separator` is not a comma, a comma may be the decimal sign.
   */
  header(cells: readonly string[], separator: Separator): void;
  /** A record with as many cells as the header has, as written. Rows count from 0. */
  record(cells: readonly string[], row: number): void;
}

/** The text that is parsed, and how to find a way back to it. */
interface CsvText extends DecodedText {
  readonly file: SourceFile;
  readonly dialect: CsvDialect;
  readonly lines: LineIndex;
  /** Scanned at the first question only: most tables are never asked. */
  readonly scan: () => CsvScan;
}

/** What reading has found so far. */
interface Progress {
  header: readonly string[] | null;
  rowCount: number;
  /** No fault has ended the reading. */
  isWhole: boolean;
}

/**
 * Reads a CSV file and hands its records to `visitor` without keeping them. As spreadsheets write
 * them, empty cells after the last named column are ignored and those missing at a row's end are
 * blank; a record of another length (see `fitToHeader`) is reported and left out, but counts as a
 * row. Unmerged changes, wrong quotes, more than `MAX_COLUMNS` columns and records over `MAX_RECORD_BYTES` end the
 * reading. Never throws on the file's content.
 */
export function readCsv(file: SourceFile, visitor: CsvVisitor): Outcome<CsvTable> {
  const decoded = decodeText(file);
  const problems = createProblemList(file.path);
  const { text, encoding } = decoded.value ?? { text: '', encoding: 'utf-8' };
  const dialect = detectDialect(text);
  let scan: CsvScan | undefined;
  const source: CsvText = {
    text,
    encoding,
    file,
    dialect,
    lines: createLineIndex(text),
    scan: () => {
      scan ??= scanRecords(text, dialect.separator, dialect.start);
      return scan;
    },
  };

  const progress = readRecords(source, visitor, problems);
  // After a fault in its quotes nobody knows which line ends are content.
  if (progress.isWhole) reportLineEnds(mixedRecordEnds(text), source.lines, problems);
  const table: CsvTable = {
    path: file.path,
    text,
    encoding,
    separator: dialect.separator,
    header: progress.header ?? [],
    rowCount: progress.rowCount,
    locate: (place) => locateInCsv(source, place),
  };
  return { value: table, problems: [...decoded.problems, ...problems.close()] };
}

function readRecords(source: CsvText, visitor: CsvVisitor, problems: ProblemList): Progress {
  const progress: Progress = { header: null, rowCount: 0, isWhole: true };
  const { separator } = source.dialect;
  const conflicts = findConflicts(source.text);
  for (const { start, end } of conflicts) {
    const place: Place = { kind: 'span', span: source.lines.spanAt(start, end) };
    problems.add('syntax/csv', place, {}, { variant: 'conflict' });
  }
  // Which of the rows are meant nobody knows.
  if (conflicts.length > 0) return { ...progress, isWhole: false };

  function onRecord(cells: readonly string[]): void {
    if (isBlank(cells)) return;
    if (progress.header === null) {
      progress.header = readHeader(cells, source.file.path, problems);
      visitor.header(progress.header, separator);
      return;
    }
    const row = progress.rowCount++;
    const expected = progress.header.length;
    const whole = fitToHeader(cells, expected);
    if (whole !== null) {
      visitor.record(whole, row);
      return;
    }
    // A missing cell has no place; the table shows the whole row for it.
    const column = Math.min(cells.length, expected);
    const params = { expected, found: cells.length };
    const details = cells.length < expected ? { variant: 'short' } : {};
    problems.add('syntax/ragged-row', { kind: 'cell', row, column }, params, details);
  }

  for (const chunk of csvChunks(source.text, separator, source.dialect.start, MAX_COLUMNS)) {
    const error = parseChunk(source.text, separator, chunk, onRecord);
    // The record that ended the reading: the header, or the next row.
    const row = progress.header === null ? -1 : progress.rowCount;
    if (error !== null) {
      reportFault(error, source, row, problems);
      progress.isWhole = false;
      break;
    }
    if (chunk.isCut) {
      progress.isWhole = false;
      const place: Place = { kind: 'cell', row, column: MAX_COLUMNS };
      problems.add('syntax/too-many-columns', place, { limit: MAX_COLUMNS });
    }
  }
  return progress;
}

/** Parses, and returns the fault that ended it before the end of the chunk, if any. */
function parseChunk(
  text: string,
  separator: Separator,
  chunk: CsvChunk,
  onRecord: (cells: readonly string[]) => void,
): CsvError | null {
  const { start, end, hasQuotes } = chunk;
  // In UTF-8 no text takes more bytes than three for each code unit.
  if (!hasQuotes && (end - start) * 3 <= MAX_RECORD_BYTES) {
    readPlainRecords(text, separator, chunk, onRecord);
    return null;
  }
  const options = {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  };
  const part = text.slice(start, end);
  let records: readonly (readonly string[])[];
  try {
    records = parse(part, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return parseToFault(part, options, onRecord);
  }
  for (const cells of records) onRecord(cells);
  return null;
}

/** Reads the records before a fault, and returns the fault. Slower: each record comes with facts. */
function parseToFault(
  text: string,
  options: Options,
  onRecord: (cells: readonly string[]) => void,
): CsvError | null {
  const onEach = (cells: readonly string[]): null => {
    onRecord(cells);
    return null;
  };
  try {
    parse(text, { ...options, on_record: onEach });
    return null;
  } catch (error) {
    // Anything else comes from the visitor.
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** Finds the exact place of what the parser met: its own line count is wrong after CRLF in quotes. */
function reportFault(error: CsvError, source: CsvText, row: number, problems: ProblemList): void {
  const { starts, fault } = source.scan();
  const start = starts[row + 1];
  if (error.code === 'CSV_MAX_RECORD_SIZE' && start !== undefined) {
    const cells = cellRanges(source.text, source.dialect.separator, start);
    const lengths = cells.map((cell) => cell.end - cell.start);
    const column = lengths.indexOf(Math.max(...lengths));
    const params = { limit: MAX_RECORD_BYTES / BYTES_PER_MEGABYTE };
    problems.add('syntax/cell-too-large', { kind: 'cell', row, column }, params);
    return;
  }
  if (fault === null) {
    problems.add('syntax/csv', { kind: 'cell', row, column: 0 });
    return;
  }
  const place: Place = { kind: 'span', span: source.lines.spanAt(fault.offset, fault.offset + 1) };
  if (fault.kind !== 'text-after-quote') {
    problems.add('syntax/csv', place, {}, { variant: fault.kind });
    return;
  }
  const opening = source.lines.spanAt(fault.opening, fault.opening + 1);
  const related = [{ file: source.file.path, place: { kind: 'span', span: opening } as const }];
  const params = { opening: opening.start.line };
  problems.add('syntax/csv', place, params, { variant: fault.kind, related });
}

/** A cell's content without quotes; the whole row when the row has no such cell. */
function locateInCsv(source: CsvText, place: Place): Span | null {
  if (place.kind === 'span') return place.span;
  if (place.kind !== 'cell') return null;
  const start = source.scan().starts[place.row + 1];
  if (start === undefined) return null;
  const cells = cellRanges(source.text, source.dialect.separator, start);
  const cell = cells[place.column];
  if (cell !== undefined) return source.lines.spanAt(cell.start, cell.end);
  return source.lines.spanAt(start, cells.at(-1)?.end ?? start);
}
