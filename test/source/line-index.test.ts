import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineIndex } from '../../src/source/line-index.ts';

const lineText = fc
  .array(fc.constantFrom('a', 'ä', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('createLineIndex', () => {
  it('ends lines at LF, CRLF and a lone CR', () => {
    const lines = createLineIndex('a\nbb\r\nccc\rd');
    expect(lines.lineCount).toBe(4);
    expect(lines.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(3)).toEqual({ line: 2, column: 2 });
    expect(lines.positionAt(5)).toEqual({ line: 2, column: 4 });
    expect(lines.positionAt(6)).toEqual({ line: 3, column: 1 });
    expect(lines.positionAt(10)).toEqual({ line: 4, column: 1 });
    expect(lines.positionAt(11)).toEqual({ line: 4, column: 2 });
  });

  it('counts UTF-16 code units', () => {
    expect(createLineIndex('😀x').positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  it('moves what lies outside to the nearest place', () => {
    const lines = createLineIndex('ab\ncd');
    expect(lines.positionAt(-1)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 2, column: 3 });
    expect(lines.offsetAt({ line: 1, column: 50 })).toBe(2);
    expect(lines.offsetAt({ line: 9, column: 1 })).toBe(5);
    expect(lines.offsetAt({ line: 0, column: 3 })).toBe(0);
  });

  it('gives every offset back from its position', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        const lines = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
        }
      }),
    );
  });

  it('agrees with splitting the text into lines', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        const lines = createLineIndex(text);
        const parts = text.split(/\r\n|\r|\n/);
        expect(lines.lineCount).toBe(parts.length);
        for (const [i, part] of parts.entries()) {
          const start = lines.offsetAt({ line: i + 1, column: 1 });
          expect(text.slice(start, start + part.length)).toBe(part);
        }
      }),
    );
  });
});
