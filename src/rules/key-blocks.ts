/**
 * A top-level key of a YAML text: the comment directly above it, its line and everything indented
 * below, without the blank lines that follow.
 */
export interface KeyBlock {
  readonly key: string;
  /** In offsets. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A key and the offset of its first character. */
export interface KeyPlace {
  readonly key: string;
  readonly at: number;
}

/** Comments for an editor stay at the top. */
const MODELINE = /^#\s*(?:yaml-language-server|vim?:|-\*-)/;

/** A part of the key above that was taken out of use: `#   - stage: planned`. */
const OUT_OF_USE = /^#(?: {2,}|\t)\S/m;

const COMMENT_LINE = /(?:^|[\r\n])#/;
const BLANK_LINE = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/;

/**
 * Cuts the part of a YAML text before `end` into its top-level keys. `keys` are in the order of the
 * text. Null when it cannot be told which key a comment belongs to: one with a blank line below it
 * may head several keys, and one that is out of use may belong to the key above.
 */
export function keyBlocks(
  text: string,
  end: number,
  keys: readonly KeyPlace[],
): readonly KeyBlock[] | null {
  const starts: number[] = [];
  for (const [index, { at }] of keys.entries()) {
    const previous = keys[index - 1]?.at;
    const start = startOfBlock(text, at, previous ?? null);
    if (start === null) return null;
    starts.push(start);
  }
  const blocks: KeyBlock[] = [];
  for (const [index, { key, at }] of keys.entries()) {
    const next = starts[index + 1];
    const rest = text.slice(at, next ?? end);
    const length = next === undefined ? lengthBeforeTail(rest) : rest.trimEnd().length;
    if (length === null) return null;
    blocks.push({ key, start: starts[index] ?? at, end: at + length });
  }
  return blocks;
}

/** `previous` is where the key before stands; null for the first, above which the file's head stays. */
function startOfBlock(text: string, at: number, previous: number | null): number | null {
  if (at > 0 && !isLineEnd(text, at - 1)) return null;
  let start = at;
  for (;;) {
    if (start === 0) break;
    const above = lineStart(text, start - lineEndLength(text, start));
    const line = text.slice(above, start);
    if (previous !== null && above <= previous) break;
    if (!line.startsWith('#') || (previous === null && MODELINE.test(line))) break;
    start = above;
  }
  if (previous === null) return start;
  const between = text.slice(previous, start);
  if (COMMENT_LINE.test(between.trimEnd())) return null;
  const follows = between.trimEnd() === between.slice(0, -lineEndLength(text, start));
  return follows && OUT_OF_USE.test(text.slice(start, at)) ? null : start;
}

/** Of the last key's text what stands before the comments at the end of the file, which stay there. */
function lengthBeforeTail(rest: string): number | null {
  const tail = COMMENT_LINE.exec(rest);
  if (tail === null) return rest.trimEnd().length;
  const content = rest.slice(0, tail.index).trimEnd().length;
  return BLANK_LINE.test(rest.slice(content, tail.index + 1)) ? content : null;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Length of the line ending before an offset that begins a line. */
function lineEndLength(text: string, offset: number): number {
  return text.slice(offset - 2, offset) === '\r\n' ? 2 : 1;
}

function isLineEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
