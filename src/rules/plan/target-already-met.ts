import { atLeast } from '../../stats/at-least.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { judgedTargets, targetPath } from './judged-targets.ts';

const ID = 'plan/target-already-met';

/** A target that the baseline has reached, without a tolerance that would say "keep it so". */
export const targetAlreadyMet: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
    bad: 'target: { value: 52, period: 2020-H1, rationale: Naapurikorttelin taso. }',
  },
  *check(context) {
    for (const { line, baseline, low, high } of judgedTargets(context)) {
      const { indicator, target } = line.use;
      if (target?.tolerance !== undefined) continue;
      if (!atLeast(baseline, low) || !atLeast(high, baseline)) continue;
      yield atValue(ID, line.plan.file, targetPath(line), { params: { indicator } });
    }
  },
};
