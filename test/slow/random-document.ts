import fc from 'fast-check';
import type { DataPath, Place } from '../../src/diagnostics/problem.ts';
import { anyText, word } from './random-signs.ts';
import { lineEnds } from './random-table.ts';
import { type LineEnd, STORED_AS, type StoredAs, type Token, WrittenText } from './written-text.ts';

/** A value and how somebody writes it. */
type Value =
  | { readonly kind: 'quoted'; readonly text: string; readonly mark: '"' | "'" }
  /** Words that may be broken into lines between each other, and read as one line. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly style: WordStyle }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly head: BlockHead }
  /** What YAML 1.2 reads as something else than text. */
  | { readonly kind: 'token'; readonly token: (typeof TOKENS)[number] }
  | { readonly kind: 'alias'; readonly name: number }
  /** A key without a value. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly isFlow: boolean }
  | { readonly kind: 'group'; readonly entries: readonly Entry[]; readonly isFlow: boolean };

interface Entry {
  readonly key: { readonly text: string; readonly mark: '"' | "'" | '' };
  readonly value: Value;
}

type WordStyle = '' | '"' | "'";
type BlockHead = '|' | '|-' | '>' | '>-';

export interface RandomDocument {
  readonly entries: readonly Entry[];
  readonly ends: readonly LineEnd[];
  readonly indent: number;
  /** Taken in turn by everything that may be written in one way or another. */
  readonly whims: readonly number[];
  /** Text after the front matter of a Markdown file; null in a YAML file. */
  readonly body: string | null;
  readonly storedAs: StoredAs;
}

export interface WrittenPart {
  readonly place: Extract<Place, { readonly kind: 'key' | 'value' }>;
  readonly token: Token;
}

export interface WrittenDocument {
  readonly written: WrittenText;
  readonly data: unknown;
  readonly parts: readonly WrittenPart[];
  readonly body: string | null;
}

const TOKENS = [
  { written: '0', data: 0 },
  { written: '-12', data: -12 },
  { written: '+7', data: 7 },
  { written: '010', data: 10 },
  { written: '0x1F', data: 31 },
  { written: '62.50', data: 62.5 },
  { written: '.5', data: 0.5 },
  { written: '1e3', data: 1000 },
  { written: '1,5', data: '1,5' },
  { written: '2019-10-14', data: '2019-10-14' },
  { written: '2019-H2', data: '2019-H2' },
  { written: 'true', data: true },
  { written: 'False', data: false },
  { written: 'yes', data: 'yes' },
  { written: '~', data: null },
  { written: 'null', data: null },
] as const;

/** Anchors are `&a0` and so on; lists have names of their own. */
const SCALAR_NAMES = [0, 1, 2];
const LIST_NAMES = [3, 4];

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const quoted = fc.record({
  kind: fc.constant('quoted' as const),
  text: anyText,
  mark: fc.constantFrom('"' as const, "'" as const),
});
const words = fc.record({
  kind: fc.constant('words' as const),
  words: fc.array(word.filter(isText), { minLength: 1, maxLength: 6 }),
  style: fc.constantFrom<WordStyle>('', '"', "'"),
});
const lines = fc.record({
  kind: fc.constant('lines' as const),
  lines: fc.array(word, { minLength: 1, maxLength: 4 }),
  head: fc.constantFrom<BlockHead>('|', '|-', '>', '>-'),
});
const token = fc.record({
  kind: fc.constant('token' as const),
  token: fc.constantFrom(...TOKENS),
});
const nothing = fc.record({ kind: fc.constant('nothing' as const) });
const alias = fc.record({ kind: fc.constant('alias' as const), name: fc.nat({ max: 4 }) });
const key = fc
  .oneof(
    fc.record({ text: word.filter(isText), mark: fc.constantFrom('' as const, '"' as const) }),
    fc.record({ text: anyText, mark: fc.constantFrom('"' as const, "'" as const) }),
  )
  .filter(({ text }) => !FORBIDDEN.has(text));

