import type { AxisValue, ChartPoint } from './chart-spec.ts';

/**
 * A chart of figures under each other, a row each: groups, or the effects of cities. All text is
 * already worded. Its data stand as a table beside it in the report.
 */
export interface RowChartSpec {
  readonly id: string;
  readonly title: string;
  /** What the chart says, in sentences: the text alternative. */
  readonly description: string;
  /** What the axis measures. */
  readonly unit: string;
  readonly x: AxisValue;
  /** A value that the rows are read against: the reference group's, or no change. */
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly rows: readonly ChartRow[];
  /** Words for signs; each is printed below the chart only when it occurs. */
  readonly signs: {
    readonly interval: string;
    readonly pooled: string;
    readonly prediction: string;
    readonly cut: string;
  };
}

export type ChartRow =
  | {
      readonly state: 'value';
      readonly label: string;
      /** The figure in words: `63 % (52–73 %)`. */
      readonly text: string;
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
      /** `pooled` is what the other rows come to together, a diamond as wide as its interval. */
      readonly mark: 'dot' | 'reference' | 'pooled';
      readonly prediction: { readonly lower: number; readonly upper: number } | null;
    }
  /** No number: said in `text`, never drawn. */
  | {
      readonly state: Exclude<ChartPoint['state'], 'value'>;
      readonly label: string;
      readonly text: string;
    };
