import type { Experiment } from '../../model/experiment.ts';
import { claims } from '../gate/claimed-stages.ts';
import { isWritten, usesOf } from '../iterate.ts';
import { likelyMeant } from '../likely-meant.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/indicator-without-hypothesis';

/**
 * A primary indicator that no hypothesis speaks of: the experiment is judged by what it does not
 * claim to change. Before monitoring is agreed the two lists need not meet.
 */
export const indicatorWithoutHypothesis: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  - indicator: participants\n    role: secondary',
    bad: '  - indicator: participants\n    role: primary',
  },
  *check({ workspace }) {
    for (const { node, plan, use, path, sheet } of usesOf(workspace)) {
      if (use.role !== 'primary' || sheet === undefined) continue;
      if (!claims(plan.value, 'agreed') || judgesByWords(plan.value)) continue;
      const { indicator } = use;
      const spokenOf = indicatorsOfHypotheses(plan.value);
      if (spokenOf.length === 0 || spokenOf.includes(indicator)) continue;
      // A hypothesis about what the plan does not follow may mean this one; it is told of as that.
      if (!spokenOf.every((id) => follows(plan.value, id))) continue;
      if (likelyMeant(workspace, { node, plan }).has(indicator)) continue;
      yield atValue(ID, plan.file, [...path, 'role'], { params: { indicator } });
    }
  },
};

function follows({ indicators = [] }: Experiment, id: string): boolean {
  return indicators.some(({ indicator, omitted }) => indicator === id && omitted === undefined);
}

function indicatorsOfHypotheses({ hypotheses = [] }: Experiment): readonly string[] {
  return hypotheses.flatMap(({ criterion }) => criterion?.indicator ?? []);
}

/** A judging rule in words may well be about the indicator. */
function judgesByWords({ hypotheses = [] }: Experiment): boolean {
  return hypotheses.some(({ criterion, judging_rule: rule }) => {
    return criterion === undefined && isWritten(rule);
  });
}
