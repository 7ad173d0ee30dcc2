import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const NOT_OBSERVED = statusMask('forecast', 'estimate');

/** An observation of a period that still runs: the summary leaves it out, and somebody wonders why. */
export const unfinishedPeriod: Rule = dataRule(
  {
    id: 'data/unfinished-period',
    severity: 'info',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2020-H1;48;;',
      bad: '2020-H1;48;;\n2020..2021;52;;',
    },
  },
  ({ asOf, rows }, report) => {
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      const { start, end, key } = rows.periodAt(index);
      if (start > asOf || end <= asOf || !hasFigure(rows, index)) continue;
      if (statuses.hasAny(index, NOT_OBSERVED)) continue;
      report(cellOf(rows, index, 'period'), { period: key, end });
    }
  },
  { toldOnce: true },
);
