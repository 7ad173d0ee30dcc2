import type { Direction, Indicator, Measure } from '../model/indicator.ts';
import type { JudgedStatus } from '../model/monitoring.ts';
import type { ObservationStatus } from '../model/observations.ts';
import type { Text } from '../model/primitives.ts';
import type { EurostatStatus } from '../stats/eurostat-progress.ts';
import type { StatcanStatus } from '../stats/statcan-cagr.ts';
import type { UnStatus } from '../stats/un-2023.ts';
import type { Assurance, XmrRule } from '../stats/xmr.ts';

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

/**
 * `[c]` confidential, `[u]` low reliability … as methods.md §7, and `[k]` corrected: an error was put
 * right, which is not the same as `[r]` revised, fuller data or a new method (glossary.md §4). The
 * letter is that of *korjattu* and *korrigerad*; `c` and `r` are taken.
 */
export type Mark = 'c' | 'u' | 'x' | 'z' | 'r' | 'k' | 'p' | 'b' | 'e';

/** Why a figure is null. */
export type ReasonCode =
  | 'suppressed'
  | 'not-collected'
  | 'not-yet-published'
  | 'not-applicable'
  | 'faulty'
  | 'missing-in-plan'
  | 'no-data'
  | 'no-baseline'
  | 'no-target'
  | 'one-point'
  | 'too-few'
  | 'no-n'
  | 'no-sd'
  | 'no-numerator'
  | 'no-tolerance'
  | 'direction-none'
  | 'target-already-met'
  | 'end-only-path'
  | 'flat-path'
  | 'target-date-passed'
  | 'not-due'
  | 'break-between'
  | 'not-comparable'
  | 'zero-baseline'
  /** All observations are equal, so their spread says nothing about chance. */
  | 'no-variance'
  /** The figures contradict each other, say a numerator above its denominator; a rule names the row. */
  | 'bad-input'
  | 'not-numeric'
  | 'no-breakdown'
  /** Fewer points than the method needs. */
  | 'few-points'
  /** The series is too even, or too many neighbours are equal, for limits. */
  | 'no-variation'
  /** The base of a survey changes too much from point to point for one pair of limits. */
  | 'varying-n'
  /** A mean count under 5 has no symmetric limits. */
  | 'small-counts'
  /** Periods overlap, or are of different kinds. */
  | 'mixed-periods'
  /** The plan names no comparison area. */
  | 'no-comparison'
  /** The plan does not say whether the same people were measured both times. */
  | 'sampling-not-declared'
  /** Of the same people's changes there is no standard deviation. */
  | 'no-change-sd'
  /** With several comparison areas there is no one difference. */
  | 'several-areas'
  /** There are points on one side of the experiment's start only. */
  | 'no-start'
  | 'source-gives-none'
  /** The method of progress has no such figure. */
  | 'not-in-method'
  /** A method of yearly growth needs a year from the baseline on. */
  | 'under-a-year'
  | 'zero-target'
  /** Growth is judged between figures of one sign. */
  | 'sign-change'
  | 'target-at-baseline'
  /** A level to keep or a range is beyond the methods of yearly growth. */
  | 'two-sided-target'
  /** The team has set no status of its own. */
  | 'no-judgement'
  /** The team judged before the latest figure. */
  | 'judged-earlier';

/** Limits in the unit of the value. Percentages are 0–100 throughout the summary. */
export interface SummaryInterval {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
}

/** A level: baseline or latest. */
export interface PointEstimate {
  /** Canonical period, or null when there is no such point. */
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: SummaryInterval | null;
  readonly method: string | null;
  readonly status: readonly ObservationStatus[];
  /** Low reliability: base of 10–29. */
  readonly lowReliability: boolean;
  /** Why `value` is null, or, with a value, why `interval` is. */
  readonly reason: ReasonCode | null;
}

