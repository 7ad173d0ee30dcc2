import { UserError } from '../../diagnostics/user-error.ts';
import { FormerNames } from '../../history/former-names.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { Host } from '../../host.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { Binding } from '../../model/review.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { type BindingState, bindingState, type ReviewedThen } from '../../review/binding-state.ts';
import { bindingsOf } from '../../review/bindings-of.ts';
import {
  type ReviewedFields,
  type ReviewScope,
  reviewedFields,
} from '../../review/reviewed-fields.ts';
import { isReviewed } from './bind-review.ts';
import { sha256 } from './read-commitments.ts';

/** By the file that holds it, what has become of each binding of a review. */
export type Bindings = ReadonlyMap<string, BindingState>;

/**
 * Whether each review, and each submitted assessment, still speaks of what stands. History is asked
 * only where a digest differs, and only the files of that experiment are read from it.
 */
export async function readBindings(
  host: Host,
  root: string,
  workspace: Workspace,
): Promise<Bindings> {
  const states = new Map<string, BindingState>();
  const then = new ReviewedStates(host, root);
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
  readonly #host: Host;
  readonly #root: string;
  readonly #known = new Map<string, Promise<ReviewedThen>>();

  constructor(host: Host, root: string) {
    this.#host = host;
    this.#root = root;
  }

  read({ id }: ExperimentNode, { commit, scope }: Binding): Promise<ReviewedThen> {
    const key = JSON.stringify([id, commit, scope]);
    const known = this.#known.get(key) ?? this.#read(id, commit, scope);
    this.#known.set(key, known);
    return known;
  }

  async #read(id: string, named: string | undefined, scope: ReviewScope): Promise<ReviewedThen> {
    if (named === undefined) return 'no-commit';
    const { git } = this.#host;
    const state = await git.state(this.#root);
    if (state === null) return 'no-git';
    try {
      const commit = (await git.commitOf(this.#root, named)).id;
      const name = await this.#nameAt(id, commit);
      const loaded = await loadCommit(git, this.#root, commit, (path) => isReviewed(path, name));
      const { value } = buildWorkspace(loaded);
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
    const { git } = this.#host;
    const there = await git.filesAt(this.#root, commit);
    const isThere = (name: string): boolean =>
      there?.entries.some(({ path }) => path === `experiments/${name}/experiment.yaml`) ?? false;
    if (isThere(id)) return id;
    const names = new FormerNames(planSteps(await git.log(this.#root, { from: commit })));
    return names.namesOf(id).find(isThere) ?? id;
  }
}
