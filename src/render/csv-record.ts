import type { Dialect } from '../model/csv-dialect.ts';

/** A spreadsheet runs a text that begins so, also in the wide forms of East Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * One record of a CSV file with its line end. Numbers are written in full with the dialect's
 * decimal mark, null as nothing. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, CSV Injection).
 */
export function csvRecord(cells: readonly (string | number | null)[], dialect: Dialect): string {
  return cells.map((cell) => written(cell, dialect)).join(dialect.separator) + dialect.lineEnd;
}

function written(cell: string | number | null, { separator, decimalMark }: Dialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark);
  if (isPlain(cell)) return cell;
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  const needsQuotes = text.includes(separator) || /["\r\n]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Ids, periods and codes, which are most cells, need no second look. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9][\w.@-]*$/.test(text);
}
