import type { LineIndex } from './line-index.ts';
import type { ProblemList } from './problem-list.ts';

/** A line ending that differs from the others of its file, in offsets. */
export interface OddLineEnd {
  readonly start: number;
  readonly end: number;
}

export interface MixedLineEnds {
  /** What every line should end in. */
  readonly wanted: string;
  /** The line endings that differ from it, in order. */
  readonly odd: readonly OddLineEnd[];
}

const BARE_LF = /(?:^|[^\r])\n/;
const BARE_CR = /\r(?!\n)/;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * The line endings of a YAML or Markdown text when there are several kinds. They become LF, which
 * is what `.gitattributes` of a programme makes of them at the next commit anyway.
 */
export function mixedTextLineEnds(text: string): MixedLineEnds | null {
  return isMixed(text) ? pickOdd(lineEnds(text, false), '\n') : null;
}

/**
 * The ends of a CSV text's records when there are several kinds; those within quotes are content.
 * The most frequent kind wins, of equals the one that the first record has: git leaves CSV files as
 * they are, so no other program decides.
 */
export function mixedRecordEnds(text: string): MixedLineEnds | null {
  if (!isMixed(text)) return null;
  const ends = lineEnds(text, true);
  const counts = new Map<string, number>();
  for (const { mark } of ends) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  let wanted = '';
  for (const [mark, count] of counts) if (count > (counts.get(wanted) ?? 0)) wanted = mark;
  return pickOdd(ends, wanted);
}

/** Answers by the engine's own search: nearly every file has one kind, and many are large. */
function isMixed(text: string): boolean {
  if (!text.includes('\r')) return false;
  return BARE_CR.test(text) ? text.includes('\n') : BARE_LF.test(text);
}

interface LineEnd extends OddLineEnd {
  readonly mark: string;
}

function lineEnds(text: string, quotes: boolean): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quotes && code === QUOTE) quoted = !quoted;
    if ((code !== LF && code !== CR) || quoted) continue;
    const start = i;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    ends.push({ start, end: i + 1, mark: text.slice(start, i + 1) });
  }
  return ends;
}

function pickOdd(ends: readonly LineEnd[], wanted: string): MixedLineEnds | null {
  const odd = ends.filter(({ mark }) => mark !== wanted);
  return odd.length === 0 ? null : { wanted, odd };
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
  ['\r', 'CR'],
]);

/** Reports `file/mixed-line-ends` at the first line that ends otherwise than the others. */
export function reportLineEnds(
  mixed: MixedLineEnds | null,
  lines: LineIndex,
  problems: ProblemList,
): void {
  const first = mixed?.odd[0];
  if (mixed === null || first === undefined) return;
  const place = { kind: 'span', span: lines.spanAt(first.start, first.start) } as const;
  const wanted = NAMES.get(mixed.wanted) ?? '';
  problems.add('file/mixed-line-ends', place, { count: mixed.odd.length, wanted });
}
