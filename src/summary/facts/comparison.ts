import type { Change, SummaryInterval } from './estimate.ts';
import type { ReasonCode } from './reason-code.ts';
import type { SeriesPoint } from './series.ts';

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
