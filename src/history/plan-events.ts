import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import type { PlanDifference } from './compare-plans.ts';
import {
  type PlacedAmendment,
  placedAmendments,
  type ReadAmendment,
  sheetVersionTelling,
} from './declared-changes.ts';
import type { PlanMove } from './plan-moves.ts';

/**
 * How a change was told: `declared` in the commit that made it or before, `late` in a later one,
 * `sheet` by the changes of the reference sheet, `silent` nowhere. `undo` is told nowhere either, and
 * needs not be: it puts back what silent changes had moved.
 */
export type Telling = 'declared' | 'late' | 'sheet' | 'silent' | 'undo';

/** A change of what binds, in one commit, and what became of it. */
export interface PlanEvent<Commit> extends PlanDifference {
  /** Null for a change that is not committed yet. */
  readonly commit: Commit | null;
  readonly telling: Telling;
  /** The entry that declares it. */
  readonly entry: PlacedAmendment | null;
  /** Whether a later change put the value back. */
  readonly takenBack: boolean;
}

/** Every change of an experiment's plan with how it was told, oldest first. */
export function tellPlanEvents<Commit>(
  workspace: Workspace,
  node: ExperimentNode,
  moves: readonly PlanMove<Commit | null>[],
): readonly PlanEvent<Commit>[] {
  const entries = placedAmendments(workspace, node);
  const events: PlanEvent<Commit>[] = [];
  for (const [at, move] of moves.entries()) {
    const { field, from, to, commit } = move;
    const own = entries.filter((entry) => entry.field === field && entry.to === to);
    const entry = own.find((one) => one.from === from) ?? own[0] ?? null;
    const later = moves.slice(at + 1).filter((other) => other.field === field);
    const takenBack = later.some((other) => other.to === from);
    events.push({ field, from, to, commit, entry, takenBack, telling: tellingOf(move, entry) });
  }
  return events;

  function tellingOf(move: PlanMove<Commit | null>, entry: ReadAmendment | null): Telling {
    if (entry !== null) return stoodThen(move, entry) ? 'declared' : 'late';
    const hasVersion = isPinned(node, move) || getsVersion(move, moves);
    if (hasVersion && sheetVersionTelling(workspace, node, move) !== null) return 'sheet';
    return undoesSilence(move, events) ? 'undo' : 'silent';
  }
}

/** Whether the plan names the version of the sheet that a field comes from. */
function isPinned(node: ExperimentNode, { field }: PlanDifference): boolean {
  const uses = node.experiment?.value.indicators ?? [];
  const use = uses.find(({ indicator }) => field.startsWith(`indicators.${indicator}.`));
  return use?.version !== undefined;
}

/** Whether the sheet's version grows with a change or after it: an earlier one tells of other changes. */
function getsVersion<Commit>(
  move: PlanMove<Commit | null>,
  moves: readonly PlanMove<Commit | null>[],
): boolean {
  const version = move.field.replace(/^(indicators\.[^.]+)\..*$/, '$1.version');
  const from = moves.findIndex(({ commit }) => commit === move.commit);
  return moves.slice(from).some(({ field }) => field === version);
}

/** Whether a change brings a field back to where it was before changes of which none was told. */
function undoesSilence(
  { field, to }: PlanDifference,
  earlier: readonly PlanEvent<unknown>[],
): boolean {
  for (const event of earlier.filter((one) => one.field === field).toReversed()) {
    if (event.telling !== 'silent' && event.telling !== 'undo') return false;
    if (event.from === to) return event.telling === 'silent';
  }
  return false;
}

/** Whether an entry stood in the file at the commit of the change; its reason may be worded anew. */
function stoodThen(
  { amendments }: Pick<PlanMove<unknown>, 'amendments'>,
  { amendment }: PlacedAmendment,
): boolean {
  return (amendments?.amendments ?? []).some((one) => {
    return one.on === amendment.on && one.field === amendment.field && one.to === amendment.to;
  });
}
