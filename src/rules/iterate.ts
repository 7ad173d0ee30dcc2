import type { DataPath } from '../diagnostics/problem.ts';
import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { Period } from '../model/period.ts';
import type { Criterion, PeriodText, Text } from '../model/primitives.ts';
import type { Entity, ExperimentNode, Workspace } from '../model/workspace.ts';
import { writtenTexts } from './written-names.ts';

/** An experiment whose plan could be read. */
export interface PlannedExperiment {
  readonly node: ExperimentNode;
  readonly plan: Entity<Experiment>;
}

export function* experimentsOf(workspace: Workspace): Iterable<PlannedExperiment> {
  for (const node of workspace.experiments) {
    if (node.experiment !== null) yield { node, plan: node.experiment };
  }
}

/** A line of a plan's indicators. */
export interface PlannedUse extends PlannedExperiment {
  readonly use: IndicatorUse;
  /** Where the line stands in the plan. */
  readonly path: readonly [string, number];
  /** Undefined where the sheet is missing or broken. */
  readonly sheet: Indicator | undefined;
}

/** Every line of every plan's indicators, the omitted ones too. */
export function* linesOf(workspace: Workspace): Iterable<PlannedUse> {
  for (const experiment of experimentsOf(workspace)) yield* linesOfPlan(workspace, experiment);
}

/** The lines of one plan's indicators, the omitted ones too. */
export function* linesOfPlan(
  workspace: Workspace,
  { node, plan }: PlannedExperiment,
): Iterable<PlannedUse> {
  for (const [index, use] of (plan.value.indicators ?? []).entries()) {
    const sheet = workspace.sheet(node.id, use.indicator)?.value;
    yield { node, plan, use, path: ['indicators', index], sheet };
  }
}

/** The indicators that plans use: every line that is not an omission. */
export function* usesOf(workspace: Workspace): Iterable<PlannedUse> {
  for (const line of linesOf(workspace)) if (line.use.omitted === undefined) yield line;
}

/** A criterion of a hypothesis or of a stopping rule. */
export interface PlannedCriterion extends PlannedExperiment {
  readonly criterion: Criterion;
  readonly path: DataPath;
}

export function* criteriaOf(workspace: Workspace): Iterable<PlannedCriterion> {
  for (const { node, plan } of experimentsOf(workspace)) {
    for (const [index, { criterion }] of (plan.value.hypotheses ?? []).entries()) {
      const path = ['hypotheses', index, 'criterion'];
      if (criterion !== undefined) yield { node, plan, criterion, path };
    }
    const criterion = plan.value.stopping_rule?.criterion;
    if (criterion !== undefined) {
      yield { node, plan, criterion, path: ['stopping_rule', 'criterion'] };
    }
  }
}

/** Every sheet, common ones first, then each experiment's own. */
export function* sheetsOf(workspace: Workspace): Iterable<Entity<Indicator>> {
  yield* workspace.indicators.values();
  for (const node of workspace.experiments) yield* node.indicators.values();
}

/** A period of the plan; null where it is absent or cannot be read (`period/unreadable` says so). */
export function periodOf(workspace: Workspace, text: PeriodText | undefined): Period | null {
  if (text === undefined) return null;
  const parsed = workspace.calendar.parse(text);
  return parsed.ok ? parsed.period : null;
}

/** Whether a text says anything, in some language. */
export function isWritten(text: Text | undefined): boolean {
  return text !== undefined && writtenTexts(text).length > 0;
}
