import type { Text } from '../model/primitives.ts';
import type { SummaryInterval } from './facts/estimate.ts';
import type { IndicatorSummary } from './indicator-summary.ts';

/** Which figure of an indicator a row holds; the last ones are of several experiments. */
export type FigureName =
  | 'baseline'
  | 'latest'
  | 'change'
  | 'relative-change'
  | 'minimal-detectable'
  | 'adjusted-p'
  | 'target'
  | 'milestone'
  | 'expected'
  | 'progress'
  | 'original-progress'
  | 'share'
  | 'time-share'
  | 'pace'
  | 'needed-per-period'
  | 'observation'
  | 'group'
  | 'group-gap'
  | 'group-ratio'
  | 'slope-index'
  | 'relative-index'
  | 'comparison-observation'
  | 'comparison-change'
  | 'difference-in-differences'
  | 'usual-variation'
  | 'start-effect'
  | 'city-figure'
  | 'city-effect'
  | 'total'
  | 'pooled-effect'
  | 'pooled-prediction'
  | 'between-variance'
  | 'inconsistency';

/** One figure of one indicator: a row of the long table, with its columns' names. */
export interface FigureRow {
  /** Empty in the rows of all experiments together. */
  readonly experiment: string;
  readonly indicator: string;
  readonly name: Text;
  /** Null in the rows of all together where the versions differ. */
  readonly sheet_version: number | null;
  /** Null in the rows of all together: each experiment has its own. */
  readonly role: IndicatorSummary['role'] | null;
  readonly measure: IndicatorSummary['measure'];
  readonly direction: IndicatorSummary['direction'];
  readonly unit: Text;
  /** Area of the figure: the indicator's own, empty for the experiment's data, or a comparison area. */
  readonly area: string;
  readonly figure: FigureName;
  readonly period: string | null;
  /** Of a group: the disaggregation and the code. */
  readonly dimension: string | null;
  readonly group: string | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: string | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of `progress` and `original-progress` the status, of an observation what kind of figure it is, of an effect its design. */
  readonly state: string | null;
  /** Statuses of an observation or marks of a point, with spaces between. */
  readonly marks: string;
  readonly reason: string | null;
}

/** Columns in order: what the row is of, which figure, the figure itself. */
export const FIGURE_COLUMNS = [
  'experiment',
  'indicator',
  'name',
  'sheet_version',
  'role',
  'measure',
  'direction',
  'unit',
  'area',
  'figure',
  'period',
  'dimension',
  'group',
  'value',
  'lower',
  'upper',
  'method',
  'n',
  'numerator',
  'denominator',
  'state',
  'marks',
  'reason',
] as const satisfies readonly (keyof FigureRow)[];

export type Figure = Partial<FigureRow> & { readonly figure: FigureName };

/** Every column but the ones that say what the row is of: empty until a figure fills some. */
export const NO_FIGURE = {
  period: null,
  dimension: null,
  group: null,
  value: null,
  lower: null,
  upper: null,
  method: null,
  n: null,
  numerator: null,
  denominator: null,
  state: null,
  marks: '',
  reason: null,
} as const satisfies Partial<FigureRow>;

/** An interval in the columns of limits. */
export function limitsOf(
  interval: SummaryInterval | null,
): Pick<FigureRow, 'lower' | 'upper' | 'method'> {
  return {
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    method: interval?.method ?? null,
  };
}
