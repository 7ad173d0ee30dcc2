import { boundPlanOf } from '../history/bound-plan.ts';
import { type Commitment, commitmentOf } from '../history/commitment.ts';
import type { CommittedPlan } from '../history/committed-plan.ts';
import { comparePlans } from '../history/compare-plans.ts';
import { declareChanges, type PlanChange } from '../history/declared-changes.ts';
import type { ExperimentNode } from '../model/workspace.ts';
import { shownToken } from '../source/shown-token.ts';
import type { RuleContext } from './rule.ts';

/** An experiment whose plan binds. */
export interface CommittedExperiment {
  readonly node: ExperimentNode;
  /** Of its plan. */
  readonly file: string;
  readonly commitment: Commitment;
  readonly committed: CommittedPlan;
}

/** The experiments that committed to a plan; none where history was not asked. */
export function* committedExperiments({
  workspace,
  commitments,
}: RuleContext): Iterable<CommittedExperiment> {
  for (const node of workspace.experiments) {
    const committed = commitments?.get(node.id);
    const commitment = commitmentOf(node.experiment?.value);
    if (node.experiment === null || commitment === null || committed === undefined) continue;
    yield { node, file: node.experiment.file, commitment, committed };
  }
}

/** What has changed of the plan since; nothing where the plan committed to is not known. */
export function changesSinceCommitment(
  { workspace }: RuleContext,
  { node, committed }: CommittedExperiment,
): readonly PlanChange[] {
  const plan = boundPlanOf(workspace, node);
  if (plan === null || committed.kind === 'unknown') return [];
  return declareChanges(workspace, node, comparePlans(committed.plan, plan));
}

/** A bound value as a message quotes it. */
export function toldValue(value: PlanChange['from']): string | number {
  return typeof value === 'number' ? value : shownToken(String(value ?? ''));
}
