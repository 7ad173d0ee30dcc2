import type { Separator } from './source.ts';

/** Why a record cannot be read, and where. `opening` is where the quoted cell begins. */
export type CsvFault =
  | { readonly kind: 'unclosed-quote'; readonly offset: number }
  | { readonly kind: 'stray-quote'; readonly offset: number }
  | { readonly kind: 'text-after-quote'; readonly offset: number; readonly opening: number };

/** Where the records of a CSV text stand. */
export interface CsvScan {
  /** Offsets of the records that have content, the header first. */
  readonly starts: readonly number[];
  /** The first fault; nothing after it is scanned. */
  readonly fault: CsvFault | null;
}

/** A cell's content in offsets, without the quotes around it. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const WHITE = /\s/;

/**
 * Finds where records begin, by the same grammar as csv-parse reads them (RFC 4180 with any line
 * ending; a quote is special only as a cell's first character), in one pass and without making
 * strings. Records whose cells are all blank are left out.
 */
export function scanRecords(text: string, separator: Separator, from: number): CsvScan {
  const separatorCode = separator.charCodeAt(0);
  const starts: number[] = [];
  let recordStart = from;
  let hasContent = false;
  let cellStart = true;

  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === separatorCode) {
      cellStart = true;
      continue;
    }
    if (code === LF || code === CR) {
      if (hasContent) starts.push(recordStart);
      if (code === CR && text.charCodeAt(i + 1) === LF) i++;
      recordStart = i + 1;
      hasContent = false;
      cellStart = true;
      continue;
    }
    if (code !== QUOTE) {
      hasContent ||= !isWhite(code);
      cellStart = false;
      continue;
    }
    const quoted: CsvFault | number = cellStart
      ? closingQuoteOrFault(text, separatorCode, i)
      : { kind: 'stray-quote', offset: i };
    if (typeof quoted !== 'number') return { starts, fault: quoted };
    hasContent ||= text.slice(i + 1, quoted).trim() !== '';
    i = quoted;
    cellStart = false;
  }
  if (hasContent) starts.push(recordStart);
  return { starts, fault: null };
}

/** The cells of the record that begins at `start`. */
export function cellRanges(text: string, separator: Separator, start: number): CellRange[] {
  const separatorCode = separator.charCodeAt(0);
  const cells: CellRange[] = [];
  let i = start;
  for (;;) {
    const isQuoted = text.charCodeAt(i) === QUOTE;
    const close = isQuoted ? closingQuote(text, i) : -1;
    const first = i;
    // A quote that never closes was reported where it stands: its cell reaches to the line's end.
    if (close >= 0) i = close + 1;
    while (i < text.length && !endsCell(text.charCodeAt(i), separatorCode)) i++;
    cells.push(close >= 0 ? { start: first + 1, end: close } : { start: first, end: i });
    if (text.charCodeAt(i) !== separatorCode) return cells;
    i++;
  }
}

function closingQuoteOrFault(text: string, separatorCode: number, i: number): number | CsvFault {
  const close = closingQuote(text, i);
  if (close < 0) return { kind: 'unclosed-quote', offset: i };
  const next = close + 1;
  if (next === text.length || endsCell(text.charCodeAt(next), separatorCode)) return close;
  return { kind: 'text-after-quote', offset: next, opening: i };
}

/** Offset of the quote that closes the one at `opening`, or -1. Doubled quotes are content. */
function closingQuote(text: string, opening: number): number {
  let i = text.indexOf('"', opening + 1);
  while (i >= 0 && text.charCodeAt(i + 1) === QUOTE) i = text.indexOf('"', i + 2);
  return i;
}

function endsCell(code: number, separatorCode: number): boolean {
  return code === separatorCode || code === LF || code === CR;
}

function isWhite(code: number): boolean {
  if (code === 32 || code === 9) return true;
  return (code < 32 || code >= 0xa0) && WHITE.test(String.fromCharCode(code));
}
