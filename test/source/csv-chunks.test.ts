import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvChunk, csvChunks, readPlainRecords } from '../../src/source/csv-chunks.ts';

function chunksOf(text: string, limit = 1000): readonly CsvChunk[] {
  return [...csvChunks(text, ';', 0, limit)];
}

/** Records as csv-parse reads them, all at once. */
function recordsOf(text: string): readonly (readonly string[])[] {
  return parse(text, {
    delimiter: ';',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

describe('csvChunks', () => {
  it('cuts between records only, and loses nothing', () => {
    const record = '1;"a;b\r\nc ""d"" ä";−2\r\n';
    const text = record.repeat(20_000);
    const chunks = chunksOf(text);
    expect(chunks.length).toBeGreaterThan(3);
    let end = 0;
    for (const chunk of chunks) {
      expect(chunk.start).toBe(end);
      expect(chunk.hasQuotes).toBe(true);
      expect((chunk.end - chunk.start) % record.length).toBe(0);
      end = chunk.end;
    }
    expect(end).toBe(text.length);
  });

  it('tells which chunks hold quotes', () => {
    const plain = '1;2\n'.repeat(20_000);
    const flags = chunksOf(`${plain}3;"4"\n${plain}`).map(({ hasQuotes }) => hasQuotes);
    expect(flags.filter(Boolean)).toHaveLength(1);
    expect(flags.at(0)).toBe(false);
    expect(flags.at(-1)).toBe(false);
  });

  it('keeps a carriage return and its line feed together', () => {
    for (let length = 65_530; length < 65_540; length++) {
      const text = `${'x'.repeat(length)}\r\ny\r\n`;
      const records: string[] = [];
      for (const chunk of chunksOf(text)) {
        readPlainRecords(text, ';', chunk, (cells) => records.push(...cells));
      }
      expect(records).toEqual(['x'.repeat(length), 'y']);
    }
  });

  it('stops before a record with too many cells, but not for separators in quotes', () => {
    expect(chunksOf('1;2\n3;4;5\n6;7\n', 2)).toEqual([
      { start: 0, end: 4, hasQuotes: false, isCut: true },
    ]);
    expect(chunksOf('1;";;;"\n', 2)).toMatchObject([{ end: 8, isCut: false }]);
  });

  it('takes all the rest for one record where a quote never closes', () => {
    const text = `1;"${'2;3\n'.repeat(40_000)}`;
    expect(chunksOf(text, 5)).toEqual([
      { start: 0, end: text.length, hasQuotes: true, isCut: false },
    ]);
  });
});

describe('readPlainRecords', () => {
  const soup = fc
    .array(fc.constantFrom(';', '\n', '\r', '\r\n', 'a', ' ', 'ä', '−', '1,5'), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('gives what csv-parse gives for any text without quotes', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const records: (readonly string[])[] = [];
        for (const chunk of chunksOf(text)) {
          readPlainRecords(text, ';', chunk, (cells) => records.push(cells));
        }
        expect(records).toEqual(recordsOf(text));
      }),
      { numRuns: 3000 },
    );
  });
});
