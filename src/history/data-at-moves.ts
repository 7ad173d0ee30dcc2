import type { ExperimentNode } from '../model/workspace.ts';
import { applyChange } from './apply-change.ts';
import { indicatorOfField } from './field-indicator.ts';
import type { FormerNames } from './former-names.ts';
import type { FileStep, HistoryStep, PlanMove } from './plan-moves.ts';

interface Identified {
  readonly id: string;
}

/** The data file of an indicator as a commit left it. */
export interface DataAtMove {
  readonly experiment: string;
  readonly indicator: string;
  readonly commit: string;
  /** Blob id; null where there was no file yet. */
  readonly blob: string | null;
}

/**
 * For every change of a plan the data of its indicator as they were in that commit. `files` are the blob
 * ids by path before the first step.
 */
export function dataAtMoves(
  files: ReadonlyMap<string, string>,
  steps: readonly HistoryStep<Identified>[],
  moves: ReadonlyMap<string, readonly PlanMove<Identified>[]>,
  { nodes, names }: { readonly nodes: readonly ExperimentNode[]; readonly names: FormerNames },
): readonly DataAtMove[] {
  const wanted = new Map<string, { readonly node: ExperimentNode; readonly indicator: string }[]>();
  for (const node of nodes) {
    for (const { commit, field } of moves.get(node.id) ?? []) {
      const indicator = indicatorOfField(node, field);
      if (indicator === undefined) continue;
      wanted.set(commit.id, [...(wanted.get(commit.id) ?? []), { node, indicator }]);
    }
  }
  const state = new Map(files);
  return steps.flatMap(({ commit, changes }, at) => {
    for (const change of changes.filter(isDataFile)) applyChange(state, change);
    return (wanted.get(commit.id) ?? []).map(({ node: { id }, indicator }) => {
      const path = `experiments/${names.nameAfter(id, at)}/data/${indicator}.csv`;
      return { experiment: id, indicator, commit: commit.id, blob: state.get(path) ?? null };
    });
  });
}

function isDataFile({ path, before }: FileStep): boolean {
  return [path, before?.path].some((one) => one?.endsWith('.csv') === true);
}
