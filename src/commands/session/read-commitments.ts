import { UserError } from '../../diagnostics/user-error.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import type { BoundPlan } from '../../history/bound-plan.ts';
import { type Commitment, commitmentOf } from '../../history/commitment.ts';
import { type CommittedPlan, planByDigest, type WhyUnknown } from '../../history/committed-plan.ts';
import { stateOf, statesAt } from '../../history/find-plans.ts';
import type { FormerNames } from '../../history/former-names.ts';
import { planDigest } from '../../history/plan-digest.ts';
import { planInFiles } from '../../history/plan-in-files.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import type { Host, LoggedCommit } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import { loadBlobs } from './load-blobs.ts';
import type { PlanHistory } from './plan-history.ts';
import { plansAnywhere } from './plans-anywhere.ts';
import { sha256 } from './sha256.ts';

/** An experiment and how it names the plan that it committed to. */
interface Asked {
  readonly id: string;
  readonly commitment: Commitment;
}

/**
 * By experiment the plan that it committed to: by the commitment that history saw first, where today's is
 * another. The digest binds and the commit is a hint: history is
 * asked only where the digest alone does not tell the plan, and another commit that has a plan of the
 * digest will do, as after a rebase.
 */
export async function readCommitments(
  host: Host,
  root: string,
  workspace: Workspace,
  history: PlanHistory | null,
): Promise<ReadonlyMap<string, CommittedPlan>> {
  const found = new Map<string, CommittedPlan>();
  const asked: Asked[] = [];
  for (const node of workspace.experiments) {
    const first = history?.firsts.get(node.id)?.commitment;
    const commitment = first ?? commitmentOf(node.experiment?.value);
    if (commitment === null) continue;
    const { digest } = commitment;
    const plan = digest === null ? null : planByDigest(workspace, node, digest, sha256);
    if (plan === null) asked.push({ id: node.id, commitment });
    else found.set(node.id, { kind: 'known', plan, commit: null });
  }
  if (asked.length === 0) return found;
  if (history === null) {
    for (const { id } of asked) found.set(id, { kind: 'unknown', why: 'no-git' });
    return found;
  }
  const state = await host.git.state(root);
  const part = state?.partial === true ? 'partial' : 'gone';
  const gone = state?.shallow === true ? 'shallow' : part;
  for (const [id, plan] of await findInHistory(host, root, { asked, history, gone }))
    found.set(id, plan);
  return found;
}

interface Search {
  readonly asked: readonly Asked[];
  readonly history: PlanHistory;
  /** What is said of a commit that is not here. */
  readonly gone: WhyUnknown;
}

/** Asks history for all at once: every content is read once. */
async function findInHistory(
  host: Host,
  root: string,
  { asked, history, gone }: Search,
): Promise<ReadonlyMap<string, CommittedPlan>> {
  const { steps, names } = history;
  const named = await plansAtCommits(host, root, { asked, steps, names });
  const found = new Map<string, CommittedPlan>();
  const digests = new Map<string, string>();
  for (const { id, commitment } of asked) {
    const { commit, digest } = commitment;
    const plan = named.get(id) ?? null;
    const fits = plan !== null && (digest === null || planDigest(plan, sha256) === digest);
    if (fits) found.set(id, { kind: 'known', plan, commit });
    else found.set(id, { kind: 'unknown', why: plan === null ? gone : 'other-plan' });
    if (!fits && digest !== null) digests.set(id, digest);
  }
  const others = await plansAnywhere(host, root, history, new Set(digests.values()));
  for (const [id, digest] of digests) {
    const other = others.get(digest);
    if (other !== undefined) found.set(id, { kind: 'known', ...other });
  }
  return found;
}

interface NamedPlans {
  readonly asked: readonly Asked[];
  readonly steps: readonly HistoryStep<LoggedCommit>[];
  readonly names: FormerNames;
}

/** The plans at the commits that name them; none where the commit or its plan is not here or broken. */
async function plansAtCommits(
  host: Host,
  root: string,
  { asked, steps, names }: NamedPlans,
): Promise<ReadonlyMap<string, BoundPlan>> {
  const onLine = new Map<string, string[]>();
  const elsewhere = new Map<string, string[]>();
  for (const { id, commitment } of asked) {
    const { commit } = commitment;
    if (commit === null) continue;
    const [step, ...others] = steps.filter((one) => one.commit.id.startsWith(commit));
    const isThere = step !== undefined && others.length === 0;
    const [ids, key] = isThere ? [onLine, step.commit.id] : [elsewhere, commit];
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const states = new Map(statesAt(steps, names, onLine));
  for (const [commit, ids] of elsewhere) {
    const files = await filesAt(host, root, commit);
    for (const id of ids) {
      const name = names.namesOf(id).find((one) => files.has(`experiments/${one}/experiment.yaml`));
      if (name !== undefined) states.set(id, stateOf(files, name));
    }
  }
  const blobs = [...states.values()].flatMap(({ files }) => [...files.values()]);
  const reader = new BlobReader(await loadBlobs(host, root, new Set(blobs)));
  const plans = new Map<string, BoundPlan>();
  for (const [id, { name, files }] of states) {
    const plan = planInFiles(files, name, reader);
    if (plan !== null) plans.set(id, plan);
  }
  return plans;
}

/** Blob ids by path; none where the commit is not here. */
async function filesAt(
  host: Host,
  root: string,
  revision: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    const { id } = await host.git.commitOf(root, revision);
    const folder = await host.git.filesAt(root, id);
    return new Map((folder?.entries ?? []).map(({ path, blob }) => [path, blob]));
  } catch (error) {
    // A commit that is not here is an answer; anything else that git says is a failure.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return new Map();
    throw error;
  }
}
