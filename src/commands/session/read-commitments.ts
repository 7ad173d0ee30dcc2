import { createHash } from 'node:crypto';
import { UserError } from '../../diagnostics/user-error.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import type { BoundPlan } from '../../history/bound-plan.ts';
import { type Commitment, commitmentOf } from '../../history/commitment.ts';
import { type CommittedPlan, planByDigest, type WhyUnknown } from '../../history/committed-plan.ts';
import { planDigest } from '../../history/plan-digest.ts';
import { isPlanInput, planInFiles } from '../../history/plan-in-files.ts';
import type { Host, LoggedCommit } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import { loadBlobs } from './load-blobs.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An experiment and how it names the plan that it committed to. */
interface Asked {
  readonly id: string;
  readonly commitment: Commitment;
}

/**
 * By experiment the plan that it committed to. The digest binds and the commit is a hint: history is
 * asked only where the digest alone does not tell the plan, and another commit that has a plan of the
 * digest will do, as after a rebase: one up to commit `to`, or HEAD.
 */
export async function readCommitments(
  host: Host,
  root: string,
  workspace: Workspace,
  to?: string,
): Promise<ReadonlyMap<string, CommittedPlan>> {
  const found = new Map<string, CommittedPlan>();
  const asked: Asked[] = [];
  for (const node of workspace.experiments) {
    const commitment = commitmentOf(node.experiment?.value);
    if (commitment === null) continue;
    const { digest } = commitment;
    const plan = digest === null ? null : planByDigest(workspace, node, digest, sha256);
    if (plan === null) asked.push({ id: node.id, commitment });
    else found.set(node.id, { kind: 'known', plan, commit: null });
  }
  if (asked.length === 0) return found;
  const state = await host.git.state(root);
  if (state === null) {
    for (const { id } of asked) found.set(id, { kind: 'unknown', why: 'no-git' });
    return found;
  }
  const history = new PlanHistory(host, root, to);
  for (const one of asked) {
    const gone: WhyUnknown = state.shallow ? 'shallow' : 'gone';
    found.set(one.id, await history.find(one, gone));
  }
  return found;
}

/** Looks for plans in a repository; what several experiments ask for is read once. */
class PlanHistory {
  readonly #host: Host;
  readonly #root: string;
  /** The last commit looked at; HEAD when undefined. */
  readonly #to: string | undefined;
  #log: readonly LoggedCommit[] | null = null;

  constructor(host: Host, root: string, to: string | undefined) {
    this.#host = host;
    this.#root = root;
    this.#to = to;
  }

  async find({ id, commitment }: Asked, gone: WhyUnknown): Promise<CommittedPlan> {
    const { commit, digest } = commitment;
    const named = commit === null ? null : await this.#planAt(commit, id);
    if (named !== null && commit !== null) {
      if (digest === null || planDigest(named, sha256) === digest) {
        return { kind: 'known', plan: named, commit };
      }
    }
    const other = digest === null ? null : await this.#planOf(digest, id);
    if (other !== null) return other;
    return { kind: 'unknown', why: named === null ? gone : 'other-plan' };
  }

  /** Null where the commit, or the plan in it, is not here or cannot be read. */
  async #planAt(commit: string, id: string): Promise<BoundPlan | null> {
    const folder = await this.#filesAt(commit);
    if (folder === null) return null;
    const files = new Map(folder.filter(([path]) => isPlanInput(path, id)));
    const read = await loadBlobs(this.#host, this.#root, new Set(files.values()));
    return planInFiles(files, id, new BlobReader(read));
  }

  async #filesAt(revision: string): Promise<readonly (readonly [string, string])[] | null> {
    try {
      const { id } = await this.#host.git.commitOf(this.#root, revision);
      const folder = await this.#host.git.filesAt(this.#root, id);
      return (folder?.entries ?? []).map(({ path, blob }) => [path, blob] as const);
    } catch (error) {
      // A commit that is not here is an answer; anything else that git says is a failure.
      if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return null;
      throw error;
    }
  }

  /** The first state in the history that has a plan of the digest. */
  async #planOf(digest: string, id: string): Promise<CommittedPlan | null> {
    this.#log ??= await this.#host.git.log(
      this.#root,
      this.#to === undefined ? {} : { to: this.#to },
    );
    const steps = this.#log.map((commit) => ({
      commit,
      changes: commit.changes.filter(({ path, before }) => {
        return isPlanInput(path, id) || (before !== null && isPlanInput(before.path, id));
      }),
    }));
    const ids = new Set(
      steps.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? [])),
    );
    const reader = new BlobReader(await loadBlobs(this.#host, this.#root, ids));
    const files = new Map<string, string>();
    for (const { commit, changes } of steps) {
      if (changes.length === 0) continue;
      for (const { path, before, after } of changes) {
        if (before !== null && before.path !== path) files.delete(before.path);
        if (after === null) files.delete(path);
        else files.set(path, after);
      }
      const plan = planInFiles(files, id, reader);
      if (plan !== null && planDigest(plan, sha256) === digest) {
        return { kind: 'known', plan, commit: commit.id };
      }
    }
    return null;
  }
}
