import type { JudgedStatus } from '../../model/monitoring.ts';
import type { Text } from '../../model/primitives.ts';
import type { EurostatStatus } from '../../stats/eurostat-progress.ts';
import type { StatcanStatus } from '../../stats/statcan-cagr.ts';
import type { UnStatus } from '../../stats/un-2023.ts';
import type { Figure, ReasonCode } from './reason-code.ts';

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

/** A status in the words of the method that gave it. */
export type OwnStatus = ProgressStatus | StatcanStatus | UnStatus | EurostatStatus;

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
