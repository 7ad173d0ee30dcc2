import { formatNumber, formatPercent, formatSigned } from '../../messages/format.ts';
import type { Mark, PointEstimate } from '../../summary/indicator-summary.ts';
import type { TableBlock, TableCell } from '../block.ts';
import { cell, column, table } from '../compose.ts';
import { periodSpan, periodWords, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markLegend, marksAt, markText } from '../marks.ts';

/** The small table of one indicator: levels, change, target, and how full the series is. */
export function indicatorTable(context: ReportContext, view: IndicatorView): TableBlock {
  const { translator } = context;
  const { summary } = view;
  const rows: (readonly TableCell[])[] = [];
  // A context figure has no baseline of the experiment's unless the plan names one.
  const hasChange = summary.role !== 'context' || summary.baseline.value !== null;
  if (hasChange) {
    rows.push(levelRow(context, view, translator.text('report:table.baseline'), summary.baseline));
  }
  rows.push(levelRow(context, view, translator.text('report:table.latest'), summary.latest));
  if (hasChange) rows.push(changeRow(context, view));
  const target = targetRow(context, view);
  if (target !== null) rows.push(target);
  rows.push(pointsRow(context, view));
  return table(
    translator.text('report:table.caption', { name: view.shortName, unit: view.unit }),
    [
      column(translator.text('report:table.figure')),
      column(translator.text('report:table.value'), 'end'),
      column(translator.text('report:table.interval'), 'end'),
      column(translator.text('report:table.period')),
      column(translator.text('report:table.n'), 'end'),
    ],
    rows,
    markLegend(translator, shownMarks(view)),
  );
}

function levelRow(
  context: ReportContext,
  view: IndicatorView,
  name: string,
  point: PointEstimate,
): readonly TableCell[] {
  const { translator } = context;
  const none = translator.text('report:table.none');
  const n = point.n ?? point.denominator;
  return [
    cell(name),
    cell(
      point.value === null
        ? translator.text(`report:reason.${point.reason ?? 'no-data'}`)
        : `${view.figures.level(point.value)}${markText(marksAt(view, point))}`,
    ),
    cell(point.interval === null ? none : view.figures.levelRange(point.interval)),
    cell(point.period === null ? none : periodWords(context, point.period)),
    cell(n === null ? none : formatNumber(context.language, n, 0)),
  ];
}

function shownMarks(view: IndicatorView): readonly Mark[] {
  return [...marksAt(view, view.summary.baseline), ...marksAt(view, view.summary.latest)];
}

function changeRow(context: ReportContext, view: IndicatorView): readonly TableCell[] {
  const { translator } = context;
  const { change } = view.summary;
  const none = translator.text('report:table.none');
  return [
    cell(translator.text('report:table.change')),
    cell(
      change.value === null
        ? translator.text(`report:reason.${change.reason ?? 'no-data'}`)
        : changeText(context, view, change.value),
    ),
    cell(change.interval === null ? none : view.figures.changeRange(change.interval)),
    cell(none),
    cell(none),
  ];
}

function changeText(context: ReportContext, view: IndicatorView, value: number): string {
  const text = view.figures.change(value);
  const { relative } = view.summary.change;
  // A per cent of a scale's points or of an index says nothing: their zero is a matter of choice.
  const hasTrueZero = ['count', 'rate', 'ratio'].includes(view.summary.measure);
  if (relative === null || !hasTrueZero) return text;
  const sign = context.language === 'en' ? '%' : '\u00a0%';
  return `${text} (${formatSigned(context.language, relative, 0)}${sign})`;
}

function targetRow(context: ReportContext, view: IndicatorView): readonly TableCell[] | null {
  const { translator } = context;
  const { progress, role } = view.summary;
  const { target } = progress;
  if (target === null) return null;
  const none = translator.text('report:table.none');
  const value =
    target.value !== null
      ? view.figures.level(target.value)
      : target.low !== null && target.high !== null
        ? view.figures.levelRange({ lower: target.low, upper: target.high, method: '' })
        : none;
  const name =
    role === 'guardrail'
      ? translator.text('report:table.limit')
      : translator.text('report:table.target');
  return [
    cell(name),
    cell(value),
    cell(none),
    cell(periodWords(context, target.period)),
    cell(none),
  ];
}

/** Number of points, and how many of the due ones have come. */
function pointsRow(context: ReportContext, view: IndicatorView): readonly TableCell[] {
  const { translator, language } = context;
  const { points, completeness, firstPeriod, lastPeriod } = view.summary.series;
  const none = translator.text('report:table.none');
  const text =
    completeness === null
      ? formatNumber(language, points, 0)
      : translator.text('report:table.pointsComplete', {
          points: formatNumber(language, points, 0),
          completeness: formatPercent(language, 100 * completeness, 0),
        });
  const span =
    firstPeriod === null || lastPeriod === null
      ? none
      : periodSpan(context, firstPeriod, lastPeriod);
  return [
    cell(translator.text('report:table.points')),
    cell(text),
    cell(none),
    cell(span),
    cell(none),
  ];
}
