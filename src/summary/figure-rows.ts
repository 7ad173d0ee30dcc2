import type { Change, PointEstimate } from './facts/estimate.ts';
import type { GroupBreakdown, InequalityIndex } from './facts/groups.ts';
import type { SeriesPoint } from './facts/series.ts';
import { type Figure, type FigureName, type FigureRow, limitsOf, NO_FIGURE } from './figure-row.ts';
import type { IndicatorSummary } from './indicator-summary.ts';

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
    ...NO_FIGURE,
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
    originalProgress(summary),
    single('share', figures.share),
    single('time-share', figures.timeShare),
    single('pace', figures.pace),
    single('needed-per-period', figures.neededPerPeriod),
  ];
}

/** By the plan that was committed to. */
function originalProgress({ original, latest }: IndicatorSummary): Figure {
  const figure = {
    figure: 'original-progress',
    period: latest.period,
    reason: original.reason,
  } as const;
  if (!('status' in original)) return figure;
  return { ...figure, method: original.method, state: original.status };
}

function observation(figure: FigureName, point: SeriesPoint): Figure {
  const { period, value, n, state, marks } = point;
  return { figure, period, value, ...limitsOf(point.interval), n, state, marks: marks.join(' ') };
}

function groups({ groups }: IndicatorSummary): readonly Figure[] {
  return groups.flatMap((group) => [...levels(group), ...inequality(group)]);
}

function levels({ dimension, period, suppressed, levels }: GroupBreakdown): readonly Figure[] {
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
}

/** Of groups that the sheet puts in order. */
function inequality({ dimension, period, inequality }: GroupBreakdown): readonly Figure[] {
  const { slope, ratio } = inequality;
  if (slope.reason === 'not-ordered') return [];
  const index = (figure: FigureName, { value, interval, reason }: InequalityIndex): Figure => ({
    ...{ figure, dimension, period, value },
    ...limitsOf(interval),
    reason,
  });
  return [index('slope-index', slope), index('relative-index', ratio)];
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
