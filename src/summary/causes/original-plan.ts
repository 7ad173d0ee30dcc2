import { type BoundPlan, boundPlanOf } from '../../history/bound-plan.ts';
import type { CommittedPlan } from '../../history/committed-plan.ts';
import { comparePlans } from '../../history/compare-plans.ts';
import {
  declareChanges,
  type PlanChange,
  withoutAmendments,
} from '../../history/declared-changes.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import type { ReasonCode } from '../facts/reason-code.ts';

/** The plan that an experiment began with, and what has changed in it since. */
export interface OriginalPlan {
  readonly plan: BoundPlan;
  readonly changes: readonly PlanChange[];
}

/**
 * The plan committed to as history has it. Where no commitment is recorded it is the plan before its
 * declared amendments; or why it is not known.
 */
export function findOriginalPlan(
  workspace: Workspace,
  node: ExperimentNode,
  committed: CommittedPlan | undefined,
): OriginalPlan | { readonly reason: ReasonCode } {
  if (committed?.kind === 'unknown') return { reason: committed.why };
  const now = boundPlanOf(workspace, node);
  if (now === null) return { reason: 'no-data' };
  const plan = committed?.plan ?? declaredOriginal(workspace, node, now);
  if (plan === null) return { reason: 'not-committed' };
  return { plan, changes: declareChanges(workspace, node, comparePlans(plan, now)) };
}

function declaredOriginal(
  workspace: Workspace,
  node: ExperimentNode,
  now: BoundPlan,
): BoundPlan | null {
  const amendments = node.amendments?.value.amendments ?? [];
  return amendments.length === 0 ? null : withoutAmendments(workspace, node, now);
}
