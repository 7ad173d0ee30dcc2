import type { Position, Span } from '../../src/diagnostics/problem.ts';
import { utf8File, utf16File } from '../source/text-file.ts';

export type LineEnd = '\n' | '\r\n' | '\r';

/** A piece of a written text: where it stands, in lines and columns and in offsets. */
export interface Token {
  readonly span: Span;
  readonly start: number;
  readonly end: number;
}

/** A text while it is written: counts lines and columns itself, sign by sign. */
export class WrittenText {
  text = '';
  /** The kinds of line ends that stand outside a table's quotes. */
  readonly lineEnds = new Set<LineEnd>();
  #line = 1;
  #column = 1;

  get position(): Position {
    return { line: this.#line, column: this.#column };
  }

  /** Appends, and tells where the piece stands. A CR and its LF must come together. */
  write(piece: string): Token {
    const start = this.text.length;
    const from = this.position;
    for (let i = 0; i < piece.length; i += 1) {
      const isLineFeed = piece[i] === '\n';
      const isHalf = piece[i] === '\r' && piece[i + 1] === '\n';
      if ((isLineFeed || piece[i] === '\r') && !isHalf) {
        this.#line += 1;
        this.#column = 1;
      } else {
        this.#column += 1;
      }
    }
    this.text += piece;
    return { span: { start: from, end: this.position }, start, end: this.text.length };
  }

  endLine(end: LineEnd): void {
    // After a CR an LF would be the other half of one line end.
    const mark = end === '\n' && this.text.endsWith('\r') ? '\r\n' : end;
    this.lineEnds.add(mark);
    this.write(mark);
  }
}

export const STORED_AS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type StoredAs = (typeof STORED_AS)[number];

/** The text's bytes; in UTF-8 when the encoding has not all of its signs. */
export function stored(text: string, path: string, as: StoredAs) {
  if (as === 'utf-16le' || as === 'utf-16be') {
    // Without a mark it is known by the zeros of Latin letters.
    const needsMark = !/^[\u0001-\u00ff]{2,}$/.test(text);
    return { ...utf16File(text, as === 'utf-16le' ? 'le' : 'be', needsMark), path };
  }
  if (as === 'windows-1252' && ANSI.test(text)) {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    return { path, bytes };
  }
  return utf8File(as === 'utf-8-bom' ? `\ufeff${text}` : text, path);
}

/** ASCII and letters whose bytes never look like UTF-8. */
const ANSI = /^[\u0001-\u007f\u00c0-\u00ff]*$/;

/** What is told of the text as it was stored, besides its content. */
export function expectedRules({ text, lineEnds }: WrittenText, as: StoredAs): readonly string[] {
  const isForeign =
    as.startsWith('utf-16') ||
    (as === 'windows-1252' && ANSI.test(text) && /[^\0-\u007f]/.test(text));
  return [
    ...(isForeign ? ['encoding/not-utf-8'] : []),
    ...(lineEnds.size > 1 ? ['file/mixed-line-ends'] : []),
  ];
}
