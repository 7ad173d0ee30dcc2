import type { YAMLError } from 'yaml';
import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { LineIndex } from './line-index.ts';
import { MAX_PROBLEMS_PER_RULE, type ProblemList } from './problem-list.ts';

/** How deep lists and mappings may lie in each other. The deepest file of a programme needs ten. */
export const MAX_DEPTH = 64;

/** A YAML text within a file: the whole file, or its front matter. */
export interface YamlText {
  readonly text: string;
  /** Offset in the file where `text` begins. */
  readonly base: number;
  readonly lines: LineIndex;
}

/** What a library error means to a person: the variants of `syntax/yaml`. */
type SyntaxVariant =
  | 'bracket'
  | 'escape'
  | 'indentation'
  | 'missing-colon'
  | 'nested-colon'
  | 'quote'
  | 'reserved-character'
  | 'tab'
  | 'other';

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
  const errors = [...first.errors, ...first.warnings.filter(isUnknownTag)];
  addErrors(errors, source, problems);
  if (second !== undefined) {
    const offset = source.base + second.range[0];
    const span = source.lines.spanAt(offset, offset);
    problems.add('syntax/multiple-documents', { kind: 'span', span });
  }
  return errors.length > 0 || second !== undefined ? null : first;
}

/** The parser's stack holds the document, the open collections and at most one open scalar. */
function openCollections({ stack }: Parser): number {
  const top = stack.at(-1)?.type;
  const isOpen = top === 'block-map' || top === 'block-seq' || top === 'flow-collection';
  return stack.length - (isOpen ? 1 : 2);
}

/** One problem per line: what follows the first error on a line is nearly always its echo. */
function addErrors(errors: readonly YAMLError[], source: YamlText, problems: ProblemList): void {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  let lastLine = 0;
  for (const error of inOrder) {
    const [start, end] = error.pos;
    const span = source.lines.spanAt(source.base + start, source.base + Math.max(start, end));
    if (span.start.line === lastLine) continue;
    lastLine = span.start.line;
    if (isUnknownTag(error)) {
      const tag = source.text.slice(start, end);
      problems.add('syntax/unknown-tag', { kind: 'span', span }, { tag });
      continue;
    }
    const variant = toVariant(error);
    problems.add('syntax/yaml', { kind: 'span', span }, {}, variant === 'other' ? {} : { variant });
  }
}

function isUnknownTag(error: YAMLError): boolean {
  return error.code === 'TAG_RESOLVE_FAILED' || error.code === 'BAD_COLLECTION_TYPE';
}

function toVariant(error: YAMLError): SyntaxVariant {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'BAD_SCALAR_START':
      return 'reserved-character';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'nested-colon';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'missing-colon';
    case 'BAD_INDENT':
      return error.message.includes('must end with') || error.message.includes('and end with')
        ? 'bracket'
        : 'indentation';
    case 'MISSING_CHAR':
      return missingCharacter(error.message);
    default:
      return 'other';
  }
}

/** The library has one code for every missing character; its sentence tells which it was. */
function missingCharacter(message: string): SyntaxVariant {
  if (message.startsWith('Missing closing')) return 'quote';
  if (message.startsWith('Implicit map keys')) return 'missing-colon';
  if (message.includes('must end with') || message.startsWith('Missing ,')) return 'bracket';
  return 'other';
}
