import { formatNumber } from '../../messages/format-number.ts';
import type { SeriesPoint } from '../../summary/facts/series.ts';
import type { ChartDifference, ChartSpec } from '../chart-spec.ts';
import { areaName, periodShort, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markLegend, markText } from '../marks.ts';

/**
 * The content of a chart as a table: every period, also those without a number. Intervals and
 * numbers of respondents have columns only where there are any.
 */
export function buildChartTable(
  context: ReportContext,
  view: IndicatorView,
  difference: ChartDifference | null = null,
): ChartSpec['table'] {
  const { translator } = context;
  const { summary } = view;
  const own = summary.points.map((point) => ({
    area: translator.text('report:chart.own'),
    point,
    difference: differenceAt(view, difference, point),
  }));
  const others = summary.comparison.areas.flatMap((series) =>
    series.points.map((point) => ({
      area: areaName(context, series.area),
      point,
      difference: null,
    })),
  );
  const lines = [...own, ...others];
  const points = lines.map((line) => line.point);
  const shows: Shown = {
    area: others.length > 0,
    interval: points.some((point) => point.interval !== null),
    n: points.some((point) => point.n !== null),
  };
  return {
    caption: translator.text('report:chart.table', { name: view.shortName }),
    columns: [
      translator.text('report:table.period'),
      ...(shows.area ? [translator.text('report:table.area')] : []),
      translator.text('report:table.value'),
      ...(shows.interval ? [translator.text('report:table.interval')] : []),
      ...(shows.n ? [translator.text('report:table.n')] : []),
      ...(difference === null ? [] : [translator.text('report:cities.difference')]),
    ],
    rows: lines.map((line) => [
      ...tableRow(context, view, line.point, line.area, shows),
      ...(difference === null ? [] : [line.difference ?? translator.text('report:table.none')]),
    ]),
    legend: markLegend(
      translator,
      points.flatMap((point) => (point.value === null ? [] : point.marks)),
    ),
  };
}

/** The difference of changes at a point of the own series, with its interval where it has one. */
function differenceAt(
  { figures }: IndicatorView,
  difference: ChartDifference | null,
  { middle }: SeriesPoint,
): string | null {
  const found = difference?.points.find(({ at }) => at === middle);
  if (found === undefined) return null;
  const size = figures.change(found.value);
  const interval = difference?.interval ?? null;
  if (interval === null || interval.at !== middle) return size;
  return `${size} (${figures.changeRange({ ...interval, method: '' })})`;
}

/** Which columns a table has. */
interface Shown {
  readonly area: boolean;
  readonly interval: boolean;
  readonly n: boolean;
}

function tableRow(
  context: ReportContext,
  view: IndicatorView,
  point: SeriesPoint,
  area: string,
  shows: Shown,
): readonly string[] {
  const { figures } = view;
  const value =
    point.value === null
      ? pointStateWord(context, point)
      : `${figures.level(point.value)}${markText(point.marks)}`;
  const none = context.translator.text('report:table.none');
  const interval = point.interval === null ? none : figures.levelRange(point.interval);
  const n = point.n === null ? none : formatNumber(context.language, point.n, 0);
  return [
    periodShort(context, point.period),
    ...(shows.area ? [area] : []),
    value,
    ...(shows.interval ? [interval] : []),
    ...(shows.n ? [n] : []),
  ];
}

/** Why a point has no number: the four kinds of "nothing" are told apart. */
export function pointStateWord(context: ReportContext, point: SeriesPoint): string {
  if (point.state === 'value') return context.translator.text('report:pointState.missing');
  return context.translator.text(`report:pointState.${point.state}`);
}
