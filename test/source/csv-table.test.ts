import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Problem } from '../../src/diagnostics/problem.ts';
import { MAX_COLUMNS, MAX_RECORD_BYTES, readCsv } from '../../src/source/csv-table.ts';
import type { CsvTable, Separator, SourceFile } from '../../src/source/source.ts';
import { sliceAt, utf8File, utf16File } from './text-file.ts';

interface Read {
  readonly table: CsvTable;
  readonly problems: readonly Problem[];
  readonly headers: readonly (readonly string[])[];
  /** Records by row. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

function readFile(file: SourceFile): Read {
  const headers: (readonly string[])[] = [];
  const rows = new Map<number, readonly string[]>();
  const { value, problems } = readCsv(file, {
    header: (cells) => headers.push(cells),
    record: (cells, row) => rows.set(row, cells),
  });
  return { table: value, problems, headers, rows };
}

function read(text: string): Read {
  return readFile(utf8File(text, 'a.csv'));
}

function cellAt(table: CsvTable, row: number, column: number): string {
  return sliceAt(table.text, table.locate({ kind: 'cell', row, column }));
}

/** Rule, variant and position of each problem. */
function findings({ table, problems }: Read): readonly string[] {
  return problems.map(({ rule, variant, place }) => {
    const name = variant === undefined ? rule : `${rule}:${variant}`;
    const start = table.locate(place)?.start;
    return start === undefined ? name : `${name} ${start.line}:${start.column}`;
  });
}

describe('readCsv', () => {
  it('reads what Excel writes in Finnish', () => {
    const text =
      '\ufeffperiod;value;note\r\nloka.19;12,5;"hyvä; ""paras"""\r\n2019-11;−1 234,5;\r\n';
    const { table, problems, headers, rows } = read(text);
    expect(problems).toEqual([]);
    expect(table).toMatchObject({ encoding: 'utf-8-bom', separator: ';', rowCount: 2 });
    expect(headers).toEqual([['period', 'value', 'note']]);
    expect([...rows]).toEqual([
      [0, ['loka.19', '12,5', 'hyvä; "paras"']],
      [1, ['2019-11', '−1 234,5', '']],
    ]);
    expect(cellAt(table, 0, 2)).toBe('hyvä; ""paras""');
    expect(table.locate({ kind: 'cell', row: 1, column: 1 })?.start).toEqual({
      line: 3,
      column: 9,
    });
  });

  it('reads every encoding', () => {
    const text = 'alue;arvo\nÄänekoski;5\n';
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const files = [
      { path: 'a', bytes: latin },
      utf16File(text, 'le', true),
      utf16File(text, 'be', true),
      utf16File(text, 'le', false),
    ];
    const encodings = ['windows-1252', 'utf-16le', 'utf-16be', 'utf-16le'];
    for (const [i, file] of files.entries()) {
      const { table, rows } = readFile(file);
      expect(table.encoding).toBe(encodings[i]);
      expect(rows.get(0)).toEqual(['Äänekoski', '5']);
    }
  });

  it.each([
    ['a,b;c,d\n', ','],
    ['a;b\n', ';'],
    ['a\tb;c\n', ';'],
    ['a\tb,c\n', '\t'],
    ['"a;b;c",d\n1;2;3', ','],
    ['one\n', ','],
    ['"x\ny;z",a\n', ','],
    ['', ','],
  ])('finds the separator of %j: %j', (text, separator) => {
    expect(read(text).table.separator).toBe(separator);
  });

  it('understands the line that makes Excel use a separator', () => {
    const { table, rows } = read('sep=\t\r\na,b\tc\r\n1\t2\r\n');
    expect(table).toMatchObject({ separator: '\t', header: ['a,b', 'c'], rowCount: 1 });
    expect(rows.get(0)).toEqual(['1', '2']);
    expect(table.locate({ kind: 'cell', row: 0, column: 0 })?.start.line).toBe(3);
  });

  it('ends records at any line ending, even mixed, but not in quotes', () => {
    const { table, rows } = read('a;b\r1;"x\r\ny"\n2;z\r\n3;w');
    expect([...rows.values()]).toEqual([
      ['1', 'x\r\ny'],
      ['2', 'z'],
      ['3', 'w'],
    ]);
    expect(table.locate({ kind: 'cell', row: 1, column: 0 })?.start.line).toBe(4);
  });

  it('leaves out blank lines and lines of separators, before the header too', () => {
    const { table, problems, rows } = read('\n;;\n \na;b\n\n1;2\n;\n"";" "\n\u00a0\n3;4\n\n');
    expect(problems).toEqual([]);
    expect(table).toMatchObject({ header: ['a', 'b'], rowCount: 2 });
    expect([...rows.keys()]).toEqual([0, 1]);
    expect(cellAt(table, 1, 1)).toBe('4');
    expect(table.locate({ kind: 'cell', row: 1, column: 1 })?.start.line).toBe(10);
  });

  it('trims and composes header names', () => {
    expect(read(' ma\u0308a\u0308ra\u0308 ;"b "\n').table.header).toEqual(['määrä', 'b']);
  });

  it('ignores empty cells after the last named column', () => {
    const { table, problems, rows } = read('a;b;;\n1;2;;\n3;4\n5;6;;;; \n');
    expect(problems).toEqual([]);
    expect(table.header).toEqual(['a', 'b']);
    expect([...rows.values()]).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('has no header and calls nobody when the file is empty', () => {
    for (const text of ['', '\n\n', ';;\n', ' ']) {
      const { table, headers, rows, problems } = read(text);
      expect(table).toMatchObject({ header: [], rowCount: 0 });
      expect([headers, rows.size, problems]).toEqual([[], 0, []]);
    }
  });

  it('passes on what the decoder found', () => {
    const { table, problems } = readFile({ path: 'a', bytes: Uint8Array.of(0x50, 0x4b, 0, 0, 1) });
    expect(problems.map((problem) => problem.rule)).toEqual(['syntax/binary-content']);
    expect(table).toMatchObject({ text: '', header: [], rowCount: 0 });
  });

  it('tells the separator with the header, before any record', () => {
    const calls: unknown[] = [];
    readCsv(utf8File('a;b\n1,5;2\n'), {
      header: (cells, separator) => calls.push([cells, separator]),
      record: (cells) => calls.push(cells),
    });
    expect(calls).toEqual([
      [['a', 'b'], ';'],
      ['1,5', '2'],
    ]);
  });

  it('lets the errors of its visitor through', () => {
    const fail = (): never => {
      throw new RangeError('a bug');
    };
    const file = utf8File('a\n1\n');
    expect(() => readCsv(file, { header: fail, record: () => {} })).toThrow('a bug');
    expect(() => readCsv(file, { header: () => {}, record: fail })).toThrow('a bug');
  });
});

describe('problems of a table', () => {
  it('reports rows of another length, and counts them', () => {
    const result = read('a;b;c\n1\n1;2;3\n1;2;3;4\n');
    expect(findings(result)).toEqual(['syntax/ragged-row:short 2:1', 'syntax/ragged-row 4:7']);
    expect(result.problems.map((problem) => problem.params)).toEqual([
      { expected: 3, found: 1 },
      { expected: 3, found: 4 },
    ]);
    expect(result.table.rowCount).toBe(3);
    expect([...result.rows]).toEqual([[1, ['1', '2', '3']]]);
  });

  it('takes the cells that a spreadsheet leaves off the end of a row for blank', () => {
    const result = read('a;b;c;d\n1;2\n1;2;3;4\n"1";"2";3\n;2\n');
    expect(result.problems).toEqual([]);
    expect([...result.rows.values()]).toEqual([
      ['1', '2', '', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3', ''],
      ['', '2', '', ''],
    ]);
  });

  it('reports at most a hundred of a kind, and how many more there are', () => {
    const { problems, table } = read(`a;b\n${'1\n'.repeat(250)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ variant: 'more', params: { more: 150 } });
    expect(table.rowCount).toBe(250);
  });

  it('reports columns without a name and names used twice', () => {
    const result = read('a;;b; a\n1;2;3;4\n');
    expect(findings(result)).toEqual([
      'syntax/empty-column-name 1:3',
      'syntax/duplicate-column 1:6',
    ]);
    expect(result.problems.map((problem) => problem.params)).toEqual([
      { column: 2 },
      { column: 'a' },
    ]);
    expect(result.problems[1]?.related).toEqual([
      { file: 'a.csv', place: { kind: 'cell', row: -1, column: 0 } },
    ]);
    expect(result.rows.size).toBe(1);
  });

  it.each([
    ['a;b\r\n1;"x\r\ny"\r\n2;"open\r\n3;4\r\n', 'syntax/csv:unclosed-quote 4:3', 1],
    ['a;b\n1;2\n3;5" screen\n4;5\n', 'syntax/csv:stray-quote 3:4', 1],
    ['a;b\n1;2\n3; "x"\n', 'syntax/csv:stray-quote 3:4', 1],
    ['a;b\n"x"y;2\n', 'syntax/csv:text-after-quote 2:4', 0],
    ['a;"b\n1;2\n', 'syntax/csv:unclosed-quote 1:3', 0],
    ['a;b\n1;"', 'syntax/csv:unclosed-quote 2:3', 0],
  ])('reports quotes at their place: %j', (text, finding, rowCount) => {
    const result = read(text);
    expect(findings(result)).toEqual([finding]);
    expect(result.table.rowCount).toBe(rowCount);
  });

  it('names the line where a quoted cell began', () => {
    const { problems } = read('a;b\n1;"open\n2;3\n4;"x"\n');
    expect(problems).toMatchObject([
      {
        variant: 'text-after-quote',
        params: { opening: 2 },
        place: { span: { start: { line: 4 } } },
      },
    ]);
    expect(problems[0]?.related).toMatchObject([
      { place: { span: { start: { line: 2, column: 3 } } } },
    ]);
  });

  it('keeps what stands before a fault far into the file, quoted or not', () => {
    const plain = '1;2\n'.repeat(30_000);
    const result = read(`a;b\n${plain}3;"x\ny"\n4;"z"\n5;6"\n7;8\n`);
    expect(findings(result)).toEqual(['syntax/csv:stray-quote 30005:4']);
    expect(result.table.rowCount).toBe(30_002);
    expect(result.rows.get(30_000)).toEqual(['3', 'x\ny']);
    expect(result.rows.get(30_001)).toEqual(['4', 'z']);
  });

  it('refuses more than a thousand columns', () => {
    expect(read(`${'a;'.repeat(MAX_COLUMNS)}\n`).problems[0]?.rule).toBe('syntax/too-many-columns');
    const names = Array.from({ length: MAX_COLUMNS }, (_, i) => `c${i}`).join(';');
    expect(read(`${names}\n`).problems).toEqual([]);
    const result = read(`a;b\n1;2\n${'1;'.repeat(MAX_COLUMNS)}\n3;4\n`);
    expect(findings(result)).toEqual(['syntax/too-many-columns 3:2001']);
    expect(result.table.rowCount).toBe(1);
  });

  it('counts separators in quotes as text', () => {
    const result = read(`a;b\n1;"${';'.repeat(5000)}"\n`);
    expect(result.problems).toEqual([]);
    expect(result.rows.get(0)?.[1]).toHaveLength(5000);
  });

  it('refuses rows over a megabyte', () => {
    const result = read(`a;b\n1;2\n3;${'x'.repeat(MAX_RECORD_BYTES + 1)}\n`);
    expect(findings(result)).toEqual(['syntax/cell-too-large 3:3']);
    expect(read(`a;b\n1;${'x'.repeat(MAX_RECORD_BYTES - 10)}\n`).problems).toEqual([]);
  });

  it('names the quote, not the size, when a large cell never ends', () => {
    const result = read(`a;b\n1;"2\n${'3;4\n'.repeat(300_000)}`);
    expect(findings(result)).toEqual(['syntax/csv:unclosed-quote 2:3']);
  });

  it('does not fill the memory with separators', () => {
    const bytes = new Uint8Array(50_000_000).fill(0x3b);
    bytes.set(new TextEncoder().encode('a;b\n1;2\n'));
    const started = performance.now();
    expect(readFile({ path: 'a', bytes }).problems[0]?.rule).toBe('syntax/too-many-columns');
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('locate', () => {
  it('falls back to the row, and to nothing', () => {
    const { table } = read('a;b\n1;"2"\n');
    expect(cellAt(table, 0, 5)).toBe('1;"2');
    expect(cellAt(table, -1, 1)).toBe('b');
    expect(table.locate({ kind: 'cell', row: 1, column: 0 })).toBeNull();
    expect(table.locate({ kind: 'cell', row: -2, column: 0 })).toBeNull();
    expect(table.locate({ kind: 'file' })).toBeNull();
    expect(table.locate({ kind: 'value', path: ['a'] })).toBeNull();
  });

  it('stays linear over many questions', () => {
    const { table } = read(`a;b\n${'1;22\n'.repeat(100_000)}`);
    const started = performance.now();
    for (let row = 0; row < 100_000; row++) table.locate({ kind: 'cell', row, column: 1 });
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  const cell = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc
        .array(fc.constantFrom('a', 'ä', '"', ';', ',', '\t', '\n', '\r\n', '\r', ' '), {
          maxLength: 6,
        })
        .map((parts) => parts.join('')),
    )
    .filter((text) => !text.includes('\u0000'));

  it('finds every cell of random tables', () => {
    const layout = fc.record({
      separator: fc.constantFrom<Separator>(',', ';', '\t'),
      endings: fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n;;\r\n'), {
        minLength: 1,
      }),
      quoteAll: fc.boolean(),
      mark: fc.boolean(),
    });
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
      );
    fc.assert(
      fc.property(tables, layout, (records, { separator, endings, quoteAll, mark }) => {
        const width = records[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, i) => `c${i}`);
        const write = (text: string): string =>
          quoteAll || /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        let text = mark ? `\ufeffsep=${separator}\r\n` : `sep=${separator}\n`;
        for (const [i, record] of [header, ...records].entries()) {
          const ending = (endings[i % endings.length] ?? '\n').replaceAll(';', separator);
          text += record.map(write).join(separator) + ending;
        }
        const expected = records.filter((record) => record.some((value) => value.trim() !== ''));

        const { table, problems, rows } = read(text);
        // The layouts mix line endings, which is told of and harms nothing.
        expect(problems.filter(({ rule }) => rule !== 'file/mixed-line-ends')).toEqual([]);
        expect(table.rowCount).toBe(expected.length);
        expect([...rows.values()]).toEqual(expected);
        for (const [row, record] of [header, ...expected].entries()) {
          for (const [column, value] of record.entries()) {
            expect(cellAt(table, row - 1, column).replaceAll('""', '"')).toBe(value);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes', () => {
  const soup = fc
    .array(fc.constantFrom('"', '""', ';', ',', '\n', '\r', '\r\n', 'a', ' ', 'ä', '1'), {
      maxLength: 40,
    })
    .map((parts) => new TextEncoder().encode(parts.join('')));

  it('are read without throwing, and every problem has a place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), soup), (bytes) => {
        const { table, problems } = readFile({ path: 'a', bytes });
        for (const { rule, place, variant } of problems) {
          const span = table.locate(place);
          if (rule !== 'syntax/binary-content' && !rule.startsWith('encoding/')) {
            expect(span).not.toBeNull();
          }
          // The scan finds the place of whatever stopped the parser.
          if (rule === 'syntax/csv') expect(variant).toBeDefined();
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('give the records that csv-parse gives, and the scan finds them all', () => {
    fc.assert(
      fc.property(soup, (bytes) => {
        const { table, problems, rows } = readFile({ path: 'a', bytes });
        fc.pre(problems.every((problem) => problem.rule !== 'syntax/csv'));
        // Lines of separators before the header are skipped whatever the separator turns out to be.
        const all = parse(table.text.replace(/^[\s,;]*[\r\n]/, ''), {
          delimiter: table.separator,
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
        }).filter((record) => record.some((value) => value.trim() !== ''));
        expect(table.rowCount).toBe(Math.max(all.length - 1, 0));
        for (const [row, record] of rows) {
          const whole = all[row + 1] ?? [];
          const missing = record.slice(whole.length).map(() => '');
          expect([...whole, ...missing].slice(0, record.length)).toEqual(record);
          for (const [column, value] of record.entries()) {
            const place: Place = { kind: 'cell', row, column };
            const slice = sliceAt(table.text, table.locate(place));
            // A cell that the row leaves off is shown as the whole row.
            if (column < whole.length) expect(slice.replaceAll('""', '"')).toBe(value);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
