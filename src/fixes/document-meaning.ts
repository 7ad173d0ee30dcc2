import { canonicalData, type Readings } from '../model/canonical-data.ts';
import { entityOfFile } from '../model/entity-of-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { createLineIndex } from '../source/line-index.ts';
import { parseMarkdown } from '../source/markdown-document.ts';
import type { MarkdownDocument, SourceFile, YamlDocument } from '../source/source.ts';
import { parseYaml } from '../source/yaml-document.ts';

/**
 * Whether two states of a YAML or Markdown file mean the same and have the same comments. Both are
 * parsed anew; local spellings count as what they stand for.
 */
export function sameDocument(
  before: SourceFile,
  after: SourceFile,
  { calendar }: Workspace,
): boolean {
  const [first, second] = [parse(before), parse(after)];
  if (first.data === undefined || second.data === undefined) {
    return evenEnds(first.text) === evenEnds(second.text);
  }
  const schema = entityOfFile(before.path)?.schema;
  const meaning = (document: YamlDocument): string => {
    const readings: Readings = { calendar, spelling: (path) => spelling(document, path) };
    return JSON.stringify(canonicalData(schema, document.data, readings));
  };
  return (
    meaning(first) === meaning(second) &&
    bodyOf(first) === bodyOf(second) &&
    comments(first.text) === comments(second.text)
  );
}

function parse(file: SourceFile): YamlDocument | MarkdownDocument {
  return file.path.endsWith('.md') ? parseMarkdown(file).value : parseYaml(file).value;
}

function bodyOf(document: YamlDocument | MarkdownDocument): string {
  return 'body' in document ? evenEnds(document.body) : '';
}

function evenEnds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}

/** The lines that begin as comments, wherever they stand. */
function comments(text: string): string {
  const lines = evenEnds(text).split('\n');
  return lines
    .filter((line) => line.trimStart().startsWith('#'))
    .sort()
    .join('\n');
}

function spelling(document: YamlDocument, path: readonly (string | number)[]): string {
  const span = document.locate({ kind: 'value', path });
  if (span === null) return '';
  const lines = createLineIndex(document.text);
  return document.text.slice(lines.offsetAt(span.start), lines.offsetAt(span.end));
}
