// @ts-check
/**
 * Observations as they were on a day. Files are handled as latin1 text, one character a byte, so
 * that whatever encoding and line ends they have stay as they are.
 */
import { entryDay, periodEnd } from './demo-dates.mjs';

/** @typedef {{ period: string, cells: Record<string, string>, until: string }} EarlierRow */
/** @typedef {{ column: string, code: string, was: string, until: string }} EarlierCode */
/** @typedef {{ line: string, cells: string[], from: string, period: string }} Row */

/**
 * @param {Buffer} bytes @param {string} path
 * @param {string} notBefore No row before this day: the experiment had not agreed on it.
 * @param {(period: string) => string | null} reportedOn When the team reported that period, if it did.
 */
export function readRows(bytes, path, notBefore, reportedOn) {
  const lines = bytes.toString('latin1').split(/(?<=\n)/);
  const header = lines[0] ?? '';
  const separator = header.includes(';') ? ';' : header.includes('\t') ? '\t' : ',';
  const names = split(header.replace(/^\u00ef\u00bb\u00bf/, ''), separator, path);
  const column = names.indexOf('period');
  if (column < 0) throw new Error(`${path}: no column period`);
  /** @type {Row[]} */
  const rows = [];
  for (const line of lines.slice(1)) {
    if (line.trim() === '') continue;
    const cells = split(line, separator, path);
    const period = cells[column] ?? '';
    let from = entryDay(period);
    const reported = reportedOn(period);
    if (reported !== null && reported > periodEnd(period) && reported < from) from = reported;
    if (from < notBefore) from = notBefore;
    rows.push({ line, cells, period, from });
  }
  return { header, separator, names, rows };
}

/**
 * @param {ReturnType<typeof readRows>} table @param {readonly EarlierRow[]} earlier
 * @param {readonly EarlierCode[]} codes @param {string} date
 * @returns {Buffer | null} Null while there is no row yet.
 */
export function rowsAt(table, earlier, codes, date) {
  const there = table.rows.filter((row) => row.from <= date);
  if (there.length === 0) return null;
  const lines = there.map((row) => {
    let cells = row.cells;
    for (const change of earlier) {
      if (change.period !== row.period || date >= change.until) continue;
      cells = table.names.map((name, index) => {
        const text = change.cells[name];
        // The file's bytes are held as latin1.
        return text === undefined
          ? (cells[index] ?? '')
          : Buffer.from(text, 'utf8').toString('latin1');
      });
    }
    for (const { column, code, was, until } of codes) {
      if (date >= until || cells[table.names.indexOf(column)] !== code) continue;
      cells = cells.map((cell, index) => (table.names[index] === column ? was : cell));
    }
    if (cells === row.cells) return row.line;
    const end = /\r?\n$/.exec(row.line)?.[0] ?? '';
    return cells.join(table.separator) + end;
  });
  return Buffer.from(table.header + lines.join(''), 'latin1');
}

/** @param {string} line @param {string} separator @param {string} path */
function split(line, separator, path) {
  if (line.includes('"')) throw new Error(`${path}: the demo's history reads no quoted cells`);
  return line.replace(/\r?\n$/, '').split(separator);
}
