import fc from 'fast-check';
import type { Separator } from '../../src/source/source.ts';
import { ansiText, anyText, longText } from './random-signs.ts';
import { type LineEnd, STORED_AS, type StoredAs, type Token, WrittenText } from './written-text.ts';

/** A table as somebody wants it, and how their program writes it. */
export interface RandomTable {
  readonly records: readonly (readonly string[])[];
  readonly separator: Separator;
  readonly ends: readonly LineEnd[];
  /** Taken in turn: whether a cell is quoted without need. */
  readonly quotes: readonly boolean[];
  /** Excel's line that names the separator. */
  readonly hasSeparatorLine: boolean;
  readonly endsLastLine: boolean;
  /** Taken in turn: separators too many at a record's end, and empty lines after it. */
  readonly spares: readonly { readonly separators: number; readonly lines: number }[];
  readonly storedAs: StoredAs;
}

/** The table's text and what must be read from it. */
export interface WrittenTable {
  readonly written: WrittenText;
  readonly header: readonly string[];
  /** Records that are not blank, with the place of each cell's content. */
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly headerCells: readonly WrittenCell[];
}

interface WrittenCell {
  readonly value: string;
  readonly token: Token;
}

/** One kind of line end, as a rule, or several taken in turn. */
export const lineEnds = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<LineEnd>('\n', '\r\n', '\r').map((end) => [end]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom<LineEnd>('\n', '\r\n', '\r'), {
      minLength: 2,
      maxLength: 5,
    }),
  },
);

const layout = fc.record({
  separator: fc.constantFrom<Separator>(',', ';', '\t'),
  ends: lineEnds,
  quotes: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  hasSeparatorLine: fc.boolean(),
  endsLastLine: fc.boolean(),
  spares: fc.array(fc.record({ separators: fc.nat({ max: 2 }), lines: fc.nat({ max: 1 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
  storedAs: fc.constantFrom(...STORED_AS),
});

export const randomTable: fc.Arbitrary<RandomTable> = fc
  .tuple(layout, fc.integer({ min: 1, max: 7 }), fc.boolean())
  .chain(([form, width, isRarelyLong]) => {
    const plain = form.storedAs === 'windows-1252' ? ansiText : anyText;
    const long = { weight: isRarelyLong ? 1 : 0, arbitrary: longText };
    const cell = fc.oneof({ weight: 300, arbitrary: plain }, long);
    const record = fc.array(cell, { minLength: width, maxLength: width });
    const records = fc.array(record, { minLength: 1, maxLength: 30 });
    return records.map((cells) => ({ ...form, records: cells }));
  });

/** Writes the table and notes where each cell came to stand. */
export function writeTable(table: RandomTable): WrittenTable {
  const { records, ends, quotes, spares, endsLastLine } = table;
  const width = records[0]?.length ?? 1;
  // A header of one column shows no separator.
  const separator = width === 1 && !table.hasSeparatorLine ? ',' : table.separator;
  const written = new WrittenText();
  let turn = 0;
  const endLine = () => written.endLine(ends[turn++ % ends.length] ?? '\n');

  const writeRecord = (cells: readonly string[], needsQuotes: RegExp): readonly WrittenCell[] =>
    cells.map((value, index) => {
      if (index > 0) written.write(separator);
      const isQuoted = needsQuotes.test(value) || quotes[turn++ % quotes.length] === true;
      if (!isQuoted) return { value, token: written.write(value) };
      written.write('"');
      const token = written.write(value.replaceAll('"', '""'));
      written.write('"');
      return { value, token };
    });

  if (table.hasSeparatorLine) {
    written.write(`sep=${separator}`);
    endLine();
  }
  // The other signs of the header must not look like its separators.
  const names = Array.from({ length: width }, (_, index) => `c${index} ${NAMES[index] ?? ''}`);
  const headerCells = writeRecord(names, /[",;\t\r\n]/);
  const rows: (readonly WrittenCell[])[] = [];
  const needsQuotes = new RegExp(`["\\r\\n${separator}]`);
  for (const [index, record] of records.entries()) {
    endLine();
    const cells = writeRecord(record, needsQuotes);
    const spare = spares[index % spares.length] ?? { separators: 0, lines: 0 };
    written.write(separator.repeat(spare.separators));
    if (record.some((value) => value.trim() !== '')) rows.push(cells);
    for (let line = 0; line < spare.lines; line += 1) endLine();
  }
  if (endsLastLine) endLine();
  const header = names.map((name) => name.trim().normalize('NFC'));
  return { written, header, rows, headerCells };
}

const NAMES = ['', 'a;b', 'a\u0308', 'x,y,z', 'rivi\ntoinen', '"lainaus"', '\t'];
