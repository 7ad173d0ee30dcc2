import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

/** The first bytes of UTF-8 sequences as characters of Windows-1252: Â, Ã, Ä, Å …, â for signs, ï for a mark. */
const FIRST = /[\u00c2-\u00c5\u00e2\u00ef]/;

/** Letters C1 where a reader took the bytes for ISO-8859-1 instead. */
const C1 = /[\u0080-\u009f]/g;

/**
 * What the letters and signs of our languages look like when they were encoded twice: `Ã¤`, `â€“`, a
 * non-breaking space as `Â` and itself. No word has them.
 */
const TRACES =
  /\u00c3[\u00a4\u00b6\u00a5\u00a9\u00bc\u201e\u0084\u2013\u0096\u2026\u0085]|\u00e2(?:\u20ac|\u0080)[\u0080-\u009f\u201c\u201d\u2122\u0153\u00a6\u02dc]|\u00c2[\u00a0\u00a7\u00b0\u00bb\u00ab]/g;

/**
 * The text that was meant by one that somebody has read as Windows-1252 and saved as UTF-8. Null where
 * not all of it is such: a single true `ä` tells that the rest may be meant as it stands.
 */
export function undoSecondEncoding(text: string): string | null {
  // Nearly every text is left at once: most have none of the first bytes, the rest no such sequence.
  if (!FIRST.test(text) || text.search(TRACES) < 0) return null;
  const plain = text.replace(C1, (char) => decodeWindows1252(Uint8Array.of(char.charCodeAt(0))));
  const bytes = encodeWindows1252(plain);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The Encoding standard's only failure here: the bytes are no UTF-8.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Where parts of a text look as if they had been encoded twice: the first place and how many. */
export function tracesOfSecondEncoding(text: string): { start: number; count: number } | null {
  let start = -1;
  let count = 0;
  for (const { index } of text.matchAll(TRACES)) {
    if (count === 0) start = index;
    count++;
  }
  return count === 0 ? null : { start, count };
}
