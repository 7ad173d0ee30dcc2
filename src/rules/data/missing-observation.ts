import { cellOf } from '../data-rule.ts';
import { claims } from '../gate/claimed-stages.ts';
import type { Rule } from '../rule.ts';
import { uncoveredPeriods } from '../uncovered-periods.ts';

const ID = 'data/missing-observation';

/**
 * Figures that are due after the last row there is, told once a line of the plan. Once the
 * experiment has ended, a primary indicator's last figure is `gate/ended-incomplete`.
 */
export const missingObservation: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/data/participants.csv',
    good: '2019-H2;;not-collected;Kävijälista katosi muutossa.\n2020-H1;48;;',
    bad: '2019-H2;;not-collected;Kävijälista katosi muutossa.',
  },
  *check(context) {
    for (const { plan, use, rows, followed, periods } of uncoveredPeriods(context)) {
      if (use.role === 'primary' && claims(plan.value, 'ended')) continue;
      let last = followed[0] ?? 0;
      for (const index of followed) {
        if (rows.periodAt(index).end > rows.periodAt(last).end) last = index;
      }
      const missing = periods.filter(({ end }) => end > rows.periodAt(last).end);
      const [first] = missing;
      if (first === undefined) continue;
      const params = { indicator: rows.indicator, period: first.key, count: missing.length };
      const variant = missing.length > 1 ? { variant: 'several' } : {};
      yield { rule: ID, file: rows.file, place: cellOf(rows, last, 'period'), params, ...variant };
    }
  },
};
