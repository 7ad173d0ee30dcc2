import type { Experiment } from '../../model/experiment.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { EffectDesign, MemberEffect } from '../facts/aggregate.ts';
import type { ExperimentSummary, IndicatorSummary } from '../indicator-summary.ts';
import { type Sampling, samplingOf } from '../sampling.ts';

/** One experiment's summary of an indicator, with what of its plan decides whether figures go together. */
export interface Member {
  readonly summary: IndicatorSummary;
  /** Id of the leading organisation. */
  readonly city: string | null;
  readonly version: number;
  /** Where the figures are from, as far as the data or the plan say; empty where they do not. */
  readonly area: string;
  readonly design: EffectDesign;
  /** What the plan says of its evaluation; null where it does not. */
  readonly evaluation: MemberEffect['evaluation'];
  /** Whether the same people were measured both times; null where the plan does not say. */
  readonly sampling: Sampling;
}

/** A member beside its effect. */
export interface MeasuredMember {
  readonly member: Member;
  readonly effect: MemberEffect;
}

/**
 * The members of each common indicator that at least two of the experiments use, by indicator in
 * code-unit order, within it by experiment.
 */
export function membersByIndicator(
  workspace: Workspace,
  summaries: readonly ExperimentSummary[],
): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const { experiment: id, indicators } of summaries) {
    const experiment = workspace.experiments.find((node) => node.id === id)?.experiment?.value;
    if (experiment === undefined) continue;
    for (const summary of indicators) {
      if (!workspace.indicators.has(summary.indicator)) continue;
      const members = found.get(summary.indicator) ?? [];
      found.set(summary.indicator, members);
      members.push(memberOf(experiment, summary));
    }
  }
  const shared = [...found].filter(([, members]) => members.length > 1);
  for (const [, members] of shared) members.sort(byExperiment);
  return new Map(shared.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function memberOf(experiment: Experiment, summary: IndicatorSummary): Member {
  const use = experiment.indicators?.find(({ indicator }) => indicator === summary.indicator);
  const lead = experiment.organisations.find(({ role }) => role === 'lead');
  return {
    summary,
    city: lead?.organisation ?? null,
    version: use?.version ?? summary.sheetVersion,
    area: summary.area === '' ? (experiment.scope?.area ?? '') : summary.area,
    design: summary.comparison.reason === 'no-comparison' ? 'before-after' : 'comparison',
    evaluation: experiment.design?.type ?? null,
    sampling: samplingOf(use, experiment),
  };
}

function byExperiment({ summary: a }: Member, { summary: b }: Member): number {
  return a.experiment < b.experiment ? -1 : Number(a.experiment > b.experiment);
}