function entriesOf(value: fc.Arbitrary<Value>, minLength: number): fc.Arbitrary<readonly Entry[]> {
  const entry = fc.record({ key, value });
  return fc.uniqueArray(entry, { selector: (one) => one.key.text, minLength, maxLength: 5 });
}

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(quoted, words, lines, token, alias, nothing),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('value'), { maxLength: 4 }),
      isFlow: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('group' as const),
      entries: entriesOf(tie('value'), 0),
      isFlow: fc.boolean(),
    }),
  ),
}));

export const randomDocument: fc.Arbitrary<RandomDocument> = fc.record({
  entries: entriesOf(value, 1),
  ends: lineEnds,
  indent: fc.integer({ min: 1, max: 4 }),
  whims: fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 13 }),
  body: fc.option(fc.constantFrom('', '# Kuulumiset\n---\na: 1\n', 'ä: [\r\n🏠')),
  storedAs: fc.constantFrom(...STORED_AS),
});

/** Writes the document and notes where each key and value came to stand. */
export function writeDocument(document: RandomDocument): WrittenDocument {
  const writer = new DocumentWriter(document);
  const { body } = document;
  if (body !== null) writer.writeMark();
  const data = writer.writeEntries(document.entries, 0, []);
  if (body !== null) writer.writeMark();
  const { written, parts } = writer;
  if (body !== null) writer.writeBody(body);
  return { written, data, parts, body };
}

/** What an anchor's name means at the moment, and the parts inside, by their paths from there. */
interface Anchored {
  readonly data: unknown;
  readonly parts: readonly WrittenPart[];
}

/** Writes values so that each begins on the line where its key or dash stands, and ends its line. */
class DocumentWriter {
  readonly written = new WrittenText();
  readonly parts: WrittenPart[] = [];
  readonly #anchored = new Map<number, Anchored>();
  readonly #document: RandomDocument;
  #turn = 0;
  #endTurn = 0;

  constructor(document: RandomDocument) {
    this.#document = document;
  }

  writeMark(): void {
    this.written.write('---');
    this.#endLine();
  }

  writeBody(body: string): void {
    for (const piece of body.split(/(\r\n|\r|\n)/)) {
      if (piece === '\n' || piece === '\r\n' || piece === '\r') this.written.endLine(piece);
      else this.written.write(piece);
    }
  }

  writeEntries(entries: readonly Entry[], level: number, path: DataPath): unknown {
    const data: Record<string, unknown> = {};
    for (const [index, { key, value }] of entries.entries()) {
      if (index > 0 || level === 0) this.#writeNoise(level);
      if (index > 0) this.#writeIndent(level);
      const at = this.#writeKey(key, value, path);
      this.written.write(':');
      data[key.text] = this.#writeAfter(value, level, at);
    }
    return data;
  }

