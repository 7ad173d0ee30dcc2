import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'date/outside-programme';

/** An experiment that begins or ends outside the programme's own time. */
export const outsideProgramme: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  end: 2020-06-30',
    bad: '  end: 2021-06-30',
  },
  *check({ workspace }) {
    if (workspace.programme === null) return;
    const { start, end } = workspace.programme.value;
    for (const { plan } of experimentsOf(workspace)) {
      for (const key of ['start', 'end'] as const) {
        const date = plan.value.scope?.[key];
        if (date === undefined || (date >= start && date <= end)) continue;
        const variant = date < start ? 'before' : 'after';
        const params = { date, limit: date < start ? start : end };
        yield atValue(ID, plan.file, ['scope', key], { params, variant });
      }
    }
  },
};
