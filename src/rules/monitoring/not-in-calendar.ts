import { periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'monitoring/not-in-calendar';

/** Monitoring of a period that the programme does not report on: no report would show it. */
export const notInCalendar: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'jalostamo.yaml',
    good: 'reporting:\n  - period: 2019-H2\n    due: 2020-01-31',
    bad: 'reporting:',
  },
  *check({ workspace }) {
    const reporting = workspace.programme?.value.reporting ?? [];
    if (reporting.length === 0) return;
    const keys = new Set<string>();
    for (const entry of reporting) {
      const period = periodOf(workspace, entry.period);
      // A period that cannot be read is told of elsewhere; it may be any.
      if (period === null) return;
      keys.add(period.key);
    }
    for (const { monitoring } of workspace.experiments) {
      for (const { file, value } of monitoring) {
        const period = periodOf(workspace, value.period);
        if (period === null || keys.has(period.key)) continue;
        const params = { period: period.key, allowed: [...keys].join(', ') };
        yield atValue(ID, file, ['period'], { params });
      }
    }
  },
};
