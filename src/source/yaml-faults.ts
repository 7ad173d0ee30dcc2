import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { findConflicts } from './conflict-marks.ts';
import { MAX_PROBLEMS_PER_RULE } from './problem-list.ts';
import { findYamlSlip, type YamlSlipKind } from './yaml-slips.ts';

/** What a library error means to a person: the variants of `syntax/yaml`. */
export type YamlFaultKind =
  | 'after-quote'
  | 'bracket'
  | 'conflict'
  | 'escape'
  | 'indentation'
  | 'missing-colon'
  | 'nested-colon'
  | 'quote'
  | 'reserved-character'
  | 'tab'
  | YamlSlipKind
  | 'other';

/** A fault in a YAML text, where a person would look for it. Offsets are the text's. */
export interface YamlFault {
  readonly kind: YamlFaultKind;
  readonly start: number;
  readonly end: number;
  /** For a line whose indentation does not fit: where the line stands that it does not fit with. */
  readonly differsFrom?: number;
}

/** A line that begins a field at the margin: what is wrong above it has ended. */
const FRESH_LINE = /^[\p{L}_"'][^\n\r#]*:/gmu;

/**
 * The faults that a person can mend, in order. The library goes on after its first error and
 * complains of lines that are right; until a new field begins at the margin these are its echoes.
 */
export function readYamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (errors.length === 0) return [];
  // Every other fault may be an echo of two people's changes side by side.
  const conflicts = findConflicts(text).map((mark) => ({ kind: 'conflict', ...mark }) as const);
  if (conflicts.length > 0) return conflicts;
  const fresh = Array.from(text.matchAll(FRESH_LINE), ({ index }) => index);
  const faults: YamlFault[] = [];
  let told = -1;
  let next = 0;
  for (const error of errors) {
    const [at] = error.pos;
    // On the first field at the margin after what was told, complaints are of something new.
    while ((fresh[next] ?? Infinity) <= told) next++;
    if (told >= 0 && (fresh[next] ?? Infinity) > at) continue;
    const fault = toFault(error, errors, document, text);
    faults.push(fault);
    told = Math.max(at, fault.start);
    if (faults.length > MAX_PROBLEMS_PER_RULE) break;
  }
  return faults;
}

function toFault(
  error: YAMLError,
  errors: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): YamlFault {
  const [start, end] = error.pos;
  const slip = findYamlSlip(text, start);
  if (slip !== null) return slip;
  const kind = kindOf(error);
  if (kind === 'indentation') return badLine(text, start);
  if (kind === 'nested-colon' || kind === 'missing-colon') {
    // A value that goes on over the next lines up to a colon: the last of them is indented too far.
    const long = errors.find(
      (one) => one.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === start,
    );
    const lastLine = long === undefined ? -1 : text.lastIndexOf('\n', long.pos[1] - 1);
    if (lastLine > start) return badLine(text, lastLine + 1);
  }
  if (kind === 'quote') {
    const opening = openingQuote(document, start);
    if (opening !== null) return { kind, start: opening, end: opening + 1 };
  }
  return { kind, start, end: Math.max(start, end) };
}

/** `organisations` without its colon, or `owner:Council` without the space after it. */
const ONE_WORD = /^[\p{L}_][\p{L}\p{N}_-]*(?::[^\s:]+)?\s*$/u;

/** The whole content of the line at an offset, and the line before it that has any. */
function badLine(text: string, offset: number): YamlFault {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const content = lineStart + indentAt(text, lineStart);
  const fault = { kind: 'indentation', start: content, end: endOfLine(text, content) } as const;
  const before = lineBefore(text, lineStart);
  if (before === null) return fault;
  const line = text.slice(before, endOfLine(text, before));
  // A single word above is a field that lost its colon, or the space after it.
  if (ONE_WORD.test(line)) {
    return { kind: 'missing-colon', start: before, end: before + line.trimEnd().length };
  }
  if (before - (text.lastIndexOf('\n', before - 1) + 1) === content - lineStart) {
    return { ...fault, kind: 'other' };
  }
  return { ...fault, differsFrom: before };
}

/** Where the content begins on the nearest line above that is neither blank nor a comment. */
function lineBefore(text: string, lineStart: number): number | null {
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const content = start + indentAt(text, start);
    if (content < end && !/[#\r]/.test(text.charAt(content))) return content;
    end = start - 1;
  }
  return null;
}

/** Spaces at the beginning of a line; a list item's dash belongs to them. */
function indentAt(text: string, lineStart: number): number {
  return /^ *(?:- +)*/.exec(text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

/** The scalar that the text's end, or that of its indentation, left open. */
function openingQuote(document: Document.Parsed, end: number): number | null {
  let opening: number | null = null;
  visit(document, {
    Scalar(_, node) {
      const [start = 0] = node.range ?? [];
      if (isScalar(node) && node.type?.startsWith('QUOTE') === true && start < end) opening = start;
    },
  });
  return opening;
}

function kindOf(error: YAMLError): YamlFaultKind {
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
    case 'UNEXPECTED_TOKEN':
      return error.message.startsWith('Unexpected scalar at node end') ? 'after-quote' : 'other';
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
function missingCharacter(message: string): YamlFaultKind {
  if (message.startsWith('Missing closing')) return 'quote';
  if (message.startsWith('Implicit map keys')) return 'missing-colon';
  if (message.includes('must end with') || message.startsWith('Missing ,')) return 'bracket';
  return 'other';
}
