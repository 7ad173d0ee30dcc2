import type { CommittedPlan } from '../../history/committed-plan.ts';
import type { FormerNames } from '../../history/former-names.ts';
import { keepWorkspace } from '../../history/keep-workspace.ts';
import { type PlanWalkResult, walkPlans } from '../../history/plan-moves.ts';
import { isPlanFile } from '../../history/plan-steps.ts';
import type { Commit, LoggedCommit } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { ObservedAt } from '../../summary/plan-change-context.ts';
import type { HistoryLimit } from '../../summary/programme-changes.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { readObserved } from './read-observed.ts';

/** The plans' part of a history. */
export interface ReadHistory {
  /** Plans by experiment as it is called at the end. */
  readonly walk: PlanWalkResult<Commit>;
  readonly names: FormerNames;
  readonly limits: readonly HistoryLimit[];
  readonly observedAt: ObservedAt;
}

/** A commit that a history is read from, with the programme as it was. */
export interface HistoryStart {
  readonly commit: string;
  readonly workspace: Workspace;
}

/** Walks the plans from one commit, or from the beginning, to the programme's moment. */
export async function readHistory(
  history: ProgrammeHistory,
  start: HistoryStart | null,
  commitments: ReadonlyMap<string, CommittedPlan>,
): Promise<ReadHistory> {
  const { reader } = history;
  await history.keepOpened();
  const files = start === null ? new Map<string, string>() : await planFilesAt(history, start);
  if (start !== null) keepWorkspace(reader, files, start.workspace);
  const part = start === null ? history.plans() : history.plansSince(start.commit);
  const { steps, names } = await part;
  const ids = [
    ...files.values(),
    ...steps.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? [])),
  ];
  await history.load(ids);
  const known = [...commitments].flatMap(([id, one]) => {
    return one.kind === 'known' ? [[id, one.plan] as const] : [];
  });
  const walk = walkPlans<Commit>({ files, committed: new Map(known), names }, steps, reader);
  const isHere = ids.every((id) => history.isHere(id));
  const log = steps.map(({ commit }) => commit);
  const limits = [...limitsOf(log), ...(isHere ? [] : (['unreadable'] as const))];
  const entries = start === null ? [] : ((await history.filesAt(start.commit))?.entries ?? []);
  const before = new Map(entries.map(({ path, blob }) => [path, blob]));
  const { workspace } = history.programme;
  const moves = { files: before, log, walk, names, workspace };
  return { walk, names, limits, observedAt: await readObserved(history, moves) };
}

/** Blob ids of the plans' files by path. */
async function planFilesAt(
  history: ProgrammeHistory,
  { commit }: HistoryStart,
): Promise<ReadonlyMap<string, string>> {
  const folder = await history.filesAt(commit);
  const entries = (folder?.entries ?? []).filter(({ path }) => isPlanFile(path));
  return new Map(entries.map(({ path, blob }) => [path, blob]));
}

function limitsOf(log: readonly LoggedCommit[]): readonly HistoryLimit[] {
  const limits: HistoryLimit[] = [];
  if (log.some(({ isCut }) => isCut)) limits.push('shallow');
  const times = log.map(({ committed }) => Date.parse(committed));
  if (times.some((time, at) => time < (times[at - 1] ?? time))) limits.push('clock');
  return limits;
}
