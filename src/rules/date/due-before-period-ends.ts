import { periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'date/due-before-period-ends';

/** A reporting period whose monitoring is due while the period still goes on. */
export const dueBeforePeriodEnds: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'jalostamo.yaml',
    good: '    due: 2020-08-31',
    bad: '    due: 2020-05-31',
  },
  *check({ workspace }) {
    const { programme } = workspace;
    if (programme === null) return;
    for (const [index, entry] of (programme.value.reporting ?? []).entries()) {
      const period = periodOf(workspace, entry.period);
      if (period === null || entry.due >= period.end) continue;
      const params = { due: entry.due, period: period.key, end: period.end };
      yield atValue(ID, programme.file, ['reporting', index, 'due'], { params });
    }
  },
};
