import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from '../../src/source/decode.ts';
import { encodeText } from '../../src/source/encode.ts';
import type { SourceFile } from '../../src/source/source.ts';
import { decodeWindows1252 } from '../../src/source/windows-1252.ts';
import { utf8File, utf16File } from './text-file.ts';

const TEXT = 'Åbo, Jyväskylä, hyvää työtä €';

function fileOf(...bytes: readonly number[]): SourceFile {
  return { path: 'a.csv', bytes: Uint8Array.from(bytes) };
}

function rules(file: SourceFile): readonly string[] {
  return decodeText(file).problems.map((problem) => problem.rule);
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8File(TEXT)).value).toEqual({ text: TEXT, encoding: 'utf-8' });
    const marked = decodeText(utf8File(`\ufeff${TEXT}`)).value;
    expect(marked).toEqual({ text: TEXT, encoding: 'utf-8-bom' });
    expect(decodeText(utf8File('')).value).toEqual({ text: '', encoding: 'utf-8' });
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without a byte order mark', (order) => {
    const expected = { text: TEXT, encoding: `utf-16${order}` };
    expect(decodeText(utf16File(TEXT, order, true)).value).toEqual(expected);
    expect(decodeText(utf16File(TEXT, order, false)).value).toEqual(expected);
  });

  it('reads Windows-1252, the signs of its C1 range too', () => {
    const file = fileOf(0xe4, 0xf6, 0xe5, 0xc4, 0x20, 0x80, 0x96, 0x94, 0x8a, 0x9f, 0x81, 0xff);
    const { value } = decodeText(file);
    expect(value).toEqual({ text: 'äöåÄ €–”ŠŸ\u0081ÿ', encoding: 'windows-1252' });
  });

  it('reads a text that was encoded twice as it was meant', () => {
    const meant = 'Åbo – ”hyvää työtä” ÄÖ é € ß';
    const once = new TextEncoder().encode(meant);
    const twice = decodeWindows1252(once);
    const latin = String.fromCharCode(...once);
    for (const text of [twice, latin]) {
      const { value, problems } = decodeText(utf8File(text));
      expect(value).toEqual({ text: meant, encoding: 'utf-8-twice' });
      expect(problems).toMatchObject([{ rule: 'encoding/encoded-twice', place: { kind: 'file' } }]);
    }
    expect(encodeText(meant, 'utf-8-twice')).toEqual(new TextEncoder().encode(twice));
  });

  it('leaves a text alone of which only a part was encoded twice', () => {
    const text = 'a: hyvää\nb: hyvÃ¤Ã¤ tyÃ¶tÃ¤\n';
    const { value, problems } = decodeText(utf8File(text));
    expect(value).toEqual({ text, encoding: 'utf-8' });
    const start = { line: 2, column: 7 };
    expect(problems).toMatchObject([
      { variant: 'partly', params: { count: 4 }, place: { kind: 'span', span: { start } } },
    ]);
  });

  it.each(['São Ã', 'Âme', 'prix â 5 €', 'naïve Åland', 'Ã', 'Ä°'])(
    'takes %s for what it is',
    (text) => {
      expect(rules(utf8File(text))).toEqual([]);
    },
  );

  it('reads long Windows-1252 texts whole', () => {
    const bytes = new Uint8Array(20_000).fill(0xe4);
    expect(decodeText({ path: 'a', bytes }).value?.text).toBe('ä'.repeat(20_000));
  });

  it('takes a damaged UTF-8 file for what it is and names the line', () => {
    const { bytes } = utf8File('ä\nö\nå\nää');
    const damaged = fileOf(...bytes.subarray(0, 6), 0xe4, 0x0a, ...bytes.subarray(6));
    const { value, problems } = decodeText(damaged);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: 'encoding/invalid-utf-8', params: { line: 3 } }]);
    expect(problems[0]?.place).toEqual({
      kind: 'span',
      span: { start: { line: 3, column: 1 }, end: { line: 3, column: 1 } },
    });
  });

  it('does not take a marked UTF-8 file with bad bytes for Windows-1252', () => {
    expect(rules(fileOf(0xef, 0xbb, 0xbf, 0x61, 0xe4))).toEqual(['encoding/invalid-utf-8']);
  });

  it('refuses UTF-16 that is not text', () => {
    expect(rules(fileOf(0xff, 0xfe, 0x00, 0xd8))).toEqual(['encoding/invalid-utf-16']);
    expect(rules(fileOf(0xff, 0xfe, 0x61, 0x00, 0x62))).toEqual(['encoding/invalid-utf-16']);
  });

  it('tells where a text has a NUL character, and knows a packed file by its beginning', () => {
    const [nul] = decodeText(fileOf(0x61, 0x0a, 0x62, 0x00, 0x63, 0x63)).problems;
    expect(nul).toMatchObject({
      place: { kind: 'span', span: { start: { line: 2, column: 2 } } },
      params: { line: 2, column: 2 },
      variant: 'nul',
    });
    const [packed] = decodeText(fileOf(0x50, 0x4b, 0x03, 0x04, 0x00, 0x01)).problems;
    expect(packed).toMatchObject({ place: { kind: 'file' } });
    expect(packed?.variant).toBeUndefined();
  });

  it('refuses NUL characters', () => {
    expect(rules(fileOf(0x61, 0x00, 0x62, 0x63))).toEqual(['syntax/binary-content']);
    expect(rules(fileOf(0xff, 0xfe, 0x00, 0x00))).toEqual(['syntax/binary-content']);
  });

  it('refuses files over the limit', () => {
    const { value, problems } = decodeText({
      path: 'a',
      bytes: new Uint8Array(MAX_FILE_BYTES + 1),
    });
    expect(value).toBeNull();
    expect(problems).toEqual([
      {
        rule: 'syntax/file-too-large',
        file: 'a',
        place: { kind: 'file' },
        params: { size: 101, limit: 100 },
      },
    ]);
  });

  it('reads every UTF-8 text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\ufeff'));
        expect(decodeText(utf8File(text)).value?.text).toBe(text);
      }),
    );
  });
});
