import type { IndicatorUse } from '../../model/indicator-use.ts';
import { usesOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/target-form';

/** A target that is neither a value nor a range with a low and a high end. */
export const targetForm: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
    bad: 'target: { value: 70, low: 65, high: 75, period: 2020-H1, rationale: Naapurikorttelin taso. }',
  },
  *check({ workspace }) {
    for (const { plan, use, path } of usesOf(workspace)) {
      if (use.target === undefined) continue;
      const variant = faultOf(use.target);
      if (variant !== null) yield atKey(ID, plan.file, [...path, 'target'], { variant });
    }
  },
};

function faultOf({ value, low, high }: NonNullable<IndicatorUse['target']>): string | null {
  const isRange = low !== undefined || high !== undefined;
  if (value !== undefined) return isRange ? 'both' : null;
  if (!isRange) return 'none';
  if (low === undefined || high === undefined) return 'half';
  return low < high ? null : 'reversed';
}
