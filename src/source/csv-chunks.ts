const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Chunks of a text without long records are about so long, in UTF-16 code units. */
const CHUNK_LENGTH = 65_536;

/** A run of whole records of a text. */
export interface CsvChunk {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly hasQuotes: boolean;
  /** Whether a record with too many cells follows, and so no other chunk. */
  readonly isCut: boolean;
}

/**
 * Cuts a CSV text, from `from` on, into runs of whole records that can be parsed one after another,
 * so that a table's cells need never be in memory all at once. Stops before a record with more than
 * `limit` cells: one of a hundred million separators would fill the memory. Counting quotes is exact
 * up to the first misplaced one, where the parser stops anyway.
 */
export function* csvChunks(
  text: string,
  separator: string,
  from: number,
  limit: number,
): Iterable<CsvChunk> {
  const separatorCode = separator.charCodeAt(0);
  let start = from;
  let recordStart = from;
  let cells = 1;
  let hasQuotes = false;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      hasQuotes = true;
      i = closingQuote(text, i);
    } else if (code === separatorCode) {
      cells++;
      if (cells <= limit) continue;
      yield { start, end: recordStart, hasQuotes, isCut: true };
      return;
    } else if (code === LF || code === CR) {
      if (code === CR && text.charCodeAt(i + 1) === LF) i++;
      recordStart = i + 1;
      cells = 1;
      if (recordStart - start < CHUNK_LENGTH) continue;
      yield { start, end: recordStart, hasQuotes, isCut: false };
      start = recordStart;
      hasQuotes = false;
    }
  }
  if (start < text.length) yield { start, end: text.length, hasQuotes, isCut: false };
}

/** Separators and line ends inside quotes are content. Without a closing quote all the rest is. */
function closingQuote(text: string, opening: number): number {
  const close = text.indexOf('"', opening + 1);
  return close < 0 ? text.length : close;
}

/**
 * Reads the records of a text without quotes, where a separator is always a separator: several times
 * faster than a parser that must be ready for quotes. Empty lines are left out.
 */
export function readPlainRecords(
  text: string,
  separator: string,
  { start, end }: CsvChunk,
  onRecord: (cells: readonly string[]) => void,
): void {
  const separatorCode = separator.charCodeAt(0);
  let cells: string[] = [];
  let cellStart = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === separatorCode) {
      cells.push(text.slice(cellStart, i));
      cellStart = i + 1;
    } else if (code === LF || code === CR) {
      if (cells.length > 0 || i > cellStart) {
        cells.push(text.slice(cellStart, i));
        onRecord(cells);
        cells = [];
      }
      if (code === CR && text.charCodeAt(i + 1) === LF) i++;
      cellStart = i + 1;
    }
  }
  if (cells.length === 0 && cellStart === end) return;
  cells.push(text.slice(cellStart, end));
  onRecord(cells);
}
