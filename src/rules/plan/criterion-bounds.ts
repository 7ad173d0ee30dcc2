import { criteriaOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/criterion-bounds';
const BOUNDS = ['at_least', 'at_most', 'change_at_least'] as const;

/** A criterion with no number to judge by, or with several. */
export const criterionBounds: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }',
    bad: 'criterion: { indicator: feeling-safe, at_least: 70, at_most: 90, by: 2020-H1 }',
  },
  *check({ workspace }) {
    for (const { plan, criterion, path } of criteriaOf(workspace)) {
      const count = BOUNDS.filter((bound) => criterion[bound] !== undefined).length;
      if (count === 1) continue;
      yield atKey(ID, plan.file, path, { variant: count === 0 ? 'none' : 'several' });
    }
  },
};
