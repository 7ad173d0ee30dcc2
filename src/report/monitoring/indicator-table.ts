import { formatNumber, formatPercent, formatSigned } from '../../messages/format-number.ts';
import type { PointEstimate } from '../../summary/facts/estimate.ts';
import type { Mark } from '../../summary/facts/series.ts';
import type { Block, TableBlock } from '../block.ts';
import { cell, column, paragraph, table } from '../compose.ts';
import { periodShort, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markLegend, marksAt, markText } from '../marks.ts';
import { reasonWords } from '../status.ts';

/** A row of the table: null where there is no such figure, blank where the column does not concern it. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly interval: string | null;
  readonly period: string | null;
  readonly n: string | null;
}

/**
 * The small table of one indicator: levels, change and target. Intervals and numbers of respondents
 * have columns only where there are any.
 */
export function indicatorTable(context: ReportContext, view: IndicatorView): TableBlock {
  const { translator } = context;
  const rows = tableRows(context, view);
  const hasInterval = rows.some((row) => !isLacking(row.interval));
  const hasN = rows.some((row) => !isLacking(row.n));
  const shown = (text: string | null) => cell(text ?? translator.text('report:table.none'));
  return table(
    translator.text('report:table.caption', { name: view.shortName, unit: view.unit }),
    [
      column(translator.text('report:table.figure')),
      column(translator.text('report:table.value'), 'end'),
      ...(hasInterval ? [column(translator.text('report:table.interval'), 'end')] : []),
      column(translator.text('report:table.period')),
      ...(hasN ? [column(translator.text('report:table.n'), 'end')] : []),
    ],
    rows.map((row) => [
      cell(row.name),
      cell(row.value),
      ...(hasInterval ? [shown(row.interval)] : []),
      shown(row.period),
      ...(hasN ? [shown(row.n)] : []),
    ]),
    [...markLegend(translator, shownMarks(view)), ...roundingNote(context, view)],
  );
}

/** Said where a reader who subtracts the levels of the table would get another change. */
export function roundingNote(context: ReportContext, view: IndicatorView): readonly string[] {
  return changeAddsUp(view) ? [] : [context.translator.text('report:table.unrounded')];
}

function changeAddsUp({ summary, figures }: IndicatorView): boolean {
  const { baseline, latest, change } = summary;
  if (baseline.value === null || latest.value === null || change.value === null) return true;
  return figures.addsUp(baseline.value, latest.value, change.value);
}

/**
 * `Havaintoja 3, joista esitetään 2, kattavuus 75 %.` Empty where nothing was observed, and where only
 * their number could be told, which the chart does.
 */
export function seriesLine(context: ReportContext, view: IndicatorView): readonly Block[] {
  const { translator, language } = context;
  const { points, completeness } = view.summary.series;
  if (points === 0) return [];
  const withheld = view.summary.points.filter(
    (point) => point.state === 'suppressed' || point.state === 'too-few',
  ).length;
  const parts = [
    translator.text('report:table.points', { points: formatNumber(language, points, 0) }),
  ];
  if (withheld === 0 && completeness === null) return [];
  if (withheld > 0) {
    const shown = formatNumber(language, Math.max(0, points - withheld), 0);
    parts.push(translator.text('report:table.pointsShown', { shown }));
  }
  if (completeness !== null) {
    parts.push(
      translator.text('report:table.pointsComplete', {
        completeness: formatPercent(language, 100 * completeness, 0),
      }),
    );
  }
  return [paragraph(`${parts.join(', ')}.`, 'small')];
}

function isLacking(text: string | null): boolean {
  return text === null || text === '';
}

function tableRows(context: ReportContext, view: IndicatorView): readonly Row[] {
  const { translator } = context;
  const { summary } = view;
  const latest = levelRow(context, view, translator.text('report:table.latest'), summary.latest);
  const target = targetRow(context, view);
  const targets = target === null ? [] : [target];
  // A context figure has no baseline of the experiment's unless the plan names one.
  if (summary.role === 'context' && summary.baseline.value === null) return [latest, ...targets];
  const name = translator.text('report:table.baseline');
  const baseline = levelRow(context, view, name, summary.baseline);
  // With nothing newer than the baseline the two rows would be the same.
  const isNewer =
    summary.latest.period === null || summary.latest.period !== summary.baseline.period;
  return [baseline, ...(isNewer ? [latest] : []), changeRow(context, view), ...targets];
}

function levelRow(
  context: ReportContext,
  view: IndicatorView,
  name: string,
  point: PointEstimate,
): Row {
  const { translator } = context;
  const n = point.n ?? point.denominator;
  return {
    name,
    value:
      point.value === null
        ? reasonWords(translator, view.summary, point.reason)
        : `${view.figures.level(point.value)}${markText(marksAt(view, point))}`,
    interval: point.interval === null ? null : view.figures.levelRange(point.interval),
    period: point.period === null ? null : periodShort(context, point.period),
    n: n === null ? null : formatNumber(context.language, n, 0),
  };
}

function shownMarks(view: IndicatorView): readonly Mark[] {
  // A level that is not there has its reason in words, no mark.
  const shown = [view.summary.baseline, view.summary.latest].filter(({ value }) => value !== null);
  return shown.flatMap((point) => marksAt(view, point));
}

function changeRow(context: ReportContext, view: IndicatorView): Row {
  const { translator } = context;
  const { change } = view.summary;
  return {
    name: translator.text('report:table.change'),
    value:
      change.value === null
        ? reasonWords(translator, view.summary, change.reason)
        : changeText(context, view, change.value),
    interval: change.interval === null ? null : view.figures.changeRange(change.interval),
    period: '',
    n: '',
  };
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

function targetRow(context: ReportContext, view: IndicatorView): Row | null {
  const { translator } = context;
  const { progress, role } = view.summary;
  const { target } = progress;
  if (target === null) return null;
  const key = role === 'guardrail' ? 'report:table.limit' : 'report:table.target';
  return {
    name: translator.text(key),
    value: targetText(view, target) ?? translator.text('report:table.none'),
    interval: '',
    period: periodShort(context, target.period),
    n: '',
  };
}

function targetText(
  view: IndicatorView,
  target: NonNullable<IndicatorView['summary']['progress']['target']>,
): string | null {
  if (target.value !== null) return view.figures.level(target.value);
  if (target.low === null || target.high === null) return null;
  return view.figures.levelRange({ lower: target.low, upper: target.high, method: '' });
}
