import { BlobReader } from '../../history/blob-reader.ts';
import { type FoundPlan, plansOfDigests } from '../../history/find-plans.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { Host, LoggedCommit } from '../../host.ts';
import { loadBlobs } from './load-blobs.ts';
import type { PlanHistory } from './plan-history.ts';
import { sha256 } from './sha256.ts';

/** Plans by their digests: on the line, and only where one is not there in what merges brought in. */
export async function plansAnywhere(
  host: Host,
  root: string,
  { steps, to }: PlanHistory,
  digests: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FoundPlan>> {
  const onLine = await plansIn(host, root, steps, digests);
  const rest = new Set([...digests].filter((digest) => !onLine.has(digest)));
  if (rest.size === 0 || steps.every(({ commit }) => commit.parents.length < 2)) return onLine;
  const range = { withSides: true, ...(to === undefined ? {} : { to }) };
  const all = planSteps(await host.git.log(root, range));
  return new Map([...onLine, ...(await plansIn(host, root, all, rest))]);
}

async function plansIn(
  host: Host,
  root: string,
  steps: readonly HistoryStep<LoggedCommit>[],
  digests: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FoundPlan>> {
  if (digests.size === 0) return new Map();
  const blobs = steps.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? []));
  const reader = new BlobReader(await loadBlobs(host, root, new Set(blobs)));
  return plansOfDigests(steps, digests, { reader, sha256 });
}
