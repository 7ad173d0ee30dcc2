import type { IndicatorUse } from '../../model/indicator-use.ts';
import { usesOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/baseline-form';

/** A baseline that is none of the three: read from the data, given, or missing for a reason. */
export const baselineForm: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    role: primary\n    baseline: { period: 2019-H1 }',
    bad: '    role: primary\n    baseline: { period: 2019-H1, missing: Kyselyä ei tehty. }',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      if (use.baseline === undefined) continue;
      const variant = faultOf(use.baseline);
      if (variant !== null) yield atKey(ID, plan.file, [...path, 'baseline'], { variant });
    }
  },
};

function faultOf({ period, value, missing }: NonNullable<IndicatorUse['baseline']>): string | null {
  if (missing !== undefined) return period === undefined && value === undefined ? null : 'both';
  if (period !== undefined) return null;
  return value === undefined ? 'none' : 'value-without-period';
}
