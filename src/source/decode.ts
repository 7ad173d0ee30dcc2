import type { Outcome, Place } from '../diagnostics/problem.ts';
import { createLineIndex } from './line-index.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import type { Encoding, SourceFile } from './source.ts';
import { tracesOfSecondEncoding, undoSecondEncoding } from './twice-encoded.ts';
import { findBrokenUtf8 } from './utf8-damage.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Larger files are refused: text is held whole in memory. In bytes. */
export const MAX_FILE_BYTES = 100_000_000;

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

export const BYTES_PER_MEGABYTE = 1_000_000;
const SNIFFED_BYTES = 4096;

/**
 * Decodes a file: a byte order mark decides; then UTF-16 by its pattern of NUL bytes, then UTF-8,
 * and what is not valid UTF-8 is read as Windows-1252, which every byte sequence is valid in. A text that
 * was encoded twice as a whole is read as it was meant (`encoding/encoded-twice`).
 * Another encoding than UTF-8 is told of (`encoding/not-utf-8`), for git cannot show its changes.
 * Null when the file is too large (`syntax/file-too-large`), holds NUL characters
 * (`syntax/binary-content`, at the first where it is no packed file), or is a damaged Unicode text (`encoding/invalid-utf-8`,
 * `encoding/invalid-utf-16`).
 */
export function decodeText(file: SourceFile): Outcome<DecodedText | null> {
  const problems = createProblemList(file.path);
  const { bytes } = file;
  const wholeFile: Place = { kind: 'file' };

  if (bytes.length > MAX_FILE_BYTES) {
    problems.add('syntax/file-too-large', wholeFile, sizeParams(bytes.length, MAX_FILE_BYTES));
    return { value: null, problems: problems.close() };
  }

  const encoding = detectUnicode(bytes);
  const text =
    encoding === 'utf-16le' || encoding === 'utf-16be'
      ? decodeStrictly(encoding, bytes)
      : decodeStrictly('utf-8', bytes);

  if (text === null && (encoding === 'utf-16le' || encoding === 'utf-16be')) {
    problems.add('encoding/invalid-utf-16', wholeFile);
    return { value: null, problems: problems.close() };
  }
  if (text !== null && encoding.startsWith('utf-8')) {
    const meant = undoSecondEncoding(text);
    if (meant !== null) return inspected(file.path, { text: meant, encoding: 'utf-8-twice' });
  }
  if (text !== null) return inspected(file.path, { text, encoding });

  const damage = findBrokenUtf8(bytes);
  if (damage === null || (encoding === 'utf-8' && damage.broken >= damage.sound)) {
    return inspected(file.path, { text: decodeWindows1252(bytes), encoding: 'windows-1252' });
  }
  const before = new TextDecoder().decode(bytes.subarray(0, damage.firstBroken));
  const span = createLineIndex(before).spanAt(before.length, before.length);
  problems.add('encoding/invalid-utf-8', { kind: 'span', span }, { line: span.start.line });
  return { value: null, problems: problems.close() };
}

/** Params of `syntax/file-too-large`: size and limit in megabytes, the size rounded up. */
export function sizeParams(bytes: number, limit: number): { size: number; limit: number } {
  return { size: Math.ceil(bytes / BYTES_PER_MEGABYTE), limit: limit / BYTES_PER_MEGABYTE };
}

/** What reading a file in another encoding than UTF-8 is told as; such a text is read all the same. */
const ENCODING_NAMES: Readonly<Record<Encoding, string | null>> = {
  'utf-8': null,
  'utf-8-bom': null,
  'utf-8-twice': null,
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

function inspected(path: string, decoded: DecodedText): Outcome<DecodedText | null> {
  const problems = createProblemList(path);
  if (!decoded.text.includes('\u0000')) {
    const encoding = ENCODING_NAMES[decoded.encoding];
    if (encoding !== null) problems.add('encoding/not-utf-8', { kind: 'file' }, { encoding });
    reportSecondEncoding(decoded, problems);
    return { value: decoded, problems: problems.close() };
  }
  const { text } = decoded;
  if (isContainer(text)) {
    problems.add('syntax/binary-content', { kind: 'file' });
    return { value: null, problems: problems.close() };
  }
  const at = text.indexOf('\u0000');
  const span = createLineIndex(text.slice(0, at)).spanAt(at, at);
  const params = { line: span.start.line, column: span.start.column };
  problems.add('syntax/binary-content', { kind: 'span', span }, params, { variant: 'nul' });
  return { value: null, problems: problems.close() };
}

function reportSecondEncoding({ text, encoding }: DecodedText, problems: ProblemList): void {
  if (encoding === 'utf-8-twice') {
    problems.add('encoding/encoded-twice', { kind: 'file' });
    return;
  }
  const traces = tracesOfSecondEncoding(text);
  if (traces === null) return;
  const { start, count } = traces;
  const span = createLineIndex(text).spanAt(start, start + 2);
  problems.add('encoding/encoded-twice', { kind: 'span', span }, { count }, { variant: 'partly' });
}

/** How workbooks and other packed files begin: a ZIP archive, or a document of the older Office. */
function isContainer(text: string): boolean {
  return text.startsWith('PK') || text.startsWith('\u00d0\u00cf\u0011\u00e0');
}

function detectUnicode(bytes: Uint8Array): Exclude<Encoding, 'windows-1252'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  return detectUtf16ByNul(bytes) ?? 'utf-8';
}

/**
 * Without a byte order mark UTF-16 is known by its NULs: nearly every character of our languages
 * has a zero high byte, and text never has a zero low byte.
 */
function detectUtf16ByNul(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, SNIFFED_BYTES) >>> 1;
  if (pairs === 0) return null;
  let firstNul = 0;
  let secondNul = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) firstNul++;
    if (bytes[2 * pair + 1] === 0) secondNul++;
  }
  const enough = pairs / 2;
  if (firstNul === 0 && secondNul > enough) return 'utf-16le';
  if (secondNul === 0 && firstNul > enough) return 'utf-16be';
  return null;
}

/** The text without its byte order mark, or null when the bytes are not valid in the encoding. */
function decodeStrictly(
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // The Encoding standard's only failure here: invalid bytes are a TypeError.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
