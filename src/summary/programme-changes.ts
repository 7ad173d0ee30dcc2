import { boundPlanOf } from '../history/bound-plan.ts';
import { commitmentOf } from '../history/commitment.ts';
import type { CommittedPlan, WhyUnknown } from '../history/committed-plan.ts';
import { comparePlans } from '../history/compare-plans.ts';
import { evolvedParts } from '../history/evolved-parts.ts';
import type { FormerNames } from '../history/former-names.ts';
import { tellPlanEvents } from '../history/plan-events.ts';
import type { PlanMove, PlanWalkResult } from '../history/plan-moves.ts';
import type { Commit } from '../host.ts';
import type { FaultyRows } from '../model/release.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { compareWithOriginal, type OriginalStatus } from './causes/original-status.ts';
import { explainStatuses, type StatusChange, type StatusState } from './causes/status-causes.ts';
import { type ObservedAt, type ToldPlanEvent, toldPlanEvents } from './plan-change-context.ts';
import { compareFigures, type IndicatorRestatements } from './restatements/restated-figures.ts';

/** A state of a programme between which changes are told. */
export interface HistoryPoint {
  /** Null for files that are not committed. */
  readonly commit: string | null;
  /** ISO date. */
  readonly date: string;
}

/**
 * Why there may be more than is told. `shallow`: the history here is cut. `uncommitted`: files differ
 * from the last commit. `clock`: a commit says that it is older than the one before it. `unreadable`:
 * contents are not in this clone. `published-unread`: the commit of the last published report is not
 * here, so something else was begun from.
 */
export type HistoryLimit = 'shallow' | 'uncommitted' | 'clock' | 'unreadable' | 'published-unread';

/** What has changed in one experiment. */
export interface ExperimentChanges {
  readonly experiment: string;
  /** What it was called before, where its folder was renamed. */
  readonly formerId: string | null;
  /** Whether the experiment came or went between the two states. */
  readonly existence: 'new' | 'gone' | null;
  /** Whether the plan that was committed to is known; null where there is no commitment. */
  readonly commitment: 'known' | WhyUnknown | null;
  readonly plan: readonly ToldPlanEvent[];
  /** Parts of the plan that differ and may, by key. */
  readonly evolved: readonly string[];
  readonly indicators: readonly IndicatorRestatements[];
  /** Indicators whose status is another, with why. */
  readonly statuses: readonly StatusChange[];
  /** Of indicators whose plan has moved, the status today by the plan committed to. */
  readonly original: readonly OriginalStatus[];
}

/** What has changed in a programme between two points of its history. */
export interface ProgrammeChanges {
  /** Null for the beginning of the history. */
  readonly from: HistoryPoint | null;
  readonly to: HistoryPoint;
  readonly limits: readonly HistoryLimit[];
  readonly experiments: readonly ExperimentChanges[];
}

/** A programme and how it is looked at. */
export interface ProgrammeState {
  readonly workspace: Workspace;
  /** ISO date. */
  readonly asOf: string;
  /** Rows that hold an error. */
  readonly faultyRows: FaultyRows;
}

export interface ChangesInput {
  readonly from: HistoryPoint | null;
  readonly to: HistoryPoint;
  readonly limits: readonly HistoryLimit[];
  /** Null for the beginning of the history. */
  readonly before: ProgrammeState | null;
  readonly after: ProgrammeState;
  /**
   * Without a state before: by experiment the figures of any published report that are others now.
   */
  readonly restated: ReadonlyMap<string, readonly IndicatorRestatements[]>;
  readonly walk: PlanWalkResult<Commit>;
  /** What experiments were called between the two states. */
  readonly names: FormerNames;
  readonly observedAt: ObservedAt;
  /** Whether `after` is not committed, so that its plans may differ from the walk's last. */
  readonly isUncommitted: boolean;
  readonly commitments: ReadonlyMap<string, CommittedPlan>;
}

