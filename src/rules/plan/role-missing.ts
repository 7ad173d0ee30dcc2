import { usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/role-missing';

/** An indicator of which the plan does not say whether the experiment is judged by it. */
export const roleMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  - indicator: participants\n    role: secondary',
    bad: '  - indicator: participants',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      if (use.role !== undefined) continue;
      const params = { indicator: use.indicator };
      yield atValue(ID, plan.file, [...path, 'indicator'], { params });
    }
  },
};
