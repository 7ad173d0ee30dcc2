import { CsvError, parse } from 'csv-parse/sync';
import type { Outcome, Place, Span } from '../diagnostics/problem.ts';
import { type CsvDialect, detectDialect } from './csv-dialect.ts';
import { fitToHeader, isBlank, readHeader } from './csv-record.ts';
import { type CsvScan, cellRanges, recordEnd, scanRecords } from './csv-scan.ts';
import { findTooWideRecord } from './csv-width.ts';
import { BYTES_PER_MEGABYTE, type DecodedText, decodeText } from './decode.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import type { CsvTable, Separator, SourceFile } from './source.ts';

/** Records with more cells are refused. */
export const MAX_COLUMNS = 1_000;

/** Records with more bytes are refused, and so are cells. */
export const MAX_RECORD_BYTES = 1_000_000;

const BOM_BYTES = 3;

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
}

/**
 * Reads a CSV file and hands its records to `visitor` without keeping them. A record of another
 * length than the header's is reported and left out, but counts as a row; wrong quotes, more than
 * `MAX_COLUMNS` columns and records over `MAX_RECORD_BYTES` end the reading. Empty cells after the
 * last named column are ignored, as spreadsheets write them. Never throws on the file's content.
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
  const progress: Progress = { header: null, rowCount: 0 };
  const { separator } = source.dialect;

  function onHeader(cells: readonly string[]): null {
    if (isBlank(cells)) return null;
    progress.header = readHeader(cells, source.file.path, problems);
    visitor.header(progress.header, separator);
    return null;
  }

  function onRecord(cells: readonly string[]): null {
    if (progress.header === null) return onHeader(cells);
    if (isBlank(cells)) return null;
    const row = progress.rowCount++;
    const expected = progress.header.length;
    const whole = fitToHeader(cells, expected);
    if (whole !== null) {
      visitor.record(whole, row);
      return null;
    }
    // A missing cell has no place; the table shows the whole row for it.
    const column = Math.min(cells.length, expected);
    const params = { expected, found: cells.length };
    problems.add('syntax/ragged-row', { kind: 'cell', row, column }, params);
    return null;
  }

  const { bytes, dataStart, isCut } = bytesToParse(source);
  // Apart from the rest, because csv-parse makes an error object, slowly, for every record that is
  // not as long as its first one, and headers without the separators that end the rows are common.
  const error =
    parseRecords(bytes.subarray(0, dataStart), separator, onHeader) ??
    parseRecords(bytes.subarray(dataStart), separator, onRecord);

  // The record that ended the reading: the header, or the next row.
  const row = progress.header === null ? -1 : progress.rowCount;
  if (error !== null) {
    reportFault(error, source, row, problems);
  } else if (isCut) {
    const place: Place = { kind: 'cell', row, column: MAX_COLUMNS };
    problems.add('syntax/too-many-columns', place, { limit: MAX_COLUMNS });
  }
  return progress;
}

/** What to parse: UTF-8, from the header line on. */
interface CsvBytes {
  readonly bytes: Uint8Array;
  /** Where the header ends and the data begin. */
  readonly dataStart: number;
  /** Whether `bytes` end before a record that has too many columns. */
  readonly isCut: boolean;
}

function bytesToParse({ file, text, encoding, dialect }: CsvText): CsvBytes {
  if (text === '') return { bytes: new Uint8Array(0), dataStart: 0, isCut: false };
  const encoder = new TextEncoder();
  const offset = encoder.encode(text.slice(0, dialect.start)).length;
  // The file's own bytes where they are UTF-8 already.
  const isUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const utf8 = isUtf8 ? file.bytes : encoder.encode(text);
  const all = utf8.subarray(encoding === 'utf-8-bom' ? BOM_BYTES + offset : offset);

  const tooWide = findTooWideRecord(all, dialect.separator.charCodeAt(0), MAX_COLUMNS);
  const bytes = tooWide < 0 ? all : all.subarray(0, tooWide);
  const headerEnd = recordEnd(text, dialect.separator, dialect.start);
  const dataStart = encoder.encode(text.slice(dialect.start, headerEnd)).length;
  return { bytes, dataStart: Math.min(dataStart, bytes.length), isCut: tooWide >= 0 };
}

/** Parses, and returns the fault that ended it before the end of `bytes`, if any. */
function parseRecords(
  bytes: Uint8Array,
  separator: Separator,
  onRecord: (cells: readonly string[]) => null,
): CsvError | null {
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
      on_record: onRecord,
    });
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
