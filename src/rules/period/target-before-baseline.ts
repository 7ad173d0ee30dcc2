import { periodOf, usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'period/target-before-baseline';

/** A target for a time that is not after the baseline's: there is no way from one to the other. */
export const targetBeforeBaseline: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }',
    bad: 'target: { value: 60, period: 2018-H2, rationale: Tilaan mahtuva määrä. }',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      const baseline = periodOf(workspace, use.baseline?.period);
      const target = periodOf(workspace, use.target?.period);
      if (baseline === null || target === null || target.middle > baseline.middle) continue;
      const place = { kind: 'value', path: [...path, 'baseline', 'period'] } as const;
      yield atValue(ID, plan.file, [...path, 'target', 'period'], {
        params: { target: target.key, baseline: baseline.key },
        related: [{ file: plan.file, place }],
      });
    }
  },
};
