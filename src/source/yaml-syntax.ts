import type { YAMLError } from 'yaml';
import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Span } from '../diagnostics/problem.ts';
import type { LineIndex } from './line-index.ts';
import { MAX_PROBLEMS_PER_RULE, type ProblemList } from './problem-list.ts';
import { readYamlFaults } from './yaml-faults.ts';

/** How deep lists and mappings may lie in each other. The deepest file of a programme needs ten. */
export const MAX_DEPTH = 64;

/** A YAML text within a file: the whole file, or its front matter. */
export interface YamlText {
  readonly text: string;
  /** Offset in the file where `text` begins. */
  readonly base: number;
  readonly lines: LineIndex;
}

/**
 * Parses YAML 1.2 (core schema) into one document, or null with problems when the text is not
 * YAML. Stops at `MAX_DEPTH` before any recursion begins, so that no text can exhaust the stack.
 * Duplicate keys are left to `buildYamlData`: the library compares every key with every other.
 */
export function parseYamlSyntax(source: YamlText, problems: ProblemList): Document.Parsed | null {
  const parser = new Parser();
  const composer = new Composer({
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'core',
    strict: true,
    uniqueKeys: false,
  });
  const documents: Document.Parsed<ParsedNode>[] = [];

  let errorTokens = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') errorTokens++;
      documents.push(...composer.next(token));
    }
    // Enough to tell what is wrong; a text of nothing but brackets would fill the memory.
    if (documents.length > 1 || errorTokens > MAX_PROBLEMS_PER_RULE) break;
    if (parser.stack.length > MAX_DEPTH && openCollections(parser) > MAX_DEPTH) {
      const offset = source.base + parser.offset;
      const span = source.lines.spanAt(offset - 1, offset);
      problems.add('syntax/too-deep', { kind: 'span', span }, { limit: MAX_DEPTH });
      return null;
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, source.text.length));

  const [first, second] = documents;
  if (first === undefined) return null;
  addFaults(first, source, problems);
  addUnknownTags(first, source, problems);
  if (second !== undefined) {
    const offset = source.base + second.range[0];
    const span = source.lines.spanAt(offset, offset);
    problems.add('syntax/multiple-documents', { kind: 'span', span });
  }
  const isTrusted = first.errors.length === 0 && !first.warnings.some(isUnknownTag);
  return isTrusted && second === undefined ? first : null;
}

/** The parser's stack holds the document, the open collections and at most one open scalar. */
function openCollections({ stack }: Parser): number {
  const top = stack.at(-1)?.type;
  const isOpen = top === 'block-map' || top === 'block-seq' || top === 'flow-collection';
  return stack.length - (isOpen ? 1 : 2);
}

function addFaults(document: Document.Parsed, source: YamlText, problems: ProblemList): void {
  for (const { kind, start, end, differsFrom } of readYamlFaults(document, source.text)) {
    const span = spanIn(source, start, end);
    if (kind === 'indentation' && differsFrom !== undefined) {
      const other = spanIn(source, differsFrom, differsFrom);
      const params = {
        found: span.start.column - 1,
        expected: other.start.column - 1,
        line: other.start.line,
      };
      problems.add('syntax/yaml', { kind: 'span', span }, params, { variant: 'indentation' });
      continue;
    }
    problems.add(
      'syntax/yaml',
      { kind: 'span', span },
      {},
      kind === 'other' ? {} : { variant: kind },
    );
  }
}

function addUnknownTags(document: Document.Parsed, source: YamlText, problems: ProblemList): void {
  for (const error of document.warnings.filter(isUnknownTag)) {
    const [start, end] = error.pos;
    const span = spanIn(source, start, end);
    problems.add(
      'syntax/unknown-tag',
      { kind: 'span', span },
      { tag: source.text.slice(start, end) },
    );
  }
}

function spanIn({ base, lines }: YamlText, start: number, end: number): Span {
  return lines.spanAt(base + start, base + end);
}

function isUnknownTag(error: YAMLError): boolean {
  return error.code === 'TAG_RESOLVE_FAILED' || error.code === 'BAD_COLLECTION_TYPE';
}
