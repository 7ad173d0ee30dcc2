import type { Span } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import type { Paint } from '../host.ts';

/**
 * The line that a span starts on, with the part in question marked below it. A line wider than the
 * terminal is cut around the span.
 */
export function codeFrame(
  text: string,
  span: Span,
  columns: number,
  paint: Paint,
): readonly string[] {
  // Frames go to logs and screens that more people see than the file.
  const line = shown(lineAt(text, span.start.line));
  const gutter = String(span.start.line);
  const room = Math.max(20, columns - gutter.length - 5);
  const startColumn = Math.min(span.start.column, line.length + 1);
  const endColumn =
    span.end.line === span.start.line
      ? Math.min(span.end.column, line.length + 1)
      : line.length + 1;
  const from = startColumn - 1 < room - 8 ? 0 : Math.max(0, startColumn - 1 - Math.floor(room / 3));
  const cutLeft = from > 0 ? '…' : '';
  const cutRight = line.length - from > room ? '…' : '';
  const part =
    cutLeft + line.slice(from, from + room - cutLeft.length - cutRight.length) + cutRight;
  const offset = startColumn - 1 - from + cutLeft.length;
  const length = Math.max(1, Math.min(endColumn - startColumn, part.length - offset));
  const blank = ' '.repeat(gutter.length);
  return [
    paint.dim(` ${blank} │`),
    `${paint.dim(` ${gutter} │`)} ${part.replaceAll('\t', ' ')}`,
    `${paint.dim(` ${blank} │`)} ${' '.repeat(offset)}${paint.red('^'.repeat(length))}`,
  ];
}

/** Without the line's end. */
function lineAt(text: string, number: number): string {
  const ending = /\r\n|\r|\n/g;
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    const match = ending.exec(text);
    if (match === null) return '';
    start = match.index + match[0].length;
  }
  const end = ending.exec(text);
  return text.slice(start, end?.index ?? text.length);
}
