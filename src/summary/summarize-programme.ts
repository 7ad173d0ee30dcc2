import type { Workspace } from '../model/workspace.ts';
import type { ExperimentSummary } from './indicator-summary.ts';
import { type SummaryOptions, summarizeExperiment } from './summarize-experiment.ts';

/** Every experiment that can be read, in code-unit order of id. */
export function summarizeProgramme(
  workspace: Workspace,
  options: SummaryOptions,
): readonly ExperimentSummary[] {
  return workspace.experiments
    .filter((node) => node.experiment !== null)
    .map((node) => summarizeExperiment(workspace, node.id, options));
}
