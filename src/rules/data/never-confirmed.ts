import { addDays } from '../../model/period.ts';
import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const PROVISIONAL = statusMask('provisional');

/** A year and its leap day: the longest round in which a statistic is made final. */
const PATIENCE_DAYS = 366;

/** Figures that are still provisional a year after they came out: somebody forgot to confirm them. */
export const neverConfirmed: Rule = dataRule(
  {
    id: 'data/never-confirmed',
    severity: 'info',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2019-H1;24;;',
      bad: '2019-H1;24;provisional;',
    },
  },
  ({ rows, sheet, asOf }, report) => {
    if (sheet === undefined) return;
    const statuses = rowStatusesOf(rows);
    const days = (sheet.release_lag_days ?? 0) + PATIENCE_DAYS;
    for (let index = 0; index < rows.rowCount; index++) {
      const period = rows.periodAt(index);
      if (!statuses.hasAny(index, PROVISIONAL) || !hasFigure(rows, index)) continue;
      if (addDays(period.end, days) >= asOf) continue;
      report(cellOf(rows, index, 'status'), { period: period.key });
    }
  },
  { toldOnce: true },
);
