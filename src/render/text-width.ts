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
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().match(/[^ \t\n\r/-]*[/-]+|[^ \t\n\r/-]+|[ \t\n\r]+/gu) ?? []) {
    const isSpace = /^[ \t\n\r]+$/u.test(word);
    if (isSpace && line === '') continue;
    if (estimateWidth(line + (isSpace ? ' ' : word), size, weight) <= width) {
      line += isSpace ? ' ' : word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    if (isSpace) continue;
    for (const character of word) {
      if (line !== '' && estimateWidth(line + character, size, weight) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
