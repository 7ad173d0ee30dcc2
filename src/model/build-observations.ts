import type { Outcome } from '../diagnostics/problem.ts';
import { readCsv } from '../source/csv-table.ts';
import { createProblemList } from '../source/problem-list.ts';
import type { CsvTable, SourceFile } from '../source/source.ts';
import { findHeaderBelowTitle } from './header-below-title.ts';
import type { Indicator } from './indicator.ts';
import { type ObservationHeader, readObservationHeader } from './observation-header.ts';
import { ObservationRows } from './observation-rows.ts';
import type { Observations } from './observations.ts';
import type { Calendar } from './period.ts';
import { sealRows } from './seal-rows.ts';

/** Whose observations a file holds, and what is needed to read them. */
export interface ObservationContext {
  readonly experiment: string;
  readonly indicator: string;
  /** The indicator's sheet, if there is a readable one. */
  readonly sheet: Indicator | undefined;
  readonly calendar: Calendar;
}

/** Faults after which the rest of a file was not read: half a series would tell a wrong story. */
const BREAKING: ReadonlySet<string> = new Set([
  'syntax/csv',
  'syntax/cell-too-large',
  'syntax/too-many-columns',
  'syntax/binary-content',
  'syntax/file-too-large',
  'encoding/invalid-utf-8',
  'encoding/invalid-utf-16',
]);

/** A column of local spellings is one thing to mend, not one a row. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['period/not-canonical']);

/** A data file as it was read. The table can say where cells stand even where the rest is broken. */
export interface ObservationFile {
  readonly table: CsvTable;
  /** Null when the file is empty, lacks a column it cannot do without, or could not be read whole. */
  readonly observations: Observations | null;
  /** What the observations are made of; null together with them. */
  readonly collected: Collected | null;
}

/** How the rows are collected once a header that is complete has been met. */
export interface Collected {
  readonly header: ObservationHeader;
  readonly rows: ObservationRows;
}

/**
 * Reads `data/<indicator>.csv` by columns. A row whose period cannot be read is left out; another
 * unreadable cell stands as blank; both are reported. Never throws on the file's content.
 */
export function buildObservations(
  file: SourceFile,
  context: ObservationContext,
): Outcome<ObservationFile> {
  const problems = createProblemList(file.path, TOLD_ONCE);
  const monthly = context.sheet?.frequency === 'month';
  // A property, because TypeScript does not see assignments to a variable inside a visitor.
  const found: { collected: Collected | null } = { collected: null };
  const { value: table, problems: tableProblems } = readCsv(file, {
    header(cells, separator) {
      const header = readObservationHeader(cells, context.sheet, problems);
      // A comma may stand for the decimal point where it does not separate the cells.
      const decimalComma = separator !== ',';
      const options = { calendar: context.calendar, monthly, decimalComma };
      const rows = new ObservationRows(header, options, problems);
      if (header.complete) found.collected = { header, rows };
    },
    record(cells, row) {
      found.collected?.rows.add(cells, row);
    },
  });
  const broken = tableProblems.some((problem) => BREAKING.has(problem.rule));
  if (table.header.length === 0 && !broken) problems.add('schema/empty-file', { kind: 'file' });
  const all = [...tableProblems, ...problems.close()];
  const { collected } = found;
  if (collected === null || broken) {
    const title = table.header.length > 0 ? findHeaderBelowTitle(table.text) : null;
    if (title !== null) {
      // All that the rows were said to be is said of a table that begins at the wrong line.
      const told = createProblemList(file.path);
      const params = { line: title.line };
      told.add('data/missing-column', title.place, params, { variant: 'title-above' });
      const ofText = tableProblems.filter(({ rule }) => rule.startsWith('encoding/'));
      return {
        value: { table, observations: null, collected: null },
        problems: [...ofText, ...told.close()],
      };
    }
    return { value: { table, observations: null, collected: null }, problems: all };
  }
  const observations = sealRows(collected.rows, collected.header, context, table);
  return { value: { table, observations, collected }, problems: all };
}
