const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Offset in bytes of the first record with more than `limit` cells, or -1. Looked for before
 * parsing, since a record of a hundred million separators would not fit in memory. Counting quotes
 * is exact up to the first misplaced one, where the parser stops anyway.
 */
export function findTooWideRecord(bytes: Uint8Array, separator: number, limit: number): number {
  let start = 0;
  let cells = 1;
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      quoted = !quoted;
    } else if (quoted) {
      // Separators and line ends inside quotes are content.
    } else if (byte === separator) {
      cells++;
      if (cells > limit) return start;
    } else if (byte === LF || byte === CR) {
      start = i + 1;
      cells = 1;
    }
  }
  return -1;
}
