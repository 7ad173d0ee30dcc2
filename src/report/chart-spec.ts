/** A chart as data: all text is already worded and all numbers already formatted in `label`s. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what the chart shows: the text alternative. */
  readonly description: string;
  readonly unit: string;
  readonly x: AxisTime;
  readonly y: AxisValue;
  readonly series: readonly ChartSeries[];
  /** Straight reference lines and paths. */
  readonly baseline: { readonly value: number; readonly label: string } | null;
  readonly target: ChartTarget | null;
  /** The path from baseline through milestones to the target; empty when end-only. */
  readonly path: readonly { readonly at: number; readonly value: number }[];
  readonly pathLabel: string;
  /** What the rules of variation judge the own series by; null where they do not. */
  readonly control: ChartControl | null;
  /** The difference of changes from the comparison area, below the lines; null without one. */
  readonly difference: ChartDifference | null;
  readonly breaks: readonly { readonly at: number; readonly label: string }[];
  /** Start and end of testing, as decimal years. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  /** Words for signs that a chart may carry; each is printed below the chart only when it occurs. */
  readonly signs: {
    /** What the bars or the band around the points are: "95 % confidence interval". */
    readonly interval: string;
    readonly provisional: string;
    readonly control: string;
    readonly controlLimits: string;
    readonly signal: string;
    /** That the value axis does not start at zero, or at the least possible value. */
    readonly cut: string;
  };
  /** The same content as a table. */
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Explanations of the marks that its cells carry, printed above it. */
    readonly legend: readonly string[];
  };
}

/** How far the own change since the baseline was from the comparison area's, over the same time. */
export interface ChartDifference {
  /** What it is, with the latest figure and its interval. */
  readonly title: string;
  readonly y: AxisValue;
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** Of the latest point. */
  readonly interval: { readonly at: number; readonly lower: number; readonly upper: number } | null;
}

/** Mean or median of the current phase, and the limits of usual variation where it has them. */
export interface ChartControl {
  /** Where the phase begins, in decimal years. */
  readonly from: number;
  readonly centre: number;
  /** Within the possible range: beyond it a limit says nothing. */
  readonly limits: { readonly lower: number | null; readonly upper: number | null };
  /** Moments of the points that the rules flag. */
  readonly signals: readonly number[];
}

/** Decimal years. */
export interface AxisTime {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface AxisValue {
  readonly min: number;
  readonly max: number;
  /** Axis does not start at zero: the renderer marks the cut. */
  readonly cut: boolean;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface ChartSeries {
  readonly label: string;
  /** Own series is drawn strong, a comparison area is drawn quiet and dashed. */
  readonly role: 'own' | 'comparison';
  readonly points: readonly ChartPoint[];
}

export type ChartPoint =
  | {
      readonly state: 'value';
      readonly at: number;
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly label: string;
      readonly provisional: boolean;
    }
  /** No number: drawn as a sign on the axis, never as a zero and never bridged by a line. */
  | {
      readonly state: /** Too few answered for the figure to be shown. */
        | 'too-few'
        | 'suppressed'
        | 'not-collected'
        | 'not-yet-published'
        | 'not-applicable'
        | 'faulty'
        | 'missing';
      readonly at: number;
      readonly label: string;
    };

export type ChartTarget =
  | { readonly kind: 'value'; readonly value: number; readonly at: number; readonly label: string }
  /** A limit that holds at all times: a line across the plot, not a point to reach. */
  | { readonly kind: 'limit'; readonly value: number; readonly label: string }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly at: number;
      readonly label: string;
    };
