import type { Experiment } from '../model/experiment.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { type Amendment, amendmentsBetween, readAmendedField } from './amended-field.ts';

/** Before every possible amendment. */
const THE_BEGINNING = '0000-01-01';
/** After every possible amendment. */
const THE_END = '9999-12-31';

/**
 * The experiment as its plan stood before the amendments declared by `asOf`, or null when none of
 * them touched a target or baseline. The status against it is printed next to the status against
 * the plan in force: a target moves in daylight.
 */
export function withOriginalPlan(
  workspace: Workspace,
  node: ExperimentNode,
  asOf: string,
): Workspace | null {
  return withoutAmendments(workspace, node, amendmentsBetween(node, THE_BEGINNING, asOf));
}

/** The experiment as its plan stood at the end of a day: later amendments are taken back. */
export function withPlanAt(workspace: Workspace, node: ExperimentNode, day: string): Workspace {
  const later = amendmentsBetween(node, day, THE_END).filter((amendment) => amendment.on > day);
  return withoutAmendments(workspace, node, later) ?? workspace;
}

/** Null when none of the amendments touched a target or baseline. */
function withoutAmendments(
  workspace: Workspace,
  node: ExperimentNode,
  amendments: readonly Amendment[],
): Workspace | null {
  if (node.experiment === null) return null;
  const undone = undo(node.experiment.value, amendments);
  if (undone === null) return null;
  const original: ExperimentNode = { ...node, experiment: { ...node.experiment, value: undone } };
  return {
    ...workspace,
    experiments: workspace.experiments.map((one) => (one.id === node.id ? original : one)),
  };
}

/** Takes amendments back, newest first; null when nothing that a status rests on was touched. */
function undo(experiment: Experiment, amendments: readonly Amendment[]): Experiment | null {
  let indicators = experiment.indicators ?? [];
  let touched = false;
  for (const amendment of amendments.toReversed()) {
    const { indicator, keys } = readAmendedField(amendment.field);
    if (indicator === null) continue;
    indicators = indicators.map((use) => {
      if (use.indicator !== indicator) return use;
      const undone = undoOne(use, keys, amendment.from);
      if (undone === null) return use;
      touched = true;
      return undone;
    });
  }
  return touched ? { ...experiment, indicators } : null;
}

/** One indicator's use with a single number or period put back; null where the field is another. */
function undoOne(
  use: IndicatorUse,
  keys: readonly string[],
  from: Amendment['from'],
): IndicatorUse | null {
  const [part, key] = keys;
  if (part === 'target' && use.target !== undefined) {
    if (key === 'period' && isPeriodText(from)) {
      return { ...use, target: { ...use.target, period: from } };
    }
    if ((key === 'value' || key === 'low' || key === 'high') && typeof from === 'number') {
      return { ...use, target: { ...use.target, [key]: from } };
    }
  }
  if (part === 'baseline' && use.baseline !== undefined) {
    if (key === 'period' && isPeriodText(from)) {
      return { ...use, baseline: { ...use.baseline, period: from } };
    }
    if (key === 'value' && typeof from === 'number') {
      return { ...use, baseline: { ...use.baseline, value: from } };
    }
  }
  return null;
}

function isPeriodText(from: Amendment['from']): from is string | number {
  return typeof from === 'string' || typeof from === 'number';
}
