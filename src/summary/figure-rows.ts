import type { Text } from '../model/primitives.ts';
import type { Change, PointEstimate, SummaryInterval } from './facts/estimate.ts';
import type { SeriesPoint } from './facts/series.ts';
import type { IndicatorSummary } from './indicator-summary.ts';

/** Which figure of an indicator a row holds. */
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
  | 'share'
  | 'time-share'
  | 'pace'
  | 'needed-per-period'
  | 'observation'
  | 'group'
  | 'group-gap'
  | 'group-ratio'
  | 'comparison-observation'
  | 'comparison-change'
  | 'difference-in-differences'
  | 'usual-variation'
  | 'start-effect';

/** One figure of one indicator of one experiment: a row of the long table, with its columns' names. */
export interface FigureRow {
  readonly experiment: string;
  readonly indicator: string;
  readonly name: Text;
  readonly sheet_version: number;
  readonly role: IndicatorSummary['role'];
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
  /** Of `progress` the status, of an observation what kind of figure it is. */
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

type Figure = Partial<FigureRow> & { readonly figure: FigureName };

/**
 * The figures of an indicator, one a row. The rows of single figures are there for every indicator,
 * empty with a reason where there is no figure; of periods, groups and areas there are as many as it has.
 */
export function figureRows(summary: IndicatorSummary): readonly FigureRow[] {
  const { sheet } = summary;
  const blank: Omit<FigureRow, 'figure'> = {
    experiment: summary.experiment,
    indicator: summary.indicator,
    name: sheet.name,
    sheet_version: summary.sheetVersion,
    role: summary.role,
    measure: summary.measure,
    direction: summary.direction,
    unit: sheet.unit,
    area: summary.area,
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
  };
  const figures: readonly Figure[] = [
    level('baseline', summary.baseline),
    level('latest', summary.latest),
    ...changes(summary),
    ...progress(summary),
    ...summary.points.map((point) => observation('observation', point)),
    ...groups(summary),
    ...comparisons(summary),
    ...charts(summary),
  ];
  return figures.map((figure) => ({ ...blank, ...figure }));
}

function level(figure: FigureName, point: PointEstimate): Figure {
  const { period, value, n, numerator, denominator, reason } = point;
  const marks = point.lowReliability ? [...point.status, 'low-reliability'] : point.status;
  const limits = limitsOf(point.interval);
  return {
    figure,
    period,
    value,
    ...limits,
    n,
    numerator,
    denominator,
    marks: marks.join(' '),
    reason,
  };
}

function limitsOf(interval: SummaryInterval | null): Pick<FigureRow, 'lower' | 'upper' | 'method'> {
  return {
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    method: interval?.method ?? null,
  };
}

function change(figure: FigureName, { value, interval, reason }: Change): Figure {
  return { figure, value, ...limitsOf(interval), reason };
}

function changes(summary: IndicatorSummary): readonly Figure[] {
  const { relative, minimalDetectable, adjustedP, reason } = summary.change;
  const { period } = summary.latest;
  return [
    { ...change('change', summary.change), period },
    {
      figure: 'relative-change',
      period,
      value: relative,
      reason: relative === null ? reason : null,
    },
    {
      figure: 'minimal-detectable',
      period,
      value: minimalDetectable,
      reason: minimalDetectable === null ? reason : null,
    },
    { figure: 'adjusted-p', period, value: adjustedP },
  ];
}

function progress(summary: IndicatorSummary): readonly Figure[] {
  const { target, milestones, method, status, reason, ...figures } = summary.progress;
  const { period } = summary.latest;
  const single = (figure: FigureName, value: number | null): Figure => ({
    figure,
    period,
    value,
    method,
    reason: value === null ? reason : null,
  });
  return [
    {
      figure: 'target',
      period: target?.period ?? null,
      value: target?.value ?? null,
      lower: target?.low ?? null,
      upper: target?.high ?? null,
      reason: target === null ? 'no-target' : null,
    },
    ...milestones.map((one): Figure => ({ figure: 'milestone', ...one })),
    single('expected', figures.expected),
    { figure: 'progress', period, method, state: status, reason },
    single('share', figures.share),
    single('time-share', figures.timeShare),
    single('pace', figures.pace),
    single('needed-per-period', figures.neededPerPeriod),
  ];
}

function observation(figure: FigureName, point: SeriesPoint): Figure {
  const { period, value, n, state, marks } = point;
  return { figure, period, value, ...limitsOf(point.interval), n, state, marks: marks.join(' ') };
}

function groups(summary: IndicatorSummary): readonly Figure[] {
  return summary.groups.flatMap(({ dimension, period, suppressed, levels }): readonly Figure[] => {
    if (suppressed) {
      return [{ figure: 'group', dimension, period, state: 'suppressed', reason: 'suppressed' }];
    }
    return levels.flatMap((one): readonly Figure[] => {
      const place = { dimension, period, group: one.code };
      const { value, n, reason } = one;
      const marks = one.lowReliability ? 'u' : '';
      const gap = { value: one.gap, ...limitsOf(one.gapInterval) };
      return [
        { figure: 'group', ...place, value, ...limitsOf(one.interval), n, marks, reason },
        { figure: 'group-gap', ...place, ...gap, reason: one.gap === null ? reason : null },
        {
          figure: 'group-ratio',
          ...place,
          value: one.ratio,
          ...limitsOf(one.ratioInterval),
          reason: one.ratio === null ? reason : null,
        },
      ];
    });
  });
}

function comparisons(summary: IndicatorSummary): readonly Figure[] {
  const { comparison, latest } = summary;
  return [
    ...comparison.areas.flatMap((series) => [
      ...series.points.map((point) => ({
        ...observation('comparison-observation', point),
        area: series.area,
      })),
      {
        ...change('comparison-change', series.change),
        area: series.area,
        period: latest.period,
      },
    ]),
    {
      figure: 'difference-in-differences',
      period: latest.period,
      value: comparison.estimate,
      ...limitsOf(comparison.interval),
      method: comparison.method,
      reason: comparison.reason,
    },
  ];
}

function charts({ variation, interrupted, latest }: IndicatorSummary): readonly Figure[] {
  const { centre, limits, method, signals, reason } = variation;
  return [
    {
      figure: 'usual-variation',
      period: latest.period,
      value: centre,
      lower: limits?.lower ?? null,
      upper: limits?.upper ?? null,
      method,
      state: signals.at(-1)?.rule ?? null,
      reason,
    },
    {
      figure: 'start-effect',
      period: latest.period,
      value: interrupted.atLast?.value ?? null,
      ...limitsOf(interrupted.atLast?.interval ?? null),
      reason: interrupted.reason,
    },
  ];
}
