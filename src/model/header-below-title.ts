import type { Place } from '../diagnostics/problem.ts';
import { detectDialect } from '../source/csv-dialect.ts';
import { createLineIndex } from '../source/line-index.ts';
import { COLUMN_WORDS, columnKey, isColumnName } from './observation-columns.ts';

/** How far down a header is looked for: a report's title, its source and a blank line. */
const LINES = 10;

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/**
 * The first line that has a period's column and another known one, where it is not the first line
 * with content: somebody has written a title above the header, as people do in a spreadsheet.
 */
export function findHeaderBelowTitle(text: string): { place: Place; line: number } | null {
  let above = false;
  let start = 0;
  for (let line = 1; line <= LINES && start < text.length; line++) {
    LINE.lastIndex = start;
    const written = LINE.exec(text)?.[0] ?? '';
    const content = written.trimEnd();
    if (looksLikeHeader(content)) {
      if (!above) return null;
      const span = createLineIndex(text).spanAt(start, start + content.length);
      return { place: { kind: 'span', span }, line };
    }
    above ||= /[^\s,;]/.test(content) && !/^sep=/i.test(content);
    start += written.length;
  }
  return null;
}

function looksLikeHeader(line: string): boolean {
  const { separator } = detectDialect(line);
  const known = new Set<string>();
  for (const cell of line.split(separator)) {
    const key = columnKey(cell.replaceAll('"', ''));
    const column = COLUMN_WORDS.get(key) ?? key;
    if (isColumnName(column)) known.add(column);
  }
  return known.has('period') && known.size > 1;
}
