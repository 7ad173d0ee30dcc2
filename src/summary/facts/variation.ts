import type { Assurance, XmrRule } from '../../stats/xmr.ts';
import type { SummaryInterval } from './estimate.ts';
import type { ReasonCode } from './reason-code.ts';

/**
 * Whether the series of the current phase varies as usual (methods.md §2): a run chart from 6 points
 * (its rules from 10), an individuals chart with limits from 12. Where it cannot be told, `method`
 * and all figures are null and `reason` says why.
 */
export interface Variation {
  readonly method: 'xmr@1' | 'anhoj@1' | 'run-chart@1' | null;
  /** First period of the phase: a declared break begins a new one. */
  readonly phaseStart: string | null;
  /** Mean (individuals chart) or median (run charts), in the unit. */
  readonly centre: number | null;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  readonly innerLimits: { readonly lower: number; readonly upper: number } | null;
  /** Moving ranges left out of the limits because they were too large to be usual. */
  readonly screened: number | null;
  /** Last period that the limits come from, where they are frozen at the experiment's start. */
  readonly frozenAt: string | null;
  readonly signals: readonly VariationSignal[];
  /** Where usual variation alone lies against the target. */
  readonly assurance: Assurance | null;
  /** True for a sub-annual series of less than two years: seasons are not told from signals. */
  readonly seasonsRemain: boolean;
  /** Probability that pure chance would flag something in a series of this length. */
  readonly falseSignalRate: number | null;
  readonly reason: ReasonCode | null;
}

/** A point that the rules of its chart flag. */
export interface VariationSignal {
  readonly period: string;
  readonly rule: XmrRule | 'long-run' | 'few-crossings';
  readonly side: 'above' | 'below' | null;
  readonly meaning: SignalMeaning;
}

/** What a signal means for the wanted direction; `none` where no direction is better. */
export type SignalMeaning = 'improvement' | 'concern' | 'none';

/** Interrupted time series beside the chart, from 8 points on each side of the start. */
export interface InterruptedSeries {
  readonly method: 'segmented-ols@1' | null;
  readonly level: InterruptedEstimate | null;
  readonly slope: InterruptedEstimate | null;
  /** Difference from the continued earlier trend at the last point. */
  readonly atLast: InterruptedEstimate | null;
  /** False where gaps in the series leave autocorrelation out of the intervals. */
  readonly autocorrelation: boolean | null;
  readonly reason: ReasonCode | null;
}

/** Change of one kind at the experiment's start, in the unit (the slope: per period). */
export interface InterruptedEstimate {
  readonly value: number;
  readonly interval: SummaryInterval;
}
