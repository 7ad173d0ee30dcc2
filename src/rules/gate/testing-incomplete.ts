import type { Problem } from '../../diagnostics/problem.ts';
import type { Experiment } from '../../model/experiment.ts';
import { isWritten, type PlannedExperiment } from '../iterate.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming, isFullProfile } from './claimed-stages.ts';
import { reportMissing, reportMissingPart } from './report-missing.ts';

const ID = 'gate/testing-incomplete';

/**
 * A running experiment needs its dates and the commit of the plan that binds it; in the full profile
 * every part of the plan.
 */
export const testingIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    plan_commit: "1111111111111111111111111111111111111111"',
    bad: '    plan_commit:',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'testing')) {
      const { scope } = experiment.plan.value;
      // Without a scope at all `gate/planned-incomplete` speaks.
      if (scope !== undefined && scope.start === undefined) {
        yield reportMissingPart(ID, experiment, ['scope', 'start'], 'start');
      }
      if (scope !== undefined && scope.end === undefined) {
        yield reportMissingPart(ID, experiment, ['scope', 'end'], 'end');
      }
      yield* checkCommitment(experiment);
      if (!isFullProfile(workspace)) continue;
      for (const field of unwrittenParts(experiment.plan.value)) {
        yield reportMissing(ID, experiment, field, field.replaceAll('_', '-'));
      }
    }
  },
};

/** From the start of testing the plan binds, so it must be known which version of it. */
function* checkCommitment(experiment: PlannedExperiment): Iterable<Problem> {
  const params = { experiment: experiment.node.id };
  const history = experiment.plan.value.stage_history ?? [];
  const index = history.findLastIndex((entry) => entry.stage === 'testing');
  const entry = history[index];
  if (entry === undefined) {
    yield reportMissing(ID, experiment, 'stage_history', 'no-entry', params);
  } else if (entry.plan_commit === undefined && entry.plan_digest === undefined) {
    yield reportMissingPart(
      ID,
      experiment,
      ['stage_history', index, 'plan_commit'],
      'commitment',
      params,
    );
  }
}

function unwrittenParts(plan: Experiment): readonly (keyof Experiment)[] {
  const texts = ['operating_environment', 'starting_point', 'client_understanding'] as const;
  const lists = ['links', 'partners', 'participation', 'risks'] as const;
  const rest = ['ethics', 'budget'] as const;
  return [
    ...texts.filter((field) => !isWritten(plan[field])),
    ...lists.filter((field) => (plan[field] ?? []).length === 0),
    ...rest.filter((field) => !isWritten(plan[field])),
  ];
}
