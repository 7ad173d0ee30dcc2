import { applyChange } from '../../history/apply-change.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import type { CommittedPlan } from '../../history/committed-plan.ts';
import { FormerNames, type MovedFile } from '../../history/former-names.ts';
import { type PlanWalkResult, walkPlans } from '../../history/plan-moves.ts';
import { isPlanFile, planSteps } from '../../history/plan-steps.ts';
import type { Commit, Host, LoggedCommit } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { HistoryLimit } from '../../summary/programme-changes.ts';
import { loadBlobs } from '../session/load-blobs.ts';

/** The plans' part of a history. */
export interface ReadHistory {
  readonly walk: PlanWalkResult<Commit>;
  /** What experiments were called before. */
  readonly names: FormerNames;
  readonly limits: readonly HistoryLimit[];
}

/** The states between which a history is read, and what is known of the last one already. */
export interface HistoryRange {
  /** Null for the beginning. */
  readonly from: string | null;
  readonly to: string;
  readonly workspace: Workspace;
  /** Whether a file of the workspace may differ from what the last commit has. */
  isEdited(path: string): boolean;
  /** Files that were renamed after the last commit. */
  readonly moved: readonly MovedFile[];
}

/**
 * Walks the plans from one commit, or from the beginning, to another. Every content is read and parsed
 * once.
 */
export async function readHistory(
  host: Host,
  root: string,
  range: HistoryRange,
  commitments: ReadonlyMap<string, CommittedPlan>,
): Promise<ReadHistory> {
  const { from, to } = range;
  const log = await host.git.log(root, from === null ? { to } : { from, to });
  const start = from === null ? null : await host.git.filesAt(root, from);
  const entries = (start?.entries ?? []).filter(({ path }) => isPlanFile(path));
  const files = new Map(entries.map(({ path, blob }) => [path, blob]));
  const steps = planSteps(log);
  const ids = new Set(files.values());
  for (const { changes } of steps)
    for (const { after } of changes) if (after !== null) ids.add(after);
  const read = await loadBlobs(host, root, ids);
  const known = [...commitments].flatMap(([id, one]) => {
    return one.kind === 'known' ? [[id, one.plan] as const] : [];
  });
  const committed = new Map(known);
  const reader = new BlobReader(read);
  const last = new Map(files);
  for (const change of steps.flatMap(({ changes }) => changes)) applyChange(last, change);
  keepPlans(reader, last, range);
  const names = new FormerNames(steps, range.moved);
  const walk = walkPlans<Commit>({ files, committed, names }, steps, reader);
  const isHere = [...ids].every((id) => read(id) !== null);
  const limits = [...limitsOf(log), ...(isHere ? [] : (['unreadable'] as const))];
  return { walk, names, limits };
}

/** The plans of the last commit were parsed when the programme was opened. */
function keepPlans(
  reader: BlobReader,
  files: ReadonlyMap<string, string>,
  { workspace, isEdited }: HistoryRange,
): void {
  for (const { experiment } of workspace.experiments) {
    const blob = experiment === null ? undefined : files.get(experiment.file);
    if (experiment === null || blob === undefined || isEdited(experiment.file)) continue;
    reader.keepPlan(blob, experiment.value);
  }
}

function limitsOf(log: readonly LoggedCommit[]): readonly HistoryLimit[] {
  const limits: HistoryLimit[] = [];
  if (log.some(({ isCut }) => isCut)) limits.push('shallow');
  const times = log.map(({ committed }) => Date.parse(committed));
  if (times.some((time, at) => time < (times[at - 1] ?? time))) limits.push('clock');
  return limits;
}
