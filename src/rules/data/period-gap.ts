import { cellOf } from '../data-rule.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';
import { uncoveredPeriods } from '../uncovered-periods.ts';

const ID = 'data/period-gap';

/**
 * A period missing between two rows of the figures that a plan follows. A statistics authority's
 * gaps are its own, and what lies before the baseline is history.
 */
export const periodGap: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/data/participants.csv',
    good: '2019-H2;;not-collected;Kävijälista katosi muutossa.\n2020-H1;48;;',
    bad: '2020-H1;48;;',
  },
  *check(context) {
    for (const { sheet, rows, followed, periods } of uncoveredPeriods(context)) {
      if (sheet === undefined || isPublishedStatistic(sheet)) continue;
      const firstDay = rows.periodAt(followed[0] ?? 0).start;
      const days = followed.map((index) => rows.periodAt(index).end).sort();
      const lastDay = days.at(-1) ?? '';
      const gaps = periods.filter(({ start, end }) => start > firstDay && end < lastDay);
      const [first] = gaps;
      if (first === undefined) continue;
      // The row after the gap is where the missing one belongs.
      const next = followed.find((index) => rows.periodAt(index).start > first.end);
      if (next === undefined) continue;
      const params = { indicator: rows.indicator, period: first.key, count: gaps.length };
      const variant = gaps.length > 1 ? { variant: 'several' } : {};
      yield { rule: ID, file: rows.file, place: cellOf(rows, next, 'period'), params, ...variant };
    }
  },
};