  #writeItems(items: readonly Value[], level: number, path: DataPath): unknown {
    return items.map((item, index) => {
      if (index > 0) {
        this.#writeNoise(level);
        this.#writeIndent(level);
      }
      this.written.write('-');
      return this.#writeAfter(item, level, [...path, index], true);
    });
  }

  /** A value after its key's colon or its dash, and the end of its line. */
  #writeAfter(value: Value, level: number, path: DataPath, isItem = false): unknown {
    const below = level + this.#document.indent;
    if (value.kind === 'lines') return this.#writeLines(value, below, path);
    if (value.kind === 'list' && !value.isFlow && value.items.length > 0) {
      this.#endLineWithComment();
      this.#writeIndent(below);
      return this.#writeItems(value.items, below, path);
    }
    if (value.kind === 'group' && !value.isFlow && value.entries.length > 0) {
      if (isItem && this.#whim(2)) {
        // The first key stands beside the dash.
        this.written.write(' '.repeat(this.#document.indent === 1 ? 1 : this.#document.indent - 1));
        const inside = level + Math.max(2, this.#document.indent);
        return this.writeEntries(value.entries, inside, path);
      }
      this.#endLineWithComment();
      this.#writeIndent(below);
      return this.writeEntries(value.entries, below, path);
    }
    if (value.kind !== 'nothing') this.written.write(this.#whim(5) ? '   ' : ' ');
    const data = this.#writeInline(value, below, path);
    this.#endLineWithComment();
    return data;
  }

  /** A value within a line, though it may go on in the next ones. */
  #writeInline(value: Value, level: number, path: DataPath): unknown {
    switch (value.kind) {
      case 'nothing':
        return null;
      case 'alias':
        return this.#writeAlias(value.name, path);
      case 'token':
        return this.#writeScalar(value.token.written, value.token.data, path);
      case 'quoted':
        return this.#writeScalar(quote(value.text, value.mark), value.text, path);
      case 'words':
        return this.#writeWords(value.words, value.style, level, path);
      case 'lines':
        return this.#writeWords(value.lines, '"', level, path);
      case 'list':
        return this.#writeFlowList(value.items, level, path);
      case 'group':
        return this.#writeFlowGroup(value.entries, level, path);
    }
  }

  /** In brackets a comma would end the value. */
  #writeInFlow(value: Value, level: number, path: DataPath): unknown {
    if (value.kind === 'token' && value.token.written.includes(',')) {
      return this.#writeScalar(`"${value.token.written}"`, value.token.data, path);
    }
    return this.#writeInline(value, level, path);
  }

  #writeFlowList(items: readonly Value[], level: number, path: DataPath): unknown {
    const data: unknown[] = [];
    const name = this.#writeAnchor(LIST_NAMES);
    // Within itself the name means nothing yet.
    if (name !== null) this.#anchored.delete(name);
    const before = this.parts.length;
    const token = this.#writeBetween('[', ']', () => {
      for (const [index, item] of items.entries()) {
        if (index > 0) this.#writeComma(level);
        const at = [...path, index];
        const isNothing = item.kind === 'nothing';
        data.push(
          isNothing ? this.#writeScalar('~', null, at) : this.#writeInFlow(item, level, at),
        );
      }
    });
    const parts = this.parts.slice(before).map(({ place, token }) => {
      return { place: { ...place, path: place.path.slice(path.length) }, token };
    });
    // A later anchor of the same name stood inside.
    if (name !== null && !this.#anchored.has(name)) this.#anchored.set(name, { data, parts });
    this.#note('value', path, token);
    return data;
  }

  #writeFlowGroup(entries: readonly Entry[], level: number, path: DataPath): unknown {
    const data: Record<string, unknown> = {};
    const token = this.#writeBetween('{', '}', () => {
      for (const [index, { key, value }] of entries.entries()) {
        if (index > 0) this.#writeComma(level);
        const at = this.#writeKey(key, value, path);
        this.written.write(': ');
        data[key.text] = this.#writeInFlow(value, level, at);
      }
    });
    this.#note('value', path, token);
    return data;
  }

  #writeBetween(open: string, close: string, writeContent: () => void): Token {
    const first = this.written.write(open);
    const space = this.#whim(3) ? ' ' : '';
    this.written.write(space);
    writeContent();
    // An alias would take the bracket for a part of its name in other programs.
    this.written.write(' ');
    const last = this.written.write(close);
    return join(first, last);
  }

  #writeComma(level: number): void {
    this.written.write(' ,');
    if (!this.#whim(4)) {
      this.written.write(' ');
      return;
    }
    this.#endLineWithComment();
    this.#writeIndent(level);
  }

  #writeKey({ text, mark }: Entry['key'], value: Value, path: DataPath): DataPath {
    const at = [...path, text];
    const token = this.written.write(mark === '' ? text : quote(text, mark));
    this.#note('key', at, token);
    // Nothing would show at the place of a value that is not there.
    if (value.kind === 'nothing') this.#note('value', at, token);
    return at;
  }

  #writeAlias(name: number, path: DataPath): unknown {
    const anchored = this.#anchored.get(name);
    if (anchored === undefined) return this.#writeScalar("''", '', path);
    this.#note('value', path, this.written.write(`*a${name}`));
    for (const { place, token } of anchored.parts) {
      this.#note(place.kind, [...path, ...place.path], token);
    }
    return anchored.data;
  }

  #writeScalar(written: string, data: unknown, path: DataPath): unknown {
    const name = this.#writeAnchor();
    this.#note('value', path, this.written.write(written));
    if (name !== null) this.#anchored.set(name, { data, parts: [] });
    return data;
  }

  /** `&a0 ` now and then; a name may be given again, and then means the later value. */
  #writeAnchor(names: readonly number[] = SCALAR_NAMES): number | null {
    if (!this.#whim(6)) return null;
    const name = names[this.#turn % names.length] ?? 0;
    this.written.write(`&a${name} `);
    return name;
  }

  #writeWords(words: readonly string[], style: WordStyle, level: number, path: DataPath): unknown {
    const name = this.#writeAnchor();
    const pieces: Token[] = [this.written.write(style)];
    for (const [index, one] of words.entries()) {
      if (index > 0) this.#writeFold(level);
      pieces.push(this.written.write(one));
    }
    pieces.push(this.written.write(style));
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no words');
    this.#note('value', path, join(first, last));
    const data = words.join(' ');
    if (name !== null) this.#anchored.set(name, { data, parts: [] });
    return data;
  }

  /** A space, or a line end that is read as one. */
  #writeFold(level: number): void {
    if (!this.#whim(4)) {
      this.written.write(' ');
      return;
    }
    this.#endLine();
    this.#writeIndent(level);
  }

  #writeLines(
    { lines, head }: Extract<Value, { readonly kind: 'lines' }>,
    level: number,
    path: DataPath,
  ): unknown {
    this.written.write(' ');
    const name = this.#writeAnchor();
    const first = this.written.write(head);
    let last = first;
    for (const line of lines) {
      this.#endLine();
      this.#writeIndent(level);
      last = this.written.write(line);
    }
    this.#endLine();
    this.#note('value', path, join(first, last));
    const text = lines.join(head.startsWith('|') ? '\n' : ' ') + (head.endsWith('-') ? '' : '\n');
    if (name !== null) this.#anchored.set(name, { data: text, parts: [] });
    return text;
  }

  /** A comment or an empty line before a key or dash. */
  #writeNoise(level: number): void {
    if (this.#whim(5)) this.#endLine();
    if (!this.#whim(5)) return;
    this.#writeIndent(level);
    this.written.write('# huomautus: [ä] "🏠');
    this.#endLine();
  }

  #endLineWithComment(): void {
    if (this.#whim(4)) this.written.write('  # huom: "a" {🏠');
    this.#endLine();
  }

  #endLine(): void {
    const { ends } = this.#document;
    this.written.endLine(ends[this.#endTurn++ % ends.length] ?? '\n');
  }

  #writeIndent(level: number): void {
    this.written.write(' '.repeat(level));
  }

  #note(kind: 'key' | 'value', path: DataPath, token: Token): void {
    this.parts.push({ place: { kind, path }, token });
  }

  /** Yes about once in `often`. */
  #whim(often: number): boolean {
    const { whims } = this.#document;
    const whim = whims[this.#turn % whims.length] ?? 0;
    this.#turn += 1;
    return (whim + this.#turn) % often === 0;
  }
}

/** In single quotes nothing is escaped, so a text with line ends or odd signs stands in double ones. */
function quote(text: string, mark: '"' | "'"): string {
  if (mark === "'" && /^[^\r\n\t\v\u0085\u2028\u2029\p{Cc}]*$/u.test(text)) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(text);
}

function join(first: Token, last: Token): Token {
  const span = { start: first.span.start, end: last.span.end };
  return { span, start: first.start, end: last.end };
}

/** Whether YAML reads the word as text when it stands without quotes. */
function isText(text: string): boolean {
  return !/^(true|false|null)$/i.test(text);
}
