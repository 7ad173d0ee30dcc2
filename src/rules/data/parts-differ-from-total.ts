import type { Indicator } from '../../model/indicator.ts';
import type { NumberColumn } from '../../model/observation-columns.ts';
import type { Observations } from '../../model/observations.ts';
import type { Period } from '../../model/period.ts';
import { isWhole, roundingError } from '../compare-values.ts';
import { cellOf, type DataFile, dataRule, hasColumn, type Report } from '../data-rule.ts';
import { type RowStatuses, rowStatusesOf, WITHOUT_FIGURE } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

/**
 * Groups that do not add up to their total. Only where every group of the sheet has its number, so
 * that nothing withheld can be worked out, and where the total's row has no note that explains it.
 * The message repeats no figure: the difference would tell a small group.
 */
export const partsDifferFromTotal: Rule = dataRule(
  {
    id: 'data/parts-differ-from-total',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H1;;men;54;27;50;;',
      bad: '2019-H1;;men;51;24;47;;',
    },
  },
  ({ rows, sheet, isFaulty }, report) => {
    if (sheet === undefined) return;
    const statuses = rowStatusesOf(rows);
    for (const { id, codes } of sheet.disaggregations ?? []) {
      const present = new Set(rows.groupCodes(id));
      if (codes.length < 2 || !codes.every(({ code }) => present.has(code))) continue;
      for (const area of rows.areas()) {
        const parts = partsOf(rows, area, id, codes);
        if (parts === null) continue;
        const totals = rows.totals(area);
        for (const column of additiveColumns(sheet)) {
          if (hasColumn(rows, column)) {
            compare({ rows, isFaulty, statuses, column, dimension: id, totals, parts }, report);
          }
        }
      }
    }
  },
);

/** The rows of every group of an area; null as soon as a group has none. */
function partsOf(
  rows: Observations,
  area: string,
  dimension: string,
  codes: readonly { readonly code: string }[],
): readonly (readonly number[])[] | null {
  const parts: (readonly number[])[] = [];
  for (const { code } of codes) {
    const indexes = rows.groupRows(area, dimension, code);
    if (indexes.length === 0) return null;
    parts.push(indexes);
  }
  return parts;
}

/** Numbers of which the total is the sum: shares and means are not among them. */
function additiveColumns({ measure }: Indicator): readonly NumberColumn[] {
  if (measure === 'count') return ['value', 'numerator'];
  return measure === 'proportion' || measure === 'rate' ? ['numerator', 'denominator'] : [];
}

interface Comparison extends Pick<DataFile, 'rows' | 'isFaulty'> {
  readonly statuses: RowStatuses;
  readonly column: NumberColumn;
  readonly dimension: string;
  readonly totals: readonly number[];
  /** For each group its rows, in period order. */
  readonly parts: readonly (readonly number[])[];
}

function compare(comparison: Comparison, report: Report): void {
  const { rows, column, dimension, totals, parts } = comparison;
  const { sums, errors, counts } = sumParts(comparison);
  for (const [position, index] of totals.entries()) {
    const total = numberOf(comparison, index);
    if (counts[position] !== parts.length || total === null || rows.noteAt(index) !== '') continue;
    const sum = sums[position] ?? 0;
    const slack = (errors[position] ?? 0) + errorOf(total) + 1e-9 * Math.max(1, Math.abs(total));
    if (Math.abs(sum - total) <= slack) continue;
    const params = { period: rows.periodAt(index).key, dimension, column };
    report(cellOf(rows, index, column), params, { variant: sum > total ? 'above' : 'below' });
  }
}

/** The parts of each total, in the order of the totals. */
function sumParts(comparison: Comparison) {
  const { rows, totals, parts } = comparison;
  const positions = new Map<Period, number>();
  for (const [position, index] of totals.entries()) {
    if (!positions.has(rows.periodAt(index))) positions.set(rows.periodAt(index), position);
  }
  const sums = new Float64Array(totals.length);
  const errors = new Float64Array(totals.length);
  const counts = new Float64Array(totals.length);
  for (const index of parts.flat()) {
    const position = positions.get(rows.periodAt(index));
    const number = numberOf(comparison, index);
    if (position === undefined || number === null) continue;
    sums[position] = (sums[position] ?? 0) + number;
    errors[position] = (errors[position] ?? 0) + errorOf(number);
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return { sums, errors, counts };
}

/** Whole numbers are counts and exact; others may be rounded. */
function errorOf(number: number): number {
  return isWhole(number) ? 0 : roundingError(number);
}

/** Null for a blank or withheld number, and where the row holds an error. */
function numberOf({ rows, isFaulty, statuses, column }: Comparison, index: number): number | null {
  if (statuses.hasAny(index, WITHOUT_FIGURE) || isFaulty(index)) return null;
  return rows.numberAt(column, index);
}
