import { UserError } from '../../diagnostics/user-error.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Entity, ExperimentNode, Workspace } from '../../model/workspace.ts';
import { requireKnown } from './require-known.ts';

/** An experiment by its id, and its plan; a `UserError` where there is none or it cannot be read. */
export function requirePlan(
  workspace: Workspace,
  id: string,
): { readonly node: ExperimentNode; readonly plan: Entity<Experiment> } {
  const known = workspace.experiments.map((one) => one.id);
  requireKnown('experiment', id, known);
  const node = workspace.experiments.find((one) => one.id === id);
  const plan = node?.experiment ?? null;
  if (node === undefined || plan === null) throw new UserError('cli:error.broken-plan', { id });
  return { node, plan };
}
