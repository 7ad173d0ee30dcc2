import type { Problem } from '../../diagnostics/problem.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { agreedIncomplete } from './agreed-incomplete.ts';
import { endedIncomplete } from './ended-incomplete.ts';
import { ideaIncomplete } from './idea-incomplete.ts';
import { inUseIncomplete } from './in-use-incomplete.ts';
import { interruptedWithoutReason } from './interrupted-without-reason.ts';
import { learnedIncomplete } from './learned-incomplete.ts';
import { plannedIncomplete } from './planned-incomplete.ts';
import { scalingIncomplete } from './scaling-incomplete.ts';
import { testingIncomplete } from './testing-incomplete.ts';

const GATES: readonly Rule[] = [
  ideaIncomplete,
  plannedIncomplete,
  agreedIncomplete,
  testingIncomplete,
  endedIncomplete,
  learnedIncomplete,
  inUseIncomplete,
  scalingIncomplete,
  interruptedWithoutReason,
];

/** What an experiment would lack if its plan stood as given: its stage's gate and those before it. */
export function missingAtGates(
  { workspace, asOf }: RuleContext,
  id: string,
  plan: Experiment,
): readonly Problem[] {
  const context = { workspace: withPlan(workspace, id, plan), asOf };
  const folder = `experiments/${id}/`;
  return GATES.flatMap((gate) => [...gate.check(context)]).filter(({ file }) => {
    return file.startsWith(folder);
  });
}

/** The same programme with another plan for one experiment. */
export function withPlan(workspace: Workspace, id: string, value: Experiment): Workspace {
  return {
    ...workspace,
    experiments: workspace.experiments.map((node) => {
      if (node.id !== id || node.experiment === null) return node;
      return { ...node, experiment: { ...node.experiment, value } };
    }),
  };
}
