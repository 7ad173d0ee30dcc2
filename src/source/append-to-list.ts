import { stringify } from 'yaml';
import type { Span } from '../diagnostics/problem.ts';
import { createLineIndex } from './line-index.ts';
import type { YamlDocument } from './source.ts';

/** Plain data, for a list in a YAML file. */
export type ListItem = Readonly<Record<string, string | number | boolean | null | object>>;

/**
 * The text of a YAML file with an item at the end of one of its lists. Nothing else moves: comments,
 * layout and line ends stay as they are. A list that is not there is made below the key `after`, or at
 * the end of the file. Null where the list is written in brackets: nobody can add to it unasked.
 */
export function appendToList(
  document: YamlDocument,
  list: string,
  item: ListItem,
  after?: string,
): string | null {
  const { text } = document;
  const items = itemsOf(document.data, list);
  if (items === 0) return withNewList(document, list, item, after);
  const span = document.locate({ kind: 'value', path: [list, items - 1] });
  const dash = span === null ? null : dashBefore(text, span);
  if (span === null || dash === null) return null;
  return insertBelow(text, span.end.line, lines([item], dash));
}

/** How many items a list has; one that is blank or missing has none. */
function itemsOf(data: unknown, list: string): number {
  if (typeof data !== 'object' || data === null) return 0;
  const value: unknown = Object.entries(data).find(([key]) => key === list)?.[1];
  return Array.isArray(value) ? value.length : 0;
}

function withNewList(
  document: YamlDocument,
  list: string,
  item: ListItem,
  after: string | undefined,
): string | null {
  const { text, data } = document;
  const hasKey = typeof data === 'object' && data !== null && Object.hasOwn(data, list);
  const key = document.locate({ kind: 'key', path: [list] });
  if (hasKey && key !== null) {
    const [line = ''] = lineAt(text, key.start.line).split('#', 1);
    // `list:` alone, without a value or comment in its way.
    return /:\s*$/.test(line) ? insertBelow(text, key.start.line, lines([item], '  ')) : null;
  }
  const above = after === undefined ? null : document.locate({ kind: 'value', path: [after] });
  const added = [`${list}:`, ...lines([item], '  ')];
  const last = createLineIndex(text.trimEnd()).lineCount;
  return insertBelow(text, above?.end.line ?? last, added);
}

/** The white space before the dash of a list's item; null where there is no dash, as in brackets. */
function dashBefore(text: string, { start }: Span): string | null {
  const before = lineAt(text, start.line).slice(0, start.column - 1);
  return /^(?<indent>[ ]*)-[ ]+$/.exec(before)?.groups?.['indent'] ?? null;
}

/** A list of items as lines, each indented. Texts are folded where a line would grow too long. */
function lines(items: readonly ListItem[], indent: string): readonly string[] {
  const text = stringify(items, { lineWidth: 100 - indent.length, defaultStringType: 'PLAIN' });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `${indent}${line}`));
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/)[line - 1] ?? '';
}

function insertBelow(text: string, line: number, added: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const at = createLineIndex(text).offsetAt({ line: line + 1, column: 1 });
  const isLast = line >= createLineIndex(text).lineCount;
  const before = isLast
    ? `${text}${text === '' || text.endsWith('\n') ? '' : end}`
    : text.slice(0, at);
  return `${before}${added.join(end)}${end}${isLast ? '' : text.slice(at)}`;
}
