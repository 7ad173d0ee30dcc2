import type { Separator } from './source.ts';

/** How a CSV text is separated, and where its header line begins. */
export interface CsvDialect {
  readonly separator: Separator;
  /** Offset of the first line that is neither Excel's `sep=` line nor blank. */
  readonly start: number;
}

/** The line that makes Excel use a separator: `sep=;` before everything else. */
const EXCEL_LINE = /^sep=([,;\t])[ \t]*(?:\r\n|\r|\n|$)/i;

/** Lines without content: white space and separators only. */
const BLANK_LINES = /^(?:[\s,;]*[\r\n])?/;

const QUOTE = '"';

/**
 * Finds the separator: the one that Excel's line names, else the one that the header line has most
 * of outside quotes; of equals `;` before tab before `,`. A header without any has `,`.
 */
export function detectDialect(text: string): CsvDialect {
  const excel = EXCEL_LINE.exec(text);
  const from = excel === null ? 0 : excel[0].length;
  const start = from + (BLANK_LINES.exec(text.slice(from))?.[0].length ?? 0);
  const named = excel?.[1];
  if (named === ',' || named === ';' || named === '\t') return { separator: named, start };

  const counts: Record<Separator, number> = { ';': 0, '\t': 0, ',': 0 };
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' || char === '\r') break;
    if (char === ',' || char === ';' || char === '\t') counts[char]++;
  }
  let separator: Separator = ',';
  if (counts['\t'] > 0 && counts['\t'] >= counts[separator]) separator = '\t';
  if (counts[';'] > 0 && counts[';'] >= counts[separator]) separator = ';';
  return { separator, start };
}
