import type { Period } from '../model/period.ts';
import type { FaultyRows } from '../model/release.ts';
import type { Workspace } from '../model/workspace.ts';
import { countComparisons } from './comparisons-made.ts';
import { adjustPrimaries } from './holm-family.ts';
import { judgeHypotheses } from './hypotheses.ts';
import { createIndicatorReader, type IndicatorData } from './indicator-data.ts';
import type { ExperimentSummary, IndicatorSummary } from './indicator-summary.ts';
import type { Horizon } from './select-series.ts';
import { summarizeIndicator } from './summarize-indicator.ts';

/** How a plan is looked at. */
export interface PlanOptions {
  /** The reference date, ISO. Periods that end after it are not known yet. */
  readonly asOf: string;
  /** A reporting period: what ends after it is left out. */
  readonly upTo?: Period;
  /**
   * True to leave out figures whose release lag had not run out by `asOf`: what somebody could have
   * had in hand on that day. Otherwise every figure of a period that had ended counts.
   */
  readonly releasedOnly?: boolean;
  /** Records that the checks found wrong: their figures are not used. */
  readonly faultyRows?: FaultyRows;
}

/** A summary before it is held to the plan committed to. */
export type PlanSummary = Omit<ExperimentSummary, 'indicators'> & {
  readonly indicators: readonly Omit<IndicatorSummary, 'original'>[];
};

/**
 * The facts of one experiment by its plan as it stands: its indicators in the plan's order and its hypotheses. Of an
 * experiment that is unknown or could not be read everything is empty; indicators without a
 * readable sheet are left out. Both are the checks' business to report.
 */
export function summarizePlan(
  workspace: Workspace,
  experimentId: string,
  options: PlanOptions,
): PlanSummary {
  const node = workspace.experiments.find((candidate) => candidate.id === experimentId);
  const experiment = node?.experiment?.value;
  if (node === undefined || experiment === undefined) {
    return { experiment: experimentId, indicators: [], omitted: [], hypotheses: [] };
  }
  const horizon: Horizon = {
    asOf: options.asOf,
    upTo: options.upTo ?? null,
    releasedOnly: options.releasedOnly ?? false,
    ...(options.faultyRows === undefined ? {} : { faultyRows: options.faultyRows }),
  };
  const { calendar } = workspace;
  const context = {
    id: node.id,
    experiment,
    calendar,
    horizon,
    programmeMethod: workspace.programme?.value.progress_method,
    monitoring: node.monitoring.map(({ value }) => value),
  };
  const reader = createIndicatorReader(workspace, node, experiment, horizon);
  const omitted: string[] = [];
  const used: IndicatorData[] = [];
  for (const use of experiment.indicators ?? []) {
    if (use.omitted !== undefined) {
      omitted.push(use.indicator);
      continue;
    }
    const data = reader.read(use);
    if (data !== null) used.push(data);
  }
  const primaries = adjustPrimaries(used);
  const summaries = used.map((data, at) => {
    const adjustedP = primaries[at] ?? null;
    return summarizeIndicator(data, { ...context, adjustedP });
  });
  const comparisonsInReport = countComparisons(summaries);
  const indicators = summaries.map((summary) => ({ ...summary, comparisonsInReport }));
  const hypotheses = judgeHypotheses(experiment, reader.find, { calendar, horizon });
  return { experiment: experimentId, indicators, omitted, hypotheses };
}
