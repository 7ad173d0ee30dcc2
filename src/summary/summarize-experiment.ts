import type { CommittedPlan } from '../history/committed-plan.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { findOriginalPlan } from './causes/original-plan.ts';
import { judgedBy, progressByPlan } from './causes/original-status.ts';
import type { OriginalStanding } from './facts/original.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { ExperimentSummary } from './indicator-summary.ts';
import { type PlanOptions, type PlanSummary, summarizePlan } from './summarize-plan.ts';

export interface SummaryOptions extends PlanOptions {
  /**
   * By experiment the plan that it committed to. Without it the original plan is the one before what
   * is declared, and changes that nobody has told of are not seen.
   */
  readonly commitments?: ReadonlyMap<string, CommittedPlan>;
}

/**
 * The facts of one experiment: its indicators in the plan's order, by the plan in force and beside it
 * by the one that was committed to, and its hypotheses. Of an experiment that is unknown or could not be
 * read everything is empty.
 */
export function summarizeExperiment(
  workspace: Workspace,
  experimentId: string,
  options: SummaryOptions,
): ExperimentSummary {
  const summary = summarizePlan(workspace, experimentId, options);
  const node = workspace.experiments.find(({ id }) => id === experimentId);
  if (node === undefined || summary.indicators.length === 0) return { ...summary, indicators: [] };
  const originals = originalStandings(workspace, node, summary, options);
  const indicators = summary.indicators.map((one) => {
    const original = originals.get(one.indicator) ?? { reason: 'not-committed' };
    return { ...one, original };
  });
  return { ...summary, indicators };
}

function originalStandings(
  workspace: Workspace,
  node: ExperimentNode,
  { indicators }: PlanSummary,
  options: SummaryOptions,
): ReadonlyMap<string, OriginalStanding | { readonly reason: ReasonCode }> {
  const found = findOriginalPlan(workspace, node, options.commitments?.get(node.id));
  if ('reason' in found) return new Map(indicators.map(({ indicator }) => [indicator, found]));
  const moved = new Set(found.changes.flatMap(({ field }) => judgedBy(field) ?? []));
  const then =
    moved.size === 0
      ? new Map()
      : progressByPlan(workspace, node, { plan: found.plan, moved }, options);
  return new Map(
    indicators.map(({ indicator, progress, baseline }) => {
      const { status, ownStatus, method, reason } = then.get(indicator) ?? progress;
      const changes = found.changes.flatMap(({ field, from, to, declaration: { kind } }) => {
        if (judgedBy(field) !== indicator) return [];
        // A baseline that may not be shown is not told by what it was.
        const isHidden = baseline.reason === 'suppressed' && field.includes('.baseline.');
        return [
          isHidden ? { field, from: null, to: null, told: kind } : { field, from, to, told: kind },
        ];
      });
      // An indicator that the original plan did not have has no status by it.
      if (!found.plan.has(`indicators.${indicator}`)) return [indicator, { reason: 'no-target' }];
      return [indicator, { status, ownStatus, method, reason, changes }];
    }),
  );
}
