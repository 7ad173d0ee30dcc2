import type { Experiment } from '../../model/experiment.ts';
import type { Direction, Measure } from '../../model/indicator.ts';
import type { IndicatorSummary, SheetFacts } from '../indicator-summary.ts';
import type { Comparison } from './comparison.ts';
import type { SummaryInterval } from './estimate.ts';
import type { ReasonCode } from './reason-code.ts';
import type { Mark } from './series.ts';

/**
 * A common indicator in the experiments that use it: side by side, and together where that may be
 * said. Everything here is computed from the experiments' own summaries, which stand beside it, so
 * it can tell nothing that they withhold.
 */
export interface IndicatorAggregate {
  readonly indicator: string;
  readonly sheet: SheetFacts;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly decimals: number;
  readonly methodVersions: readonly string[];
  /** In code-unit order of the experiment's id: no ranking. */
  readonly members: readonly AggregateMember[];
  readonly total: AggregateTotal;
  readonly pooled: PooledChange;
}

/** How an experiment shows its effect: against its own baseline, or also against an area. */
export type EffectDesign = 'before-after' | 'comparison';

export interface AggregateMember {
  readonly experiment: string;
  /** Id of the city: the organisation that leads. Null where the plan names none. */
  readonly organisation: string | null;
  readonly role: IndicatorSummary['role'];
  /** The version that the plan commits to, else that of the sheet. */
  readonly sheetVersion: number;
  readonly area: string;
  /** At the common period; where there is none, the experiment's own latest. */
  readonly figure: MemberFigure;
  readonly effect: MemberEffect;
}

export interface MemberFigure {
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly interval: SummaryInterval | null;
  readonly marks: readonly Mark[];
  readonly reason: ReasonCode | null;
}

/** Change from the baseline, or the difference of changes where the plan has a comparison area. */
export interface MemberEffect {
  readonly design: EffectDesign;
  /** The evaluation design of the plan; null where it declares none. */
  readonly evaluation: NonNullable<Experiment['design']>['type'] | null;
  /** Whether the same people were measured both times, by the plan; null where it does not say. */
  readonly sampling: Comparison['sampling'];
  readonly from: string | null;
  readonly to: string | null;
  readonly value: number | null;
  readonly interval: SummaryInterval | null;
  readonly reason: ReasonCode | null;
}

/** The figure of all members at the latest period that each of them has measured. */
export interface AggregateTotal {
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: SummaryInterval | null;
  /** How the value was put together. */
  readonly method: string | null;
  /** Marks that the members' figures carry. */
  readonly marks: readonly Mark[];
  /** Why there is no value, or, with a value, no interval. */
  readonly reason: ReasonCode | null;
}

/** The members' effects as one estimate that allows for variation between cities. */
export interface PooledChange {
  readonly design: EffectDesign | null;
  readonly value: number | null;
  readonly interval: SummaryInterval | null;
  /** Where the effect in another such city would probably lie. */
  readonly prediction: SummaryInterval | null;
  /** Variance between cities, τ², in the unit squared. */
  readonly betweenVariance: number | null;
  /** Share of the variation that is not chance, I², 0–1. */
  readonly inconsistency: number | null;
  readonly method: string | null;
  readonly reason: ReasonCode | null;
}
