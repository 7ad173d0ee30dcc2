import type { Experiment } from '../model/experiment.ts';
import type { FaultyRows } from '../model/release.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { judgeHypotheses } from './hypotheses.ts';
import { createIndicatorReader } from './indicator-data.ts';
import type { ExperimentSummary } from './indicator-summary.ts';

/** What is known when an experiment is judged. */
export interface JudgedFrom {
  readonly asOf: string;
  readonly faultyRows?: FaultyRows | undefined;
}

/** An experiment's hypotheses by their criteria, as in summaries and reports. */
export function judgeExperiment(
  workspace: Workspace,
  node: ExperimentNode,
  experiment: Experiment,
  { asOf, faultyRows }: JudgedFrom,
): ExperimentSummary['hypotheses'] {
  const horizon = {
    asOf,
    upTo: null,
    releasedOnly: false,
    ...(faultyRows === undefined ? {} : { faultyRows }),
  };
  const { find } = createIndicatorReader(workspace, node, experiment, horizon);
  return judgeHypotheses(experiment, find, { calendar: workspace.calendar, horizon });
}
