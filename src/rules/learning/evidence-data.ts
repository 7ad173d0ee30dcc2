import type { Workspace } from '../../model/workspace.ts';
import { linesOfPlan, type PlannedExperiment, type PlannedUse, periodOf } from '../iterate.ts';
import { hasBrokenData, isObserved, rowAt, rowsEndingFrom } from '../planned-values.ts';

/** The lines that tell of people's lives: what was done, and how much, is no effect. */
function outcomeLines(workspace: Workspace, experiment: PlannedExperiment): readonly PlannedUse[] {
  return [...linesOfPlan(workspace, experiment)].filter(({ use, sheet }) => {
    const isOutcome = sheet?.level === 'outcome' || sheet?.level === 'impact';
    return isOutcome && use.omitted === undefined && use.role !== 'context';
  });
}

/** Whether some figures or sheets of the plan could not be read, so that they may hold anything. */
export function hasUnreadData(workspace: Workspace, experiment: PlannedExperiment): boolean {
  return [...linesOfPlan(workspace, experiment)].some(({ node, use, sheet }) => {
    if (use.omitted !== undefined) return false;
    return sheet === undefined || hasBrokenData(workspace, node, use.indicator);
  });
}

/**
 * Whether some outcome has a baseline and a figure of a later period; withheld figures count. What
 * other rules tell of a baseline (it is absent, has no figure, cannot be read) is not told again.
 */
export function hasChangeData(workspace: Workspace, experiment: PlannedExperiment): boolean {
  return outcomeLines(workspace, experiment).some((line) => {
    const { period: text, missing, value } = line.use.baseline ?? {};
    if (missing !== undefined) return text !== undefined || value !== undefined;
    const period = periodOf(workspace, text);
    if (period === null) return true;
    const row = rowAt(line, period);
    if (value === undefined && (row === undefined || !isObserved(row))) return true;
    for (const row of rowsEndingFrom(line, period.end)) {
      if (row.period.middle > period.middle && isObserved(row)) return true;
    }
    return false;
  });
}

/** Whether the design has a comparison group, or some outcome figures of a comparison area twice. */
export function hasComparison(workspace: Workspace, experiment: PlannedExperiment): boolean {
  const design = experiment.plan.value.design?.type;
  if (design === 'comparison-group' || design === 'randomised') return true;
  return outcomeLines(workspace, experiment).some((line) => {
    const { area, areas = [] } = line.use.comparison ?? {};
    return [...areas, ...(area === undefined ? [] : [area])].some((one) => isSeries(line, one));
  });
}

function isSeries({ node, use }: PlannedUse, area: string): boolean {
  const data = node.observations.get(use.indicator);
  const observed = (data?.totals(area) ?? []).filter((index) => {
    return data !== undefined && isObserved(data.observation(index));
  });
  return new Set(observed.map((index) => data?.periodAt(index).key)).size >= 2;
}
