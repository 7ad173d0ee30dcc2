import { applyChange } from './apply-change.ts';
import type { BlobReader } from './blob-reader.ts';
import type { BoundPlan } from './bound-plan.ts';
import type { FormerNames } from './former-names.ts';
import { planDigest } from './plan-digest.ts';
import { isPlanInput, planInFiles } from './plan-in-files.ts';
import type { FileStep, HistoryStep } from './plan-moves.ts';

/** What a plan rested on at a commit: blob ids by path, and what the experiment was called then. */
export interface PlanState {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The states of experiments, by their ids at the end, at commits of a history by their full ids. */
export function statesAt(
  steps: readonly HistoryStep<{ readonly id: string }>[],
  names: FormerNames,
  wanted: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, PlanState> {
  const states = new Map<string, PlanState>();
  const files = new Map<string, string>();
  for (const [at, { commit, changes }] of steps.entries()) {
    for (const change of changes) applyChange(files, change);
    for (const id of wanted.get(commit.id) ?? []) {
      const name = names.nameAfter(id, at);
      if (name !== null) states.set(id, stateOf(files, name));
    }
  }
  return states;
}

export function stateOf(files: Iterable<readonly [string, string]>, name: string): PlanState {
  return { name, files: new Map([...files].filter(([path]) => isPlanInput(path, name))) };
}

/** Of each experiment, by its id at the end, the first plan in a history that has the digest. */
export function plansOfDigests(
  steps: readonly HistoryStep<{ readonly id: string }>[],
  names: FormerNames,
  digests: ReadonlyMap<string, string>,
  { reader, sha256 }: { readonly reader: BlobReader; readonly sha256: (text: string) => string },
): ReadonlyMap<string, { readonly plan: BoundPlan; readonly commit: string }> {
  const found = new Map<string, { readonly plan: BoundPlan; readonly commit: string }>();
  const files = new Map<string, string>();
  for (const [at, { commit, changes }] of steps.entries()) {
    for (const change of changes) applyChange(files, change);
    for (const [id, digest] of digests) {
      const name = names.nameAfter(id, at);
      if (name === null || found.has(id) || !changes.some((change) => concerns(change, name)))
        continue;
      const plan = planInFiles(files, name, reader);
      if (plan === null || planDigest(plan, sha256) !== digest) continue;
      found.set(id, { plan, commit: commit.id });
    }
  }
  return found;
}

function concerns({ path, before }: FileStep, name: string): boolean {
  return isPlanInput(path, name) || (before !== null && isPlanInput(before.path, name));
}
