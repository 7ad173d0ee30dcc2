import type { CellState } from '../cell.ts';
import type { SummaryInterval } from './estimate.ts';
import type { ReasonCode } from './reason-code.ts';

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
  /** How much figures have changed since they were first published, in their unit. */
  readonly revision: {
    /** Periods that both have a published first figure and are shown now. */
    readonly periods: number;
    /** Mean of latest − first: above 0 where first figures were too low. */
    readonly mean: number | null;
    readonly meanAbsolute: number | null;
    /** Periods whose revision is large. */
    readonly large: readonly string[];
    readonly method: string | null;
    readonly reason: ReasonCode | null;
  };
  /** Periods whose figures lie far from the rest; `explained` by a note or as an estimate. */
  readonly outliers: readonly { readonly period: string; readonly explained: boolean }[];
  readonly missing: readonly string[];
}

/** One period of the series as it may be shown. `state` tells the four kinds of "no number" apart. */
export interface SeriesPoint {
  readonly period: string;
  /** Decimal years, for the axis. */
  readonly middle: number;
  readonly value: number | null;
  readonly interval: SummaryInterval | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sd: number | null;
  /** A forecast is shown, but it is no observation: nothing is computed from it. */
  readonly forecast: boolean;
  readonly state: CellState;
  readonly marks: readonly Mark[];
  readonly breakBefore: boolean;
  readonly note: string;
}

/**
 * `[c]` confidential, `[u]` low reliability … as methods.md §7, and `[k]` corrected: an error was put
 * right, which is not the same as `[r]` revised, fuller data or a new method (glossary.md §4). The
 * letter is that of *korjattu* and *korrigerad*; `c` and `r` are taken.
 */
export type Mark = 'c' | 'u' | 'x' | 'z' | 'r' | 'k' | 'p' | 'b' | 'e';
