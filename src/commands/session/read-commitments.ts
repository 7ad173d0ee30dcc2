import { UserError } from '../../diagnostics/user-error.ts';
import type { BoundPlan } from '../../history/bound-plan.ts';
import { type Commitment, commitmentOf } from '../../history/commitment.ts';
import { type CommittedPlan, planByDigest, type WhyUnknown } from '../../history/committed-plan.ts';
import { stateOf, statesAt } from '../../history/find-plans.ts';
import type { FirstCommitment } from '../../history/first-commitments.ts';
import { planDigest } from '../../history/plan-digest.ts';
import { planInFiles } from '../../history/plan-in-files.ts';
import { plansAnywhere } from './plans-anywhere.ts';
import type { PlanHistory, ProgrammeHistory } from './programme-history.ts';
import { sha256 } from './sha256.ts';

/** An experiment and how it names the plan that it committed to. */
interface Asked {
  readonly id: string;
  readonly commitment: Commitment;
}

/**
 * By experiment the plan that it committed to: by the commitment that history saw first (`firsts`), where
 * today's is another. The digest binds and the commit is a hint: a plan is looked for in history only
 * where the digest alone does not tell it, and another commit that has a plan of the digest will do, as
 * after a rebase: one up to the programme's moment.
 */
export async function readCommitments(
  history: ProgrammeHistory,
  firsts: ReadonlyMap<string, FirstCommitment>,
): Promise<ReadonlyMap<string, CommittedPlan>> {
  const { workspace } = history.programme;
  const found = new Map<string, CommittedPlan>();
  const asked: Asked[] = [];
  for (const node of workspace.experiments) {
    const commitment = firsts.get(node.id)?.commitment ?? commitmentOf(node.experiment?.value);
    if (commitment === null) continue;
    const { digest } = commitment;
    const plan = digest === null ? null : planByDigest(workspace, node, digest, sha256);
    if (plan === null) asked.push({ id: node.id, commitment });
    else found.set(node.id, { kind: 'known', plan, commit: null });
  }
  if (asked.length === 0) return found;
  const plans = await history.plansIfAny();
  if (plans === null) {
    for (const { id } of asked) found.set(id, { kind: 'unknown', why: 'no-git' });
    return found;
  }
  for (const [id, plan] of await findInHistory(history, plans, asked)) found.set(id, plan);
  return found;
}

/** Asks history for all at once: every content is read once. */
async function findInHistory(
  history: ProgrammeHistory,
  plans: PlanHistory,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, CommittedPlan>> {
  await history.keepOpened();
  const gone = await whyGone(history);
  const named = await plansAtCommits(history, plans, asked);
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
  const others = await plansAnywhere(history, plans, new Set(digests.values()));
  for (const [id, digest] of digests) {
    const other = others.get(digest);
    if (other !== undefined) found.set(id, { kind: 'known', ...other });
  }
  return found;
}

/** What is said of a commit that is not here. */
async function whyGone(history: ProgrammeHistory): Promise<WhyUnknown> {
  const state = await history.state();
  if (state?.shallow === true) return 'shallow';
  return state?.partial === true ? 'partial' : 'gone';
}

/** The plans at the commits that name them; none where the commit or its plan is not here or broken. */
async function plansAtCommits(
  history: ProgrammeHistory,
  { steps, names }: PlanHistory,
  asked: readonly Asked[],
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
    const files = await filesAt(history, commit);
    for (const id of ids) {
      const name = names.namesOf(id).find((one) => files.has(`experiments/${one}/experiment.yaml`));
      if (name !== undefined) states.set(id, stateOf(files, name));
    }
  }
  await history.load([...states.values()].flatMap(({ files }) => [...files.values()]));
  const plans = new Map<string, BoundPlan>();
  for (const [id, { name, files }] of states) {
    const plan = planInFiles(files, name, history.reader);
    if (plan !== null) plans.set(id, plan);
  }
  return plans;
}

/** Blob ids by path; none where the commit is not here. */
async function filesAt(
  history: ProgrammeHistory,
  revision: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    const { id } = await history.commitOf(revision);
    const folder = await history.filesAt(id);
    return new Map((folder?.entries ?? []).map(({ path, blob }) => [path, blob]));
  } catch (error) {
    // A commit that is not here is an answer; anything else that git says is a failure.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return new Map();
    throw error;
  }
}
