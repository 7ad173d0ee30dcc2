import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { type BoundPlan, boundPlanOf } from './bound-plan.ts';
import { withoutAmendments } from './declared-changes.ts';
import { planDigest } from './plan-digest.ts';

/** The plan that was committed to, as far as it can be known. */
export type CommittedPlan =
  /** `commit` is where it was read; null where the digest alone tells it. */
  | { readonly kind: 'known'; readonly plan: BoundPlan; readonly commit: string | null }
  | { readonly kind: 'unknown'; readonly why: WhyUnknown };

/**
 * `no-git`: the programme lies in no repository. `shallow`: the history here is cut short. `partial`:
 * the clone was made without contents (`--filter`). `gone`: the
 * commit is not in this repository and no other has a plan of the digest, as after a rebase.
 * `other-plan`: the commit is there, but its plan is not of the digest.
 */
export type WhyUnknown = 'no-git' | 'shallow' | 'partial' | 'gone' | 'other-plan';

/**
 * The committed plan where its digest is enough to know it: it is the plan as it stands, or the one
 * that stood before every declared amendment. Null where history has to be asked.
 */
export function planByDigest(
  workspace: Workspace,
  node: ExperimentNode,
  digest: string,
  sha256: (text: string) => string,
): BoundPlan | null {
  const plan = boundPlanOf(workspace, node);
  if (plan === null) return null;
  if (planDigest(plan, sha256) === digest) return plan;
  const before = withoutAmendments(workspace, node, plan);
  return before !== null && planDigest(before, sha256) === digest ? before : null;
}
