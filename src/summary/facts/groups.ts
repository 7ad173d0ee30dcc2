import type { SummaryInterval } from './estimate.ts';
import type { ReasonCode } from './reason-code.ts';

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
  readonly inequality: Inequality;
}

/** What all the ordered groups of a breakdown say together, from the worst-off end to the best-off. */
export interface Inequality {
  /** Slope index: best-off − worst-off on the fitted line, in the unit. */
  readonly slope: InequalityIndex;
  /** Relative index: best-off ÷ worst-off on the same line, of proportions and rates. */
  readonly ratio: InequalityIndex;
}

export interface InequalityIndex {
  readonly value: number | null;
  readonly interval: SummaryInterval | null;
  /** Why there is no value, or, with a value, no interval. */
  readonly reason: ReasonCode | null;
}
