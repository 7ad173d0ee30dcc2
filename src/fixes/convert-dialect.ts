import { type CsvDialectName, DIALECTS, type Dialect } from '../model/csv-dialect.ts';
import { NUMBER_COLUMNS } from '../model/observation-columns.ts';
import { cellText, recordsOf } from '../source/csv-cells.ts';
import { parseNumber } from '../source/number.ts';
import type { Encoding, Separator } from '../source/source.ts';
import type { DataFile } from './data-file.ts';
import type { TextRange } from './text-range.ts';

/** The line that makes Excel use a separator. */
const EXCEL_LINE = /^sep=[,;\t]/i;

/** A data file in another dialect. */
export interface Converted {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Writes a data file in a dialect: separator, decimal marks, byte order mark. Line endings, blank
 * lines, quotes and everything in the cells but the decimal mark stay. Null for a file whose columns
 * could not be read: nobody knows which of its cells are numbers.
 */
export function convertDialect({ table, rows }: DataFile, name: CsvDialectName): Converted | null {
  if (rows === null) return null;
  const dialect = DIALECTS[name];
  const { text, separator } = table;
  const numbers = new Set(NUMBER_COLUMNS.map((column) => rows.columnIndex(column)));
  const parts: string[] = [];
  let from = 0;
  for (const { row, cells } of recordsOf(text)) {
    const [start, end] = [outer(text, cells[0]).start, outer(text, cells.at(-1)).end];
    parts.push(between(text.slice(from, start), separator, dialect));
    const written = cells.map((cell, column) => {
      const isNumber = row >= 0 && numbers.has(column);
      const content = cellText(text, cell);
      const figure = isNumber ? withMark(content, separator !== ',', dialect) : content;
      return quoted(figure, isQuoted(text, cell), dialect);
    });
    parts.push(written.join(dialect.separator));
    from = end;
  }
  parts.push(between(text.slice(from), separator, dialect));
  return { text: parts.join(''), encoding: dialect.encoding };
}

function isQuoted(text: string, { start, end }: TextRange): boolean {
  return text.charAt(start - 1) === '"' && text.charAt(end) === '"';
}

/** A cell with its quotes. */
function outer(text: string, cell: TextRange | undefined): TextRange {
  if (cell === undefined) throw new RangeError('a record has at least one cell');
  const quote = isQuoted(text, cell) ? 1 : 0;
  return { start: cell.start - quote, end: cell.end + quote };
}

/** What stands between records: line ends, blank lines, and before the first one Excel's own line. */
function between(gap: string, separator: Separator, dialect: Dialect): string {
  const excel = EXCEL_LINE.exec(gap);
  if (excel === null) return gap.replaceAll(separator, '').replaceAll('"', '');
  const rest = gap.slice(excel[0].length);
  if (dialect.separator === ';') return `sep=;${rest}`;
  return rest.replace(/^[ \t]*(?:\r\n|\r|\n)/, '');
}

/** The same figure with the dialect's decimal mark; what is no readable number stays as it is. */
function withMark(text: string, decimalComma: boolean, { decimalMark }: Dialect): string {
  return parseNumber(text, decimalComma).kind === 'number'
    ? text.replace(/[.,]/, decimalMark)
    : text;
}

function quoted(text: string, wasQuoted: boolean, { separator }: Dialect): string {
  const needed = text.includes(separator) || /["\r\n]/.test(text);
  return wasQuoted || needed ? `"${text.replaceAll('"', '""')}"` : text;
}
