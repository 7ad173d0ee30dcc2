import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const NOT_OBSERVED = statusMask('forecast', 'estimate');

/** An observation of a period that has not begun. */
export const futurePeriod: Rule = dataRule(
  {
    id: 'data/future-period',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2020-H1;48;;',
      bad: '2020-H1;48;;\n2091-H1;52;;',
    },
  },
  ({ asOf, rows }, report) => {
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      const period = rows.periodAt(index);
      if (period.start <= asOf || !hasFigure(rows, index)) continue;
      if (statuses.hasAny(index, NOT_OBSERVED)) continue;
      report(cellOf(rows, index, 'period'), { period: period.key });
    }
  },
);
