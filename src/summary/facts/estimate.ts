import type { ObservationStatus } from '../../model/observations.ts';
import type { ReasonCode } from './reason-code.ts';

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
  /**
   * What the interval leaves out: the same people were measured both times, and without their own
   * changes it can only be that of two independent samples. As answers of the same people tend to go
   * together it is usually too wide.
   */
  readonly caution: 'paired-as-independent' | null;
  /** What a sample of this size could have shown at 80 % power; unit of the value. */
  readonly minimalDetectable: number | null;
  /**
   * Of a primary indicator: p of the change, adjusted by Holm's method for how many primaries the
   * experiment has. Intervals stay unadjusted. Null for all others, which only raise questions.
   */
  readonly adjustedP: number | null;
  readonly reason: ReasonCode | null;
}
