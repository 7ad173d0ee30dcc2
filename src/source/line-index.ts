import type { Position, Span } from '../diagnostics/problem.ts';

/** Converts between offsets (UTF-16 code units from 0) and positions (lines and columns from 1). */
export interface LineIndex {
  /** Number of lines; a text that ends in a line ending has an empty last line. */
  readonly lineCount: number;
  /** The position of an offset. Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The offset of a position. Positions outside the text are moved to the nearest place in it. */
  offsetAt(position: Position): number;
  /** The span from `start` to `end`, exclusive, in offsets. */
  spanAt(start: number, end: number): Span;
}

const LF = 10;
const CR = 13;

/**
 * Indexes the lines of a text. LF, CRLF and a lone CR each end a line; an offset between the CR and
 * the LF of a pair belongs to the line they end. The text is scanned at the first question only.
 */
export function createLineIndex(text: string): LineIndex {
  let known: readonly number[] | undefined;

  function starts(): readonly number[] {
    known ??= findLineStarts(text);
    return known;
  }

  function startOf(line: number): number {
    return starts()[line - 1] ?? text.length;
  }

  function positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts(), clamped) + 1;
    return { line, column: clamped - startOf(line) + 1 };
  }

  return {
    get lineCount() {
      return starts().length;
    },
    positionAt,
    offsetAt({ line, column }) {
      if (line < 1) return 0;
      const end = line < starts().length ? startOf(line + 1) - 1 : text.length;
      return Math.min(startOf(line) + Math.max(column, 1) - 1, end);
    },
    spanAt(start, end) {
      return { start: positionAt(start), end: positionAt(end) };
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return starts;
}

/** Index of the last element that is at most `value`; the first element always is. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
