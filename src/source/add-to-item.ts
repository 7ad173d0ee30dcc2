import { stringify } from 'yaml';
import { createLineIndex } from './line-index.ts';
import type { YamlDocument } from './source.ts';

/**
 * The text of a YAML file with a field at the end of a list's item, in lines or in braces as the item
 * is written. Nothing else moves. Null where there is no such item or it is no mapping.
 */
export function addToItem(
  document: YamlDocument,
  list: string,
  index: number,
  field: Readonly<Record<string, string>>,
): string | null {
  const { text } = document;
  const span = document.locate({ kind: 'value', path: [list, index] });
  if (span === null) return null;
  const lines = createLineIndex(text);
  const end = lines.offsetAt(span.end);
  const item = text.slice(lines.offsetAt(span.start), end);
  const written = stringify(field, { lineWidth: 0 }).trimEnd();
  if (item.startsWith('{') && item.endsWith('}')) {
    const before = text.slice(0, end - 1).trimEnd();
    return `${before}${before.endsWith(',') ? '' : ','} ${written} ${text.slice(end - 1)}`;
  }
  if (!/^[^\s[{"'|>&*!]+:(\s|$)/.test(item)) return null;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(span.start.column - 1);
  // A comment beside the last field stays beside it.
  const rest = text.slice(end).search(/\r?\n|$/);
  const at = end + rest;
  return `${text.slice(0, at)}${lineEnd}${indent}${written}${text.slice(at)}`;
}
