import type { Problem } from '../../diagnostics/problem.ts';
import type { Experiment } from '../../model/experiment.ts';
import { isWritten, type PlannedExperiment } from '../iterate.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming, isFullProfile } from './claimed-stages.ts';
import { reportMissing, reportMissingPart } from './report-missing.ts';

const ID = 'gate/planned-incomplete';

/**
 * A plan needs a target group, an idea of the solution, a hypothesis that can be judged, a scope and
 * a stopping rule; in the full profile also a theory of change and an evaluation design.
 */
export const plannedIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'stopping_rule:\n  text: Lopetetaan, jos vapaaehtoisia on alle kolme.',
    bad: 'stopping_rule:\n  text:',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'planned')) {
      const plan = experiment.plan.value;
      if (!isWritten(plan.target_group))
        yield reportMissing(ID, experiment, 'target_group', 'target-group');
      if (!isWritten(plan.idea)) yield reportMissing(ID, experiment, 'idea', 'idea');
      yield* checkHypotheses(experiment);
      if (!hasEntries(plan.scope)) yield reportMissing(ID, experiment, 'scope', 'scope');
      const { criterion, text } = plan.stopping_rule ?? {};
      if (criterion === undefined && !isWritten(text)) {
        yield reportMissing(ID, experiment, 'stopping_rule', 'stopping-rule');
      }
      if (!isFullProfile(workspace)) continue;
      if (!hasTheory(plan))
        yield reportMissing(ID, experiment, 'theory_of_change', 'theory-of-change');
      if (plan.design === undefined) yield reportMissing(ID, experiment, 'design', 'design');
    }
  },
};

/** One hypothesis that can be judged is enough: by a number, or by words in a qualitative design. */
function* checkHypotheses(experiment: PlannedExperiment): Iterable<Problem> {
  const { hypotheses = [], design } = experiment.plan.value;
  if (hypotheses.length === 0) {
    yield reportMissing(ID, experiment, 'hypotheses', 'hypothesis');
    return;
  }
  if (hypotheses.some(({ criterion }) => criterion !== undefined)) return;
  const isQualitative = design?.type === 'qualitative';
  if (isQualitative && hypotheses.some((hypothesis) => isWritten(hypothesis.judging_rule))) return;
  const variant = isQualitative ? 'judging-rule' : 'criterion';
  yield reportMissingPart(ID, experiment, ['hypotheses'], variant);
}

function hasTheory({ theory_of_change: theory }: Experiment): boolean {
  return Object.values(theory ?? {}).some((parts) => (parts ?? []).some(isWritten));
}

function hasEntries(group: object | undefined): boolean {
  return Object.keys(group ?? {}).length > 0;
}
