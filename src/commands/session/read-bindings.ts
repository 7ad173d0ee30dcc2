import { UserError } from '../../diagnostics/user-error.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { Binding } from '../../model/review.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import { type BindingState, bindingState, type ReviewedThen } from '../../review/binding-state.ts';
import { bindingsOf } from '../../review/bindings-of.ts';
import {
  type ReviewedFields,
  type ReviewScope,
  reviewedFields,
} from '../../review/reviewed-fields.ts';
import { isReviewed } from './bind-review.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { sha256 } from './sha256.ts';

/** By the file that holds it, what has become of each binding of a review. */
export type Bindings = ReadonlyMap<string, BindingState>;

/**
 * Whether each review, and each submitted assessment, still speaks of what stands. History is asked
 * only where a digest differs, and only the files of that experiment are read from it.
 */
export async function readBindings(history: ProgrammeHistory): Promise<Bindings> {
  const { workspace } = history.programme;
  const states = new Map<string, BindingState>();
  const then = new ReviewedStates(history);
  for (const node of workspace.experiments) {
    const now = new Map<ReviewScope, ReviewedFields | null>();
    for (const { file, binding } of node.reviews.flatMap(bindingsOf)) {
      if (!now.has(binding.scope)) {
        now.set(binding.scope, reviewedFields(workspace, node, binding.scope));
      }
      const fields = now.get(binding.scope) ?? null;
      const state =
        bindingState(binding, fields, sha256) ??
        bindingState(binding, fields, sha256, await then.read(node, binding));
      if (state !== null) states.set(file, state);
    }
  }
  return states;
}

/** Answers that a commit, or a part of it, is not here, which is no failure of the command. */
const NOT_HERE = {
  'cli:error.unknown-revision': 'gone',
  'cli:as-of.no-programme': 'gone',
  'cli:error.missing-objects': 'missing',
} as const;

/** Experiments as commits had them; each is read once. */
class ReviewedStates {
  readonly #history: ProgrammeHistory;
  readonly #known = new Map<string, Promise<ReviewedThen>>();

  constructor(history: ProgrammeHistory) {
    this.#history = history;
  }

  read({ id }: ExperimentNode, { commit, scope }: Binding): Promise<ReviewedThen> {
    const key = JSON.stringify([id, commit, scope]);
    const known = this.#known.get(key) ?? this.#read(id, commit, scope);
    this.#known.set(key, known);
    return known;
  }

  async #read(id: string, named: string | undefined, scope: ReviewScope): Promise<ReviewedThen> {
    if (named === undefined) return 'no-commit';
    const { host, programme } = this.#history;
    const state = await this.#history.state();
    if (state === null) return 'no-git';
    try {
      const commit = (await this.#history.commitOf(named)).id;
      const name = await this.#nameAt(id, commit);
      const isWanted = (path: string): boolean => isReviewed(path, name);
      const { value } = buildWorkspace(
        await loadCommit(host.git, programme.root, commit, isWanted),
      );
      const node = value.experiments.find((one) => one.id === name);
      return (node && reviewedFields(value, node, scope)) ?? 'broken';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const why = Object.entries(NOT_HERE).find(([key]) => key === error.key)?.[1];
      if (why === undefined) throw error;
      return why === 'gone' && state.shallow ? 'shallow' : why;
    }
  }

  /** What the experiment was called at a commit. */
  async #nameAt(id: string, commit: string): Promise<string> {
    const there = await this.#history.filesAt(commit);
    const isThere = (name: string): boolean =>
      there?.entries.some(({ path }) => path === `experiments/${name}/experiment.yaml`) ?? false;
    if (isThere(id)) return id;
    const { names } = await this.#history.plansSince(commit);
    return names.namesOf(id).find(isThere) ?? id;
  }
}
