import { addDays } from '../../model/period.ts';
import { cellOf, dataRule, hasColumn, hasFigure } from '../data-rule.ts';
import { rowStatusesOf } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

/** A row that tells neither a figure nor why there is none, though its figure is due. */
export const blankWithoutStatus: Rule = dataRule(
  {
    id: 'data/blank-without-status',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2019-H2;;not-collected;Kävijälista katosi muutossa.',
      bad: '2019-H2;;;Kävijälista katosi muutossa.',
    },
  },
  ({ asOf, rows, sheet }, report) => {
    if (sheet?.measure === 'qualitative') return;
    const lastDueDay = addDays(asOf, -(sheet?.release_lag_days ?? 0));
    const statuses = rowStatusesOf(rows);
    const column = hasColumn(rows, 'value') ? 'value' : 'numerator';
    for (let index = 0; index < rows.rowCount; index++) {
      if (!statuses.hasNone(index) || hasFigure(rows, index)) continue;
      if (isCount(rows.numberAt('numerator', index), sheet?.measure)) continue;
      if (rows.hasUnreadableCell(index) || rows.periodAt(index).end >= lastDueDay) continue;
      report(cellOf(rows, index, column), { period: rows.periodAt(index).key });
    }
  },
);

/** The figure of a count may stand in `numerator` alone. */
function isCount(numerator: number | null, measure: string | undefined): boolean {
  return measure === 'count' && numerator !== null;
}
