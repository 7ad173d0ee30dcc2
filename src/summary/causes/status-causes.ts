import { compareSeries } from '../../history/compare-series.ts';
import { keyText } from '../../history/series-cells.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { Observations } from '../../model/observations.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import type { ProgressStatus } from '../facts/progress.ts';
import { summarizePlan } from '../summarize-plan.ts';
import { onlyRows } from './only-rows.ts';

/**
 * What can change a status, in the order in which one state is turned into the other: first what
 * somebody decided, then what somebody restated, last what the world and time brought.
 */
export const STATUS_CAUSES = [
  'method',
  'baseline',
  'target',
  'sheet',
  'selection',
  'restated-data',
  'new-data',
] as const;
export type StatusCause = (typeof STATUS_CAUSES)[number];

/** One step: the status before it and the one that it alone leads to. */
export interface StatusStep {
  readonly cause: StatusCause;
  readonly from: ProgressStatus;
  readonly to: ProgressStatus;
}

/** An indicator whose status is another, and why. The steps lead from the one to the other. */
export interface StatusChange {
  readonly indicator: string;
  readonly from: ProgressStatus;
  readonly to: ProgressStatus;
  readonly steps: readonly StatusStep[];
}

/** An experiment in a state of its programme, and the day it is looked at from. */
export interface StatusState {
  readonly workspace: Workspace;
  readonly node: ExperimentNode;
  /** ISO date. */
  readonly asOf: string;
  readonly faultyRows?: FaultyRows;
}

type Statuses = ReadonlyMap<string, ProgressStatus>;

/**
 * Why statuses changed between two states: ordered replacement (the sequential counterfactual of
 * decomposition analysis; Das Gupta 1993 names its dependence on the order, which is why the order is
 * fixed and published). The parts of the plan and the data are put in one after another, and every
 * step that changes the status is told. The last step completes the second state, so the steps always
 * add up. Indicators that only one of the states has are left out.
 */
export function explainStatuses(before: StatusState, after: StatusState): readonly StatusChange[] {
  const first = statusesOf(before);
  const last = statusesOf(after);
  const changed = [...first].filter(([id, status]) => (last.get(id) ?? status) !== status);
  if (changed.length === 0) return [];
  const chain = STATUS_CAUSES.map((cause, at) => {
    const taken = new Set(STATUS_CAUSES.slice(0, at + 1));
    return {
      cause,
      statuses: cause === 'new-data' ? last : statusesOf(between(before, after, taken)),
    };
  });
  return changed.map(([indicator, from]) => {
    const steps: StatusStep[] = [];
    let current = from;
    for (const { cause, statuses } of chain) {
      const to = statuses.get(indicator) ?? current;
      if (to !== current) steps.push({ cause, from: current, to });
      current = to;
    }
    return { indicator, from, to: last.get(indicator) ?? from, steps };
  });
}

function statusesOf({ workspace, node, asOf, faultyRows }: StatusState): Statuses {
  const options = faultyRows === undefined ? { asOf } : { asOf, faultyRows };
  const { indicators } = summarizePlan(workspace, node.id, options);
  return new Map(indicators.map(({ indicator, progress }) => [indicator, progress.status]));
}

/** The first state with some parts of the second in their place. */
function between(
  before: StatusState,
  after: StatusState,
  taken: ReadonlySet<StatusCause>,
): StatusState {
  const then = before.node.experiment;
  const now = after.node.experiment;
  if (then === null || now === null) return before;
  const value = planBetween(then.value, now.value, taken);
  const isRestated = taken.has('restated-data');
  const node: ExperimentNode = {
    ...before.node,
    experiment: { ...then, value },
    observations: isRestated ? restatedData(before.node, after.node) : before.node.observations,
  };
  const programme = taken.has('method') ? methodOf(before.workspace, after.workspace) : {};
  const sheets = taken.has('sheet') ? after : before;
  const workspace: Workspace = {
    ...before.workspace,
    ...programme,
    sheet: (_, indicator) => sheets.workspace.sheet(sheets.node.id, indicator),
    experiments: [node],
  };
  const { faultyRows } = isRestated ? after : before;
  return {
    workspace,
    node,
    asOf: before.asOf,
    ...(faultyRows === undefined ? {} : { faultyRows }),
  };
}

/** The first programme with the method that the second one computes by. */
function methodOf(before: Workspace, after: Workspace): Pick<Workspace, 'programme'> {
  if (before.programme === null) return { programme: before.programme };
  const { progress_method: _, ...rest } = before.programme.value;
  const method = after.programme?.value.progress_method;
  const value = method === undefined ? rest : { ...rest, progress_method: method };
  return { programme: { ...before.programme, value } };
}

function planBetween(
  then: Experiment,
  now: Experiment,
  taken: ReadonlySet<StatusCause>,
): Experiment {
  const all = taken.has('selection') ? now : then;
  const indicators = (then.indicators ?? []).map((use) => {
    const other = now.indicators?.find((one) => one.indicator === use.indicator);
    return other === undefined ? use : useBetween(use, other, taken);
  });
  return { ...all, indicators };
}

/** The fields of an indicator's use that each cause stands for; the rest is `selection`. */
const FIELDS = {
  method: ['progress_method'],
  baseline: ['baseline'],
  target: ['target', 'milestones', 'path', 'tolerance'],
} as const satisfies Partial<Record<StatusCause, readonly (keyof IndicatorUse)[]>>;

function useBetween(
  then: IndicatorUse,
  now: IndicatorUse,
  taken: ReadonlySet<StatusCause>,
): IndicatorUse {
  if (taken.has('selection')) return now;
  const changed = new Map(Object.entries(then));
  for (const cause of ['method', 'baseline', 'target'] as const) {
    if (!taken.has(cause)) continue;
    for (const field of FIELDS[cause]) {
      if (now[field] === undefined) changed.delete(field);
      else changed.set(field, now[field]);
    }
  }
  return { ...Object.fromEntries(changed), indicator: then.indicator };
}

/** The second state's files without the rows that are new in them. */
function restatedData(
  before: ExperimentNode,
  after: ExperimentNode,
): ReadonlyMap<string, Observations> {
  const restated = new Map(before.observations);
  for (const [indicator, rows] of after.observations) {
    const { appended } = compareSeries(before.observations.get(indicator), rows);
    const added = new Set(appended.map(keyText));
    restated.set(
      indicator,
      onlyRows(rows, (index) => !added.has(keyText(rows.observation(index)))),
    );
  }
  return restated;
}
