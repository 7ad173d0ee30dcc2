import { maskedCell } from '../diagnostics/masked-data.ts';
import type { Dialect } from '../model/csv-dialect.ts';
import type { Text } from '../model/primitives.ts';
import { aggregateRows } from '../summary/aggregate/aggregate-rows.ts';
import type { IndicatorAggregate } from '../summary/facts/aggregate.ts';
import { FIGURE_COLUMNS, type FigureRow } from '../summary/figure-row.ts';
import { figureRows } from '../summary/figure-rows.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import { csvRecord } from './csv-record.ts';

/**
 * The summaries as a long table, a piece an indicator, then the indicators of several experiments.
 * `say` gives a text in the reader's language.
 */
export function* summaryCsv(
  {
    summaries,
    aggregates,
  }: {
    readonly summaries: readonly ExperimentSummary[];
    readonly aggregates: readonly IndicatorAggregate[];
  },
  dialect: Dialect,
  say: (text: Text) => string,
): Iterable<string> {
  const mark = dialect.encoding === 'utf-8-bom' ? '\ufeff' : '';
  yield `${mark}${csvRecord(FIGURE_COLUMNS, dialect)}`;
  for (const { indicators } of summaries) {
    for (const indicator of indicators) yield records(figureRows(indicator), dialect, say);
  }
  for (const aggregate of aggregates) yield records(aggregateRows(aggregate), dialect, say);
}

/** Rows of one indicator, which share its name and unit. */
function records(
  rows: readonly FigureRow[],
  dialect: Dialect,
  say: (text: Text) => string,
): string {
  const [first] = rows;
  if (first === undefined) return '';
  const [name, unit] = [say(first.name), say(first.unit)];
  return rows
    .map((row) => {
      const told = { ...row, name, unit };
      const cells = FIGURE_COLUMNS.map((column) => {
        const cell = told[column];
        return typeof cell === 'string' ? maskedCell(cell) : cell;
      });
      return csvRecord(cells, dialect);
    })
    .join('');
}
