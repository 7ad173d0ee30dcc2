import { periodOf, usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'period/milestone-out-of-order';

/** A milestone that does not lie between the baseline and the target. */
export const milestoneOutOfOrder: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    path: linear',
    bad: '    path: milestones\n    milestones: [{ period: 2020-H2, value: 72 }]',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      const baseline = periodOf(workspace, use.baseline?.period);
      const target = periodOf(workspace, use.target?.period);
      for (const [index, milestone] of (use.milestones ?? []).entries()) {
        const period = periodOf(workspace, milestone.period);
        if (period === null) continue;
        const place = [...path, 'milestones', index, 'period'];
        if (baseline !== null && period.middle <= baseline.middle) {
          const params = { milestone: period.key, baseline: baseline.key };
          yield atValue(ID, plan.file, place, { params, variant: 'before-baseline' });
        } else if (target !== null && period.middle >= target.middle) {
          const params = { milestone: period.key, target: target.key };
          yield atValue(ID, plan.file, place, { params, variant: 'after-target' });
        }
      }
    }
  },
};
