import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Binding } from '../../model/review.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { type ReviewScope, reviewDigest, reviewedFields } from '../../review/reviewed-fields.ts';
import { sha256 } from './sha256.ts';

/**
 * What names the version of an experiment that is reviewed: the digest of what is reviewed, and the
 * commit where one holds it already. A `UserError` where the plan cannot be read.
 */
export async function bindReview(
  host: Host,
  root: string,
  workspace: Workspace,
  node: ExperimentNode,
  scope: ReviewScope,
): Promise<Binding> {
  const fields = reviewedFields(workspace, node, scope);
  if (fields === null) throw new UserError('cli:error.broken-plan', { id: node.id });
  const digest = reviewDigest(scope, fields, sha256);
  const state = await host.git.state(root);
  const commit = state?.commit ?? null;
  const isCommitted = state?.changed.every((path) => !isReviewed(path, node.id)) ?? false;
  if (commit === null || !isCommitted) return { scope, digest };
  return { scope, commit, digest };
}

/** Whether a file is one that what is reviewed of an experiment rests on. */
export function isReviewed(path: string, experiment: string): boolean {
  const role = classifyFile(path);
  if (role.kind === 'programme' || role.kind === 'indicator' || role.kind === 'areas') return true;
  return 'experiment' in role && role.experiment === experiment && !('review' in role);
}
