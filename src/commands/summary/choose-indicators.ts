import type { Workspace } from '../../model/workspace.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';
import { requireKnown } from '../session/require-known.ts';

/** Throws a `UserError` when an experiment that was asked for is not there. */
export function requireExperiments(workspace: Workspace, experiments: readonly string[]): void {
  const known = workspace.experiments.map(({ id }) => id);
  for (const id of experiments) requireKnown('experiment', id, known);
}

/** The summaries of the experiments and indicators asked for, in their own order; all when none is named. */
export function chooseIndicators(
  summaries: readonly ExperimentSummary[],
  experiments: readonly string[],
  indicators: readonly string[],
): readonly ExperimentSummary[] {
  const chosen = summaries.filter(
    ({ experiment }) => experiments.length === 0 || experiments.includes(experiment),
  );
  if (indicators.length === 0) return chosen;
  const known = new Set(
    chosen.flatMap((summary) => summary.indicators.map(({ indicator }) => indicator)),
  );
  for (const id of indicators) requireKnown('indicator', id, [...known].sort());
  return chosen
    .map((summary) => ({
      ...summary,
      indicators: summary.indicators.filter(({ indicator }) => indicators.includes(indicator)),
    }))
    .filter((summary) => summary.indicators.length > 0);
}
