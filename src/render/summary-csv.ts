import { maskedCell } from '../diagnostics/masked-data.ts';
import type { Dialect } from '../model/csv-dialect.ts';
import type { Text } from '../model/primitives.ts';
import { FIGURE_COLUMNS, figureRows } from '../summary/figure-rows.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import { csvRecord } from './csv-record.ts';

/** The summaries as a long table, a piece an indicator. `say` gives a text in the reader's language. */
export function* summaryCsv(
  summaries: readonly ExperimentSummary[],
  dialect: Dialect,
  say: (text: Text) => string,
): Iterable<string> {
  const mark = dialect.encoding === 'utf-8-bom' ? '\ufeff' : '';
  yield `${mark}${csvRecord(FIGURE_COLUMNS, dialect)}`;
  for (const { indicators } of summaries) {
    for (const indicator of indicators) {
      const [name, unit] = [say(indicator.sheet.name), say(indicator.sheet.unit)];
      const records = figureRows(indicator).map((row) => {
        const told = { ...row, name, unit };
        const cells = FIGURE_COLUMNS.map((column) => {
          const cell = told[column];
          return typeof cell === 'string' ? maskedCell(cell) : cell;
        });
        return csvRecord(cells, dialect);
      });
      yield records.join('');
    }
  }
}
