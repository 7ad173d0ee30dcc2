import { atLeast } from '../../stats/at-least.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { judgedTargets, targetPath } from './judged-targets.ts';

const ID = 'plan/target-on-wrong-side';

/** A target worse than the baseline by the sheet's own direction. */
export const targetOnWrongSide: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
    bad: 'target: { value: 45, period: 2020-H1, rationale: Naapurikorttelin taso. }',
  },
  *check(context) {
    for (const { line, direction, baseline, low, high } of judgedTargets(context)) {
      const isWrong = direction === 'increase' ? !atLeast(high, baseline) : !atLeast(baseline, low);
      if (!isWrong) continue;
      const value = direction === 'increase' ? high : low;
      const params = { indicator: line.use.indicator, value };
      yield atValue(ID, line.plan.file, targetPath(line), { params, variant: direction });
    }
  },
};
