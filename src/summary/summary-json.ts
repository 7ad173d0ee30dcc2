import type { ExperimentSummary } from './indicator-summary.ts';

/** What `summary --format json` prints. */
export interface SummaryJson<Provenance> {
  readonly schemaVersion: 1;
  /** Where the figures come from: tool, input tree, reference date. Given by the caller. */
  readonly provenance: Provenance;
  readonly experiments: readonly ExperimentSummary[];
}

/** Wraps summaries for JSON output. Figures keep full precision; the reader rounds. */
export function summaryJson<Provenance>(
  summaries: readonly ExperimentSummary[],
  provenance: Provenance,
): SummaryJson<Provenance> {
  return { schemaVersion: 1, provenance, experiments: summaries };
}
