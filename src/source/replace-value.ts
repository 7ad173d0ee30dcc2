import { createLineIndex } from './line-index.ts';
import type { YamlDocument } from './source.ts';

/** The text of a YAML file with the value of a top-level key replaced by a plain word. */
export function replaceValue(document: YamlDocument, key: string, word: string): string {
  const { text } = document;
  const span = document.locate({ kind: 'value', path: [key] });
  if (span === null) return text;
  const lines = createLineIndex(text);
  return `${text.slice(0, lines.offsetAt(span.start))}${word}${text.slice(lines.offsetAt(span.end))}`;
}
