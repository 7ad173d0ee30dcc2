import { daysBetween, MOST_PERIODS, periodsPerYear } from '../../model/period.ts';
import { periodOf, usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/too-many-periods';

/** A plan that asks for more figures than any experiment gathers: a mistyped year or rhythm. */
export const tooManyPeriods: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/puisto/experiment.yaml',
    good: 'dimension: community',
    bad: [
      'dimension: community',
      'indicators:',
      '  - indicator: bench-use',
      '    role: primary',
      '    baseline: { period: 1919, value: 1, source: Istumapaikkojen laskenta. }',
    ].join('\n'),
  },
  *check({ workspace, asOf }) {
    for (const { plan, use, path, sheet } of usesOf(workspace)) {
      const baseline = periodOf(workspace, use.baseline?.period);
      if (baseline === null || sheet === undefined || sheet.frequency === 'once') continue;
      const last = periodOf(workspace, use.target?.period)?.end ?? asOf;
      const years = daysBetween(baseline.end, last) / 365.25;
      const count = Math.floor(years * (periodsPerYear(sheet.frequency) ?? 0));
      if (count <= MOST_PERIODS) continue;
      yield atValue(ID, plan.file, [...path, 'baseline', 'period'], {
        params: { indicator: use.indicator, count, limit: MOST_PERIODS },
      });
    }
  },
};
