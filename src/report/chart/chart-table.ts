import { formatNumber } from '../../messages/format.ts';
import type { SeriesPoint } from '../../summary/indicator-summary.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { areaName, periodWords, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markText } from '../marks.ts';

/** The content of a chart as a table: every period, also those without a number. */
export function buildChartTable(context: ReportContext, view: IndicatorView): ChartSpec['table'] {
  const { translator } = context;
  const { summary } = view;
  const hasAreas = summary.comparison.length > 0;
  const columns = [
    translator.text('report:table.period'),
    ...(hasAreas ? [translator.text('report:table.area')] : []),
    translator.text('report:table.value'),
    translator.text('report:table.interval'),
    translator.text('report:table.n'),
  ];
  const rows = summary.points.map((point) =>
    tableRow(context, view, point, hasAreas ? translator.text('report:chart.own') : null),
  );
  for (const series of summary.comparison) {
    const area = areaName(context, series.area);
    for (const point of series.points) rows.push(tableRow(context, view, point, area));
  }
  return {
    caption: translator.text('report:chart.table', { name: view.shortName }),
    columns,
    rows,
  };
}

function tableRow(
  context: ReportContext,
  view: IndicatorView,
  point: SeriesPoint,
  area: string | null,
): readonly string[] {
  const { translator } = context;
  const { figures } = view;
  const value =
    point.value === null
      ? pointStateWord(context, point)
      : `${figures.level(point.value)}${markText(point.marks)}`;
  const none = translator.text('report:table.none');
  return [
    periodWords(context, point.period),
    ...(area === null ? [] : [area]),
    value,
    point.interval === null ? none : figures.levelRange(point.interval),
    point.n === null ? none : formatNumber(context.language, point.n, 0),
  ];
}

/** Why a point has no number: the four kinds of "nothing" are told apart. */
export function pointStateWord(context: ReportContext, point: SeriesPoint): string {
  if (point.state === 'value') return context.translator.text('report:pointState.missing');
  return context.translator.text(`report:pointState.${point.state}`);
}