export interface Change {
  /** Latest − baseline, in the unit (percentage points for proportions). */
  readonly value: number | null;
  /** Per cent of the baseline; null for proportions, where points and per cent would be confused. */
  readonly relative: number | null;
  readonly interval: SummaryInterval | null;
  readonly method: string | null;
  /** What a sample of this size could have shown at 80 % power; unit of the value. */
  readonly minimalDetectable: number | null;
  /**
   * Of a primary indicator: p of the change, adjusted by Holm's method for how many primaries the
   * experiment has. Intervals stay unadjusted. Null for all others, which only raise questions.
   */
  readonly adjustedP: number | null;
  readonly reason: ReasonCode | null;
}

export type ProgressStatus =
  | 'on-track'
  | 'behind'
  | 'well-behind'
  | 'moving-away'
  | 'no-clear-change'
  | 'right-direction-uncertain'
  | 'met'
  | 'missed'
  | 'met-then-lost'
  | 'within-limit'
  | 'limit-breached'
  | 'not-due'
  | 'stale'
  | 'not-assessed';

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly reason: ReasonCode };

/** A status in the words of the method that gave it. */
export type OwnStatus = ProgressStatus | StatcanStatus | UnStatus | EurostatStatus;

/** What a method of yearly growth judges by; ratios, not per cent. */
export interface GrowthFigures {
  /** Compound annual growth from the baseline to the latest value. */
  readonly rate: Figure;
  /** The growth that the target asks for. */
  readonly required: Figure;
  /** Statistics Canada's and Eurostat's R, the United Nations' r. */
  readonly ratio: Figure;
  /** The value at the target's time if growth goes on; unit of the value. */
  readonly projected: Figure;
  /** Statistics Canada's score, −5 to 5. */
  readonly score: Figure;
}

/** A status that the team has set in its monitoring. */
export interface Judgement {
  readonly status: JudgedStatus;
  /** Null only where the monitoring gives no reason, which is an error in it. */
  readonly why: Text | null;
  /** The role that reports. */
  readonly by: Text;
  /** ISO date of the report. */
  readonly on: string;
  /** The reporting period. */
  readonly period: string;
}

export interface Progress {
  /** `linear-path@1`, `guardrail-limit@1` or the growth method that the plan names. */
  readonly method: string;
  /**
   * The status printed, after the uncertainty gate. Of a growth method, which has no such gate, what
   * its own status comes nearest to: for shapes and the order of tables.
   */
  readonly status: ProgressStatus;
  /** The status in the method's own words; of our own methods the same as `status`. */
  readonly ownStatus: OwnStatus;
  /** The method's own statuses that the interval allows, from worst to best. */
  readonly ownStatusRange: readonly OwnStatus[];
  readonly growth: GrowthFigures | { readonly reason: ReasonCode };
  /** Status at the value itself, before the gate. */
  readonly pointStatus: ProgressStatus;
  /** Statuses that the interval allows, from worst to best; empty without an interval. */
  readonly statusRange: readonly ProgressStatus[];
  /** False when there is no interval to test the status against. */
  readonly hasInterval: boolean;
  /**
   * Of a guardrail: periods after the baseline and before the latest observation in which it was
   * breached, oldest first.
   */
  readonly breachedBefore: readonly string[];
  /** Where the path should be at the latest observation. */
  readonly expected: number | null;
  /** Part of the intended change achieved, 1 = all. */
  readonly share: number | null;
  /** Part of the time passed at the latest observation, 1 = all. */
  readonly timeShare: number | null;
  readonly pace: number | null;
  readonly neededPerPeriod: number | null;
  /** How many times as fast from now on. */
  readonly paceFactor: number | null;
  /** `growth` of the methods that judge yearly growth: they expect nothing on the way. */
  readonly path: 'linear' | 'milestones' | 'end-only' | 'growth';
  readonly target: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly period: string;
  } | null;
  readonly milestones: readonly { readonly period: string; readonly value: number }[];
  /** Why the status is not assessed, or why pace is null. */
  readonly reason: ReasonCode | null;
}

