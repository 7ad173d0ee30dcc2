import { type FoundPlan, plansOfDigests } from '../../history/find-plans.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { LoggedCommit } from '../../host.ts';
import type { PlanHistory, ProgrammeHistory } from './programme-history.ts';
import { sha256 } from './sha256.ts';

/** Plans by their digests: on the line, and only where one is not there in what merges brought in. */
export async function plansAnywhere(
  history: ProgrammeHistory,
  { steps }: PlanHistory,
  digests: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FoundPlan>> {
  const onLine = await plansIn(history, steps, digests);
  const rest = new Set([...digests].filter((digest) => !onLine.has(digest)));
  if (rest.size === 0 || steps.every(({ commit }) => commit.parents.length < 2)) return onLine;
  const { host, programme } = history;
  const { root, moment } = programme;
  const to = moment.commit === null ? {} : { to: moment.commit.id };
  const all = planSteps(await host.git.log(root, { withSides: true, ...to }));
  return new Map([...onLine, ...(await plansIn(history, all, rest))]);
}

async function plansIn(
  history: ProgrammeHistory,
  steps: readonly HistoryStep<LoggedCommit>[],
  digests: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FoundPlan>> {
  if (digests.size === 0) return new Map();
  await history.load(steps.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? [])));
  return plansOfDigests(steps, digests, { reader: history.reader, sha256 });
}
