import type { Problem } from '../../diagnostics/problem.ts';
import type { OperatingModel } from '../../model/operating-model.ts';
import type { Entity, Workspace } from '../../model/workspace.ts';
import { experimentsOf, isWritten, type PlannedExperiment } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming } from './claimed-stages.ts';
import { continuingDecision } from './continuing-decision.ts';
import { reportMissing } from './report-missing.ts';

const ID = 'gate/scaling-incomplete';

/**
 * Scaling needs a decision that the practice goes on, costs, and an operating model with its costs
 * and somebody who takes it up, or a plan for that.
 */
export const scalingIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'name: Korttelikahvila\nstage: learned',
      bad: 'name: Korttelikahvila\nstage: scaling',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '  - { stage: learned, on: 2020-09-01 }',
      bad: '  - { stage: learned, on: 2020-09-01 }\n  - { stage: scaling, on: 2020-11-01 }',
    },
  ],
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'scaling')) {
      const { node, plan } = experiment;
      // Without a card `gate/learned-incomplete` speaks.
      if (node.learning !== null && continuingDecision(node.learning.value) === null) {
        yield reportMissing(ID, experiment, null, 'decision');
      }
      if (!hasFigures(plan.value.costs)) yield reportMissing(ID, experiment, 'costs', 'costs');
      yield* checkModels(workspace, experiment);
    }
  },
};

/** One operating model that is ready to be taken up is enough. */
function* checkModels(workspace: Workspace, experiment: PlannedExperiment): Iterable<Problem> {
  const models = [...workspace.operatingModels.values()].filter(({ value }) =>
    value.evidence.some((evidence) => evidence.experiment === experiment.node.id),
  );
  const [first] = models;
  if (first === undefined) {
    yield reportMissing(ID, experiment, null, 'operating-model');
    return;
  }
  const faults = models.map((model) => faultsOf(workspace, model));
  if (faults.some((list) => list.length === 0)) return;
  for (const variant of faults[0] ?? []) {
    yield atValue(ID, first.file, ['name'], { variant, params: { model: first.id } });
  }
}

function faultsOf(workspace: Workspace, { id, value }: Entity<OperatingModel>): readonly string[] {
  const faults: string[] = [];
  if (!hasFigures(value.costs) && !isWritten(value.costs_text)) faults.push('model-costs');
  if (!isTakenUp(workspace, id, value)) faults.push('take-up');
  return faults;
}

function isTakenUp(workspace: Workspace, id: string, model: OperatingModel): boolean {
  if ((model.takeups ?? []).length > 0 || (model.planned_takeups ?? []).length > 0) return true;
  for (const { plan } of experimentsOf(workspace)) {
    if (plan.value.derived_from?.operating_model === id) return true;
  }
  return false;
}

function hasFigures(costs: object | undefined): boolean {
  return Object.keys(costs ?? {}).length > 0;
}