export interface SeriesState {
  /** Points with a value, suppressed ones too. */
  readonly points: number;
  /** Values ÷ periods due, 0–1; null when nothing is due. */
  readonly completeness: number | null;
  readonly due: number;
  readonly frequency: string;
  readonly lagDays: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  /** Periods before which a break is declared. */
  readonly breaks: readonly string[];
  /** Periods whose published figures have changed since, and how. */
  readonly revisions: readonly {
    readonly period: string;
    readonly kind: 'revision' | 'correction';
  }[];
  /** Periods whose figures lie far from the rest; `explained` by a note or as an estimate. */
  readonly outliers: readonly { readonly period: string; readonly explained: boolean }[];
  readonly missing: readonly string[];
}

/** What a signal means for the wanted direction; `none` where no direction is better. */
export type SignalMeaning = 'improvement' | 'concern' | 'none';

/** A point that the rules of its chart flag. */
export interface VariationSignal {
  readonly period: string;
  readonly rule: XmrRule | 'long-run' | 'few-crossings';
  readonly side: 'above' | 'below' | null;
  readonly meaning: SignalMeaning;
}

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

/** Change of one kind at the experiment's start, in the unit (the slope: per period). */
export interface InterruptedEstimate {
  readonly value: number;
  readonly interval: SummaryInterval;
}

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

/** One period of the series as it may be shown. `state` tells the four kinds of "no number" apart. */
export interface SeriesPoint {
  readonly period: string;
  /** Decimal years, for the axis. */
  readonly middle: number;
  readonly value: number | null;
  readonly interval: SummaryInterval | null;
  readonly n: number | null;
  readonly state:
    | 'value'
    /** Fewer than 10 answered: there is a figure, but it is not shown. */
    | 'too-few'
    | 'suppressed'
    | 'not-collected'
    | 'not-yet-published'
    | 'not-applicable'
    /** The row holds an error, so none of its figures can be trusted. */
    | 'faulty'
    | 'missing';
  readonly marks: readonly Mark[];
  readonly breakBefore: boolean;
  readonly note: string;
}

/** A breakdown at the latest period that has one. One suppressed cell hides it all. */
export interface GroupBreakdown {
  readonly dimension: string;
  readonly period: string;
  readonly reference: string | null;
  readonly suppressed: boolean;
  /** Empty when suppressed. */
  readonly levels: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly n: number | null;
    readonly interval: SummaryInterval | null;
    /** Low reliability: base of 10–29. */
    readonly lowReliability: boolean;
    /** Level − reference level, in the unit. */
    readonly gap: number | null;
    readonly gapInterval: SummaryInterval | null;
    /** Level ÷ reference level, of proportions and rates. */
    readonly ratio: number | null;
    readonly ratioInterval: SummaryInterval | null;
    readonly reason: ReasonCode | null;
  }[];
}

/**
 * The experiment's change beside that of its comparison areas, over the same two periods: own change
 * − area's change (difference-in-differences). With several areas there is no one difference, but a
 * rank of the own change among theirs.
 */
export interface Comparison {
  /** Who was measured the two times: declared in the plan; null where it is not, or need not be. */
  readonly sampling: 'same-people' | 'different-people' | null;
  readonly areas: readonly ComparisonSeries[];
  /** In the unit; percentage points for proportions. */
  readonly estimate: number | null;
  readonly interval: SummaryInterval | null;
  readonly method: string | null;
  /** What samples of this size could have shown at 80 % power, in the unit. */
  readonly minimalDetectable: number | null;
  /** Share of areas (own included) that changed as much or more in the wanted direction. */
  readonly placeboRank: { readonly p: number; readonly smallest: number } | null;
  /**
   * The same difference between the first period that both have and the baseline: far from 0, the two
   * did not develop alike even before. Null without an earlier period.
   */
  readonly earlier: { readonly from: string; readonly estimate: number } | null;
  readonly reason: ReasonCode | null;
}

export interface ComparisonSeries {
  readonly area: string;
  readonly points: readonly SeriesPoint[];
  readonly change: Change;
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
