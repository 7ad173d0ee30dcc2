import type { Experiment } from '../model/experiment.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { type Amendment, amendmentsBetween, readAmendedField } from './amended-field.ts';

/** After every possible amendment. */
const THE_END = '9999-12-31';

/** The experiment as its plan stood at the end of a day: later amendments are taken back. */
export function withPlanAt(workspace: Workspace, node: ExperimentNode, day: string): Workspace {
  const later = amendmentsBetween(node, day, THE_END).filter((amendment) => amendment.on > day);
  if (node.experiment === null || later.length === 0) return workspace;
  const value = undo(node.experiment.value, later);
  const then: ExperimentNode = {
    ...node,
    experiment: { ...node.experiment, value },
    amendments: withoutEntries(node.amendments, later),
  };
  const experiments = workspace.experiments.map((one) => (one.id === node.id ? then : one));
  return { ...workspace, experiments };
}

/** What was not declared yet tells of nothing. */
function withoutEntries(
  entity: ExperimentNode['amendments'],
  later: readonly Amendment[],
): ExperimentNode['amendments'] {
  if (entity === null) return null;
  const amendments = (entity.value.amendments ?? []).filter((one) => !later.includes(one));
  return { ...entity, value: { ...entity.value, amendments } };
}

/** Takes amendments of targets and baselines back, newest first. */
function undo(experiment: Experiment, amendments: readonly Amendment[]): Experiment {
  let indicators = experiment.indicators ?? [];
  for (const amendment of amendments.toReversed()) {
    const { indicator, keys } = readAmendedField(amendment.field);
    if (indicator === null) continue;
    indicators = indicators.map((use) => {
      if (use.indicator !== indicator) return use;
      return undoOne(use, keys, amendment.from) ?? use;
    });
  }
  return { ...experiment, indicators };
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
