import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { rowStatusesOf, WITHOUT_FIGURE } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

/** A share of nobody, on a row that does not say that there is no figure. */
export const zeroDenominator: Rule = dataRule(
  {
    id: 'data/zero-denominator',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;;0;0;;',
    },
  },
  ({ rows }, report) => {
    if (!hasColumn(rows, 'denominator')) return;
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      if (rows.numberAt('denominator', index) !== 0) continue;
      if (statuses.hasAny(index, WITHOUT_FIGURE)) continue;
      report(cellOf(rows, index, 'denominator'));
    }
  },
);
