import type { Indicator } from '../../model/indicator.ts';
import type { NumberColumn } from '../../model/observation-columns.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** Fewer than none. */
export const negativeCount: Rule = dataRule(
  {
    id: 'data/negative-count',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2019-H1;24;;',
      bad: '2019-H1;-24;;',
    },
  },
  ({ rows, sheet }, report) => {
    for (const column of neverNegative(sheet)) {
      if (!hasColumn(rows, column)) continue;
      for (let index = 0; index < rows.rowCount; index++) {
        const value = rows.numberAt(column, index);
        if (value !== null && value < 0) report(cellOf(rows, index, column), { column, value });
      }
    }
  },
);

/** The numbers of a mean, a ratio or an index may be below zero: temperatures, balances. */
function neverNegative(sheet: Indicator | undefined): readonly NumberColumn[] {
  switch (sheet?.measure) {
    case 'count':
      return ['value', 'numerator', 'denominator', 'n', 'sd'];
    case 'proportion':
    case 'rate':
      return ['numerator', 'denominator', 'n', 'sd'];
    default:
      return ['n', 'sd'];
  }
}
