import type { BoundPlan, BoundValue } from '../../history/bound-plan.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import type { Progress, ProgressStatus } from '../facts/progress.ts';
import { type PlanOptions, summarizePlan } from '../summarize-plan.ts';
import type { StatusState } from './status-causes.ts';

/** An indicator's status today by the plan in force and by the plan that was committed to. */
export interface OriginalStatus {
  readonly indicator: string;
  readonly now: ProgressStatus;
  readonly original: ProgressStatus;
}

/**
 * The statuses of the indicators whose baseline, target, path or method is no longer what was
 * committed to, declared or not. What is the same either way is told too: that is worth knowing.
 */
export function compareWithOriginal(
  { workspace, node, asOf, faultyRows }: StatusState,
  plan: BoundPlan,
  changedFields: readonly string[],
): readonly OriginalStatus[] {
  const moved = new Set(changedFields.flatMap((field) => judgedBy(field) ?? []));
  if (moved.size === 0) return [];
  const options = faultyRows === undefined ? { asOf } : { asOf, faultyRows };
  const then = progressByPlan(workspace, node, { plan, moved }, options);
  return summarizePlan(workspace, node.id, options).indicators.flatMap((one) => {
    const { indicator, progress } = one;
    const other = then.get(indicator);
    if (!moved.has(indicator) || other === undefined) return [];
    return [{ indicator, now: progress.status, original: other.status }];
  });
}

/** Progress by indicator with what is judged by of the `moved` ones as another plan has it. */
export function progressByPlan(
  workspace: Workspace,
  node: ExperimentNode,
  { plan, moved }: { readonly plan: BoundPlan; readonly moved: ReadonlySet<string> },
  options: PlanOptions,
): ReadonlyMap<string, Progress> {
  if (node.experiment === null) return new Map();
  const value = originalPlan(node.experiment.value, plan, moved);
  const original = { ...node, experiment: { ...node.experiment, value } };
  const experiments = workspace.experiments.map((one) => (one.id === node.id ? original : one));
  const { indicators } = summarizePlan({ ...workspace, experiments }, node.id, options);
  return new Map(indicators.map(({ indicator, progress }) => [indicator, progress]));
}

/** The indicator whose status is judged by a field; null where none is. */
export function judgedBy(field: string): string | null {
  return JUDGED_BY.exec(field)?.[1] ?? null;
}

/** The fields that a status is judged by, with the indicator that they are of. */
const JUDGED_BY =
  /^indicators\.([^.]+)\.(?:baseline|target|milestones|path|tolerance|progress_method)\b/;

function originalPlan(
  plan: Experiment,
  committed: BoundPlan,
  moved: ReadonlySet<string>,
): Experiment {
  const indicators = (plan.indicators ?? []).map((use) => {
    const isOriginal = committed.has(`indicators.${use.indicator}`);
    return moved.has(use.indicator) && isOriginal ? originalUse(use, committed) : use;
  });
  return { ...plan, indicators };
}

/** An indicator's use with what it is judged by as it was; texts have no part in that. */
function originalUse(use: IndicatorUse, committed: BoundPlan): IndicatorUse {
  const at = `indicators.${use.indicator}`;
  const milestones = [...committed].flatMap(([field, value]) => {
    const period = field.startsWith(`${at}.milestones.`) ? field.slice(at.length + 12) : '';
    return period === '' || typeof value !== 'number' ? [] : [{ period, value }];
  });
  const target = partOf(committed, `${at}.target`);
  const { baseline: _b, target: _t, milestones: _m, path: _p, tolerance: _o, ...rest } = use;
  const { progress_method: _method, ...plain } = rest;
  const whole = {
    path: committed.get(`${at}.path`),
    tolerance: committed.get(`${at}.tolerance`),
    progress_method: committed.get(`${at}.progress_method`),
  };
  // The values were read by the schema before they became fields.
  return {
    ...plain,
    baseline: { ...use.baseline, ...NO_BASELINE, ...partOf(committed, `${at}.baseline`) },
    ...(Object.keys(target).length === 0 ? {} : { target }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)),
  } as IndicatorUse;
}

const NO_BASELINE = { period: undefined, value: undefined };

function partOf(plan: BoundPlan, at: string): Readonly<Record<string, BoundValue>> {
  const fields = [...plan].filter(([field]) => field.startsWith(`${at}.`));
  return Object.fromEntries(fields.map(([field, value]) => [field.slice(at.length + 1), value]));
}
