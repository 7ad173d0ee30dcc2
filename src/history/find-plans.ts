import { classifyFile } from '../model/layout.ts';
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

/** A commit with what it did against its first parent. */
export interface LinkedCommit {
  readonly id: string;
  readonly parents: readonly string[];
}

/** A plan that was asked for, and the commit in which it was found. */
export interface FoundPlan {
  readonly plan: BoundPlan;
  readonly commit: string;
}

/**
 * By digest the first plan that has it, in whatever experiment: names change, and a digest tells one plan
 * from every other. `steps` have parents before children; what a commit did is taken against its first.
 */
export function plansOfDigests(
  steps: readonly HistoryStep<LinkedCommit>[],
  digests: ReadonlySet<string>,
  { reader, sha256 }: { readonly reader: BlobReader; readonly sha256: (text: string) => string },
): ReadonlyMap<string, FoundPlan> {
  const found = new Map<string, FoundPlan>();
  const states = new Map<string, ReadonlyMap<string, string>>();
  for (const { commit, changes } of steps) {
    const before = states.get(commit.parents[0] ?? '') ?? new Map<string, string>();
    const files = changes.length === 0 ? before : changed(before, changes);
    states.set(commit.id, files);
    for (const plan of touchedPlans(files, changes, reader)) {
      const digest = planDigest(plan, sha256);
      if (digests.has(digest) && !found.has(digest)) found.set(digest, { plan, commit: commit.id });
    }
    if (found.size === digests.size) break;
  }
  return found;
}

function changed(
  before: ReadonlyMap<string, string>,
  changes: readonly FileStep[],
): ReadonlyMap<string, string> {
  const files = new Map(before);
  for (const change of changes) applyChange(files, change);
  return files;
}

/** The plans that changes may have made others, as they are after them. */
function* touchedPlans(
  files: ReadonlyMap<string, string>,
  changes: readonly FileStep[],
  reader: BlobReader,
): Iterable<BoundPlan> {
  for (const name of changes.length === 0 ? [] : experimentsIn(files)) {
    if (!changes.some((change) => concerns(change, name))) continue;
    const plan = planInFiles(files, name, reader);
    if (plan !== null) yield plan;
  }
}

function experimentsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].flatMap((path) => {
    const role = classifyFile(path);
    return role.kind === 'experiment' ? [role.experiment] : [];
  });
}

function concerns({ path, before }: FileStep, name: string): boolean {
  return isPlanInput(path, name) || (before !== null && isPlanInput(before.path, name));
}
