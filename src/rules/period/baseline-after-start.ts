import { daysBetween, type Period } from '../../model/period.ts';
import { timeOf } from '../experiment-time.ts';
import { periodOf, usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'period/baseline-after-start';

/**
 * A baseline from the time of the experiment, so that it may already hold what the experiment did.
 * A period in which the experiment begins is usual (the survey was made in its first weeks); it is
 * told of when two thirds of its days belong to the experiment.
 */
export const baselineAfterStart: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    role: primary\n    baseline: { period: 2019-H1 }',
    bad: '    role: primary\n    baseline: { period: 2019-H2 }',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      if (use.baseline === undefined || use.baseline.missing !== undefined) continue;
      const period = periodOf(workspace, use.baseline.period);
      const { start } = timeOf(plan.value);
      if (period === null || start === null || period.end < start) continue;
      const isAfter = period.start >= start;
      if (!isAfter && !isMostlyAfter(period, start)) continue;
      yield atValue(ID, plan.file, [...path, 'baseline', 'period'], {
        params: { period: period.key, start },
        related: [{ file: plan.file, place: { kind: 'value', path: ['scope', 'start'] } }],
        ...(isAfter ? {} : { variant: 'mostly' }),
      });
    }
  },
};

function isMostlyAfter({ start, end }: Period, day: string): boolean {
  const days = daysBetween(start, end) + 1;
  return 3 * (daysBetween(day, end) + 1) >= 2 * days;
}
