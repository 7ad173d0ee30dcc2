import type { Outcome } from '../diagnostics/problem.ts';
import { createLineIndex } from './line-index.ts';
import { createProblemList } from './problem-list.ts';
import type { MarkdownDocument, SourceFile } from './source.ts';
import { decodeDocument, parseYamlText, untrusted } from './yaml-document.ts';

const OPENING = /^---[ \t]*(?:\r\n|\r|\n|$)/;

/**
 * Parses a Markdown file that begins with front matter: YAML between two lines of `---`. The body
 * is the text after the closing line, as it stands. Without front matter `data` is undefined and
 * the body is the whole text. Never throws on the file's content.
 */
export function parseMarkdown(file: SourceFile): Outcome<MarkdownDocument> {
  const problems = createProblemList(file.path);
  const text = decodeDocument(file, problems);
  if (text === null) {
    return { value: { ...untrusted(file.path, ''), body: '' }, problems: problems.close() };
  }

  const lines = createLineIndex(text);
  const opening = OPENING.exec(text);
  if (opening === null) {
    problems.add('syntax/missing-front-matter', { kind: 'file' });
    return { value: { ...untrusted(file.path, text), body: text }, problems: problems.close() };
  }

  for (let line = 2; line <= lines.lineCount; line++) {
    const start = lines.offsetAt({ line, column: 1 });
    const end =
      line < lines.lineCount ? lines.offsetAt({ line: line + 1, column: 1 }) : text.length;
    if (text.slice(start, end).trimEnd() !== '---') continue;
    const base = opening[0].length;
    const source = { text: text.slice(base, start), base, lines };
    const document = parseYamlText(source, text, file.path, problems);
    return { value: { ...document, body: text.slice(end) }, problems: problems.close() };
  }
  const span = lines.spanAt(0, 3);
  problems.add('syntax/unclosed-front-matter', { kind: 'span', span });
  return { value: { ...untrusted(file.path, text), body: '' }, problems: problems.close() };
}