/** Puts together what changed, experiment by experiment, those without a change left out. */
export function buildProgrammeChanges(input: ChangesInput): ProgrammeChanges {
  const { from, to, limits, before, after, names } = input;
  const ids = new Set(after.workspace.experiments.map(({ id }) => id));
  const former = new Set([...ids].map((id) => names.nameAfter(id, -1)));
  for (const { id } of before?.workspace.experiments ?? []) if (!former.has(id)) ids.add(id);
  const experiments = [...ids].sort().flatMap((id) => {
    const changes = changesOf(id, input);
    return isEmpty(changes) ? [] : [changes];
  });
  return { from, to, limits, experiments };
}

function changesOf(id: string, input: ChangesInput): ExperimentChanges {
  const { commitments } = input;
  const formerId = input.names.nameAfter(id, -1);
  const then = input.before === null || formerId === null ? null : stateOf(formerId, input.before);
  const now = stateOf(id, input.after);
  const committed = commitments.get(id);
  const isCommitted = commitmentOf(now?.node.experiment?.value) !== null;
  const plan = now === null ? [] : planChanges(now, input);
  const standing = plan.filter(({ takenBack, telling }) => !takenBack && telling !== 'undo');
  const fields = standing.map(({ field }) => field);
  return {
    experiment: id,
    formerId: formerId === id ? null : formerId,
    existence: now === null ? 'gone' : then === null && input.before !== null ? 'new' : null,
    commitment: committed?.kind === 'unknown' ? committed.why : isCommitted ? 'known' : null,
    plan,
    ...betweenStates(then, now),
    ...(input.before === null ? { indicators: input.restated.get(id) ?? [] } : {}),
    original:
      now === null || committed?.kind !== 'known'
        ? []
        : compareWithOriginal(now, committed.plan, fields),
  };
}

function planChanges(
  { workspace, node }: StatusState,
  input: ChangesInput,
): readonly ToldPlanEvent[] {
  const events = tellPlanEvents(workspace, node, movesOf(node, input));
  return toldPlanEvents(workspace, node, events, input.observedAt);
}

function betweenStates(
  then: StatusState | null,
  now: StatusState | null,
): Pick<ExperimentChanges, 'evolved' | 'indicators' | 'statuses'> {
  if (then === null || now === null) return { evolved: [], indicators: [], statuses: [] };
  const was = then.node.experiment?.value;
  const is = now.node.experiment?.value;
  return {
    evolved: was === undefined || is === undefined ? [] : evolvedParts(was, is),
    indicators: compareFigures(then, now),
    statuses: explainStatuses(then, now),
  };
}

function stateOf(id: string, { workspace, asOf, faultyRows }: ProgrammeState): StatusState | null {
  const node = workspace.experiments.find((one) => one.id === id);
  return node === undefined ? null : { workspace, node, asOf, faultyRows };
}

/** The moves of the walk, and what the files that are not committed say on top of them. */
function movesOf(
  node: ExperimentNode,
  { after, walk, isUncommitted }: ChangesInput,
): readonly PlanMove<Commit | null>[] {
  const moves: readonly PlanMove<Commit | null>[] = walk.moves.get(node.id) ?? [];
  const last = walk.plans.get(node.id);
  const plan = boundPlanOf(after.workspace, node);
  if (!isUncommitted || last === undefined || plan === null) return moves;
  const amendments = node.amendments?.value ?? null;
  const open = comparePlans(last, plan).map((difference) => {
    return { ...difference, commit: null, amendments };
  });
  return [...moves, ...open];
}

function isEmpty(changes: ExperimentChanges): boolean {
  const { formerId, existence, commitment, plan, evolved, indicators, statuses } = changes;
  const isKnown = commitment === null || commitment === 'known';
  const count = plan.length + evolved.length + indicators.length + statuses.length;
  return formerId === null && existence === null && isKnown && count === 0;
}

/** Whether something stands that nobody has told of: a change of a plan or of a published figure. */
export function hasUntold({ experiments }: ProgrammeChanges): boolean {
  return experiments.some(({ plan, indicators }) => {
    const isSilent = plan.some(({ telling, takenBack }) => telling === 'silent' && !takenBack);
    const figures = indicators.flatMap(({ restated }) => restated);
    return isSilent || figures.some(({ explanation }) => explanation === null);
  });
}
