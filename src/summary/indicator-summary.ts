import type { Direction, Indicator, Measure } from '../model/indicator.ts';
import type { Text } from '../model/primitives.ts';
import type { Comparison } from './facts/comparison.ts';
import type { Change, PointEstimate } from './facts/estimate.ts';
import type { GroupBreakdown } from './facts/groups.ts';
import type { OriginalStanding } from './facts/original.ts';
import type { Judgement, Progress } from './facts/progress.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { Mark, SeriesPoint, SeriesState } from './facts/series.ts';
import type { InterruptedSeries, Variation } from './facts/variation.ts';

/**
 * The table of facts that every report and chart reads: one object per experiment and indicator.
 * JSON output prints it as it is. A value that cannot be given is `null` and `reason` says why;
 * nothing is left out.
 */
export interface IndicatorSummary {
  readonly experiment: string;
  readonly indicator: string;
  readonly role: 'primary' | 'secondary' | 'guardrail' | 'context';
  readonly sheetVersion: number;
  /** What the reference sheet says the figures are. */
  readonly sheet: SheetFacts;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly decimals: number;
  /** Area code the figures are of; empty for the experiment's own data. */
  readonly area: string;
  readonly methodVersions: readonly string[];
  readonly baseline: PointEstimate;
  readonly latest: PointEstimate;
  readonly change: Change;
  readonly progress: Progress;
  /** What the team says of the status, beside the computed one; neither replaces the other. */
  readonly judgement: Judgement | { readonly reason: ReasonCode };
  /** The same against the plan that was committed to, or why that is not known. */
  readonly original: OriginalStanding | { readonly reason: ReasonCode };
  readonly series: SeriesState;
  /** Every period of the series, oldest first, as it may be shown. */
  readonly points: readonly SeriesPoint[];
  readonly groups: readonly GroupBreakdown[];
  readonly comparison: Comparison;
  readonly variation: Variation;
  readonly interrupted: InterruptedSeries;
  /** Comparisons with an interval that are made in the figures of this experiment. */
  readonly comparisonsInReport: number;
  /** Marks that the figures carry, in the order of the legend. */
  readonly marks: readonly Mark[];
}

/** The part of the reference sheet that a reader of the figures needs; null where it is not filled in. */
export interface SheetFacts {
  readonly name: Text;
  readonly shortName: Text | null;
  readonly unit: Text;
  readonly level: Indicator['level'];
  readonly numerator: Text | null;
  readonly denominator: Text | null;
  readonly multiplier: number | null;
  readonly source: NonNullable<Indicator['source']> | null;
  readonly licence: Text | null;
}

/** Summaries of one experiment, in the plan's order of indicators. */
export interface ExperimentSummary {
  readonly experiment: string;
  readonly indicators: readonly IndicatorSummary[];
  /** Common indicators left out, with the stated reason. */
  readonly omitted: readonly string[];
  /** Judgement of each hypothesis, once the experiment has ended. */
  readonly hypotheses: readonly {
    readonly id: string;
    readonly indicator: string | null;
    readonly result: 'supported' | 'not-supported' | 'undecided' | null;
    readonly reason: ReasonCode | null;
  }[];
}
