/**
 * Estimated width of text in em, per character class. There is no font to measure with in a pure
 * renderer, and the reader's font is unknown, so the widths are those of a wide one: a label that
 * fits by this estimate fits in every font of the stack.
 */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[iljI|.,:;'!]/u, 0.34],
  [/[\s\u00a0tfr()/\-[\]]/u, 0.42],
  [/[mwMW%@]/u, 0.98],
  [/\p{Lu}/u, 0.73],
  [/\p{Nd}/u, 0.64],
  [/[\u1100-\u1fff\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u, 1],
];
const OTHER = 0.62;
const BOLD = 1.12;

/** What a line may not be broken within: a word, or its part up to a hyphen or slash, and the blank after. */
const PIECE = /(?:[^ /-]*[/-]+|[^ /-]+) ?| /gu;

/** Width of `text` at `size` pixels, in pixels. */
export function estimateWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal') {
  let em = 0;
  for (const character of text) {
    em += CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return em * size * (weight === 'bold' ? BOLD : 1);
}

/**
 * Breaks text into lines that fit `width` by the estimate: at spaces and after hyphens and
 * slashes; inside a word only when the word alone is too long.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): readonly string[] {
  const fits = (line: string) => estimateWidth(line.trimEnd(), size, weight) <= width;
  const words =
    text
      .trim()
      .replace(/[ \t\n\r]+/gu, ' ')
      .match(PIECE) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of words.flatMap((word) => (fits(word) ? [word] : cutWord(word, fits)))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A word in the longest parts that fit, a character at least. */
function cutWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
