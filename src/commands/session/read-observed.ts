import { dataAtMoves } from '../../history/data-at-moves.ts';
import type { FormerNames } from '../../history/former-names.ts';
import type { PlanWalkResult } from '../../history/plan-moves.ts';
import { cellsOf } from '../../history/series-cells.ts';
import type { Commit, LoggedCommit } from '../../host.ts';
import { buildObservations } from '../../model/build-observations.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { ObservedAt } from '../../summary/plan-change-context.ts';
import { loadBlobs } from './load-blobs.ts';
import type { ProgrammeHistory } from './programme-history.ts';

interface Moves {
  /** Blob ids by path before the first step. */
  readonly files: ReadonlyMap<string, string>;
  readonly log: readonly LoggedCommit[];
  readonly walk: PlanWalkResult<Commit>;
  readonly names: FormerNames;
  readonly workspace: Workspace;
}

/** Asks of every change of a plan whether its indicator had an observation by then. */
export async function readObserved(
  { host, programme }: ProgrammeHistory,
  moves: Moves,
): Promise<ObservedAt> {
  const { files, log, walk, names, workspace } = moves;
  const steps = log.map((commit) => ({ commit, changes: commit.changes }));
  const nodes = workspace.experiments;
  const data = dataAtMoves(files, steps, walk.moves, { nodes, names });
  const blobs = new Set(data.flatMap(({ blob }) => blob ?? []));
  const read = await loadBlobs(host, programme.root, blobs);
  const found = new Map<string, boolean | null>();
  for (const { experiment, indicator, commit, blob } of data) {
    const key = [experiment, indicator, commit].join('\n');
    const bytes = blob === null ? null : read(blob);
    if (blob === null) found.set(key, false);
    else found.set(key, bytes === null ? null : hasObservation(bytes, experiment, indicator));
  }
  return (experiment, indicator, commit) => {
    if (commit !== null) return found.get([experiment, indicator, commit].join('\n')) ?? null;
    const node = nodes.find(({ id }) => id === experiment);
    return [...cellsOf(node?.observations.get(indicator)).values()].some(
      ({ figures }) => figures.size > 0,
    );
  };

  /** Null where the file cannot be read. */
  function hasObservation(
    bytes: Uint8Array,
    experiment: string,
    indicator: string,
  ): boolean | null {
    const path = `experiments/${experiment}/data/${indicator}.csv`;
    const sheet = workspace.sheet(experiment, indicator)?.value;
    const context = { experiment, indicator, sheet, calendar: workspace.calendar };
    const { observations } = buildObservations({ path, bytes }, context).value;
    if (observations === null) return null;
    return [...cellsOf(observations).values()].some(({ figures }) => figures.size > 0);
  }
}
