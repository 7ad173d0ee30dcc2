import { formatNumber, formatPercent } from '../../messages/format-number.ts';
import type { SeriesPoint } from '../../summary/facts/series.ts';
import { stageDates } from '../../summary/stage.ts';
import type { ChartPoint, ChartSeries, ChartSpec, ChartTarget } from '../chart-spec.ts';
import { areaName, periodShort, periodSpan, periodWords, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { buildChartTable, pointStateWord } from './chart-table.ts';
import { controlLines, controlValues } from './control-lines.ts';
import { buildDifference } from './difference-panel.ts';
import { possibleRange } from './possible-values.ts';
import { buildTimeAxis, type DatedPeriod } from './time-axis.ts';
import { buildValueAxis, type PossibleRange } from './value-axis.ts';

/**
 * The chart of one indicator: its own series with intervals, comparison areas, baseline, target,
 * path, breaks and the time of testing. Null when there is no number to draw.
 */
export function buildChart(context: ReportContext, view: IndicatorView): ChartSpec | null {
  const { summary } = view;
  if (!summary.points.some((point) => point.value !== null)) return null;
  const series = buildSeries(context, view);
  const target = buildTarget(context, view);
  const path = buildPath(context, view, target);
  const spans = testSpans(context, view);
  const baseline =
    summary.baseline.value === null
      ? null
      : {
          value: summary.baseline.value,
          label: context.translator.text('report:chart.baseline', {
            value: view.figures.level(summary.baseline.value),
          }),
        };
  const moments = [
    ...path.map((point) => point.at),
    ...(target === null || target.kind === 'limit' ? [] : [target.at]),
    ...spans.flatMap((span) => [span.from, span.to]),
  ];
  const range = possibleRange(view);
  const control = controlLines(view, range);
  const difference = buildDifference(context, view);
  const values = [
    ...series.flatMap((one) => one.points.flatMap(drawnValues)),
    ...path.map((point) => point.value),
    ...(baseline === null ? [] : [baseline.value]),
    ...(target === null ? [] : targetValues(target)),
    ...controlValues(control),
  ];
  return {
    id: view.anchor,
    title: view.shortName,
    description: [
      describe(context, view),
      ...(difference === null ? [] : [`${difference.title}.`]),
    ].join(' '),
    unit: view.unit,
    x: buildTimeAxis(datedPeriods(context, view), moments),
    y: buildValueAxis(values, range, (value) => tickLabel(context, view, value)),
    series,
    baseline,
    target,
    path: path.length > 1 ? path : [],
    control,
    pathLabel: context.translator.text('report:chart.path'),
    difference,
    breaks: breakMoments(context, view),
    spans,
    signs: signWords(context, view, range),
    table: buildChartTable(context, view, difference),
  };
}

function buildSeries(context: ReportContext, view: IndicatorView): readonly ChartSeries[] {
  const { summary } = view;
  const own: ChartSeries = {
    label: ownLabel(context, view),
    role: 'own',
    points: summary.points.map((point) => chartPoint(context, view, point)),
  };
  const others = summary.comparison.areas.map(
    (series): ChartSeries => ({
      label: areaName(context, series.area),
      role: 'comparison',
      points: series.points.map((point) => chartPoint(context, view, point)),
    }),
  );
  return [own, ...others];
}

/** Surroundings are not the experiment's own figures. */
function ownLabel(context: ReportContext, view: IndicatorView): string {
  if (view.summary.role === 'context') return view.shortName;
  return context.translator.text('report:chart.own');
}

function signWords(
  context: ReportContext,
  { summary }: IndicatorView,
  { min }: PossibleRange,
): ChartSpec['signs'] {
  const { translator } = context;
  const startsAtZero = min === null || min === 0;
  return {
    interval: translator.text('report:chart.sign.interval'),
    provisional: translator.text('report:chart.sign.provisional'),
    control: translator.text(
      summary.variation.method === 'xmr@1' ? 'report:chart.sign.mean' : 'report:chart.sign.median',
    ),
    controlLimits: translator.text('report:chart.sign.limits'),
    signal: translator.text('report:chart.sign.signal'),
    cut: translator.text(startsAtZero ? 'report:chart.sign.cutZero' : 'report:chart.sign.cutLeast'),
  };
}

function chartPoint(context: ReportContext, view: IndicatorView, point: SeriesPoint): ChartPoint {
  if (point.value !== null) {
    return {
      state: 'value',
      at: point.middle,
      value: point.value,
      lower: point.interval?.lower ?? null,
      upper: point.interval?.upper ?? null,
      label: view.figures.level(point.value),
      provisional: point.marks.includes('p'),
    };
  }
  const state = point.state === 'value' ? 'missing' : point.state;
  return { state, at: point.middle, label: pointStateWord(context, point) };
}

function drawnValues(point: ChartPoint): readonly number[] {
  if (point.state !== 'value') return [];
  const limits = [point.lower, point.upper].filter((limit) => limit !== null);
  return [point.value, ...limits];
}

function buildTarget(context: ReportContext, view: IndicatorView): ChartTarget | null {
  const { target } = view.summary.progress;
  if (target === null) return null;
  const at = middleOf(context, target.period);
  if (at === null) return null;
  const isLimit = view.summary.role === 'guardrail';
  const key = isLimit ? 'report:chart.limit' : 'report:chart.target';
  if (target.value !== null) {
    const { value } = target;
    const label = context.translator.text(key, { value: view.figures.level(value) });
    return isLimit ? { kind: 'limit', value, label } : { kind: 'value', value, at, label };
  }
  if (target.low === null || target.high === null) return null;
  const range = view.figures.levelRange({ lower: target.low, upper: target.high, method: '' });
  const label = context.translator.text(key, { value: range });
  return { kind: 'range', low: target.low, high: target.high, at, label };
}

function targetValues(target: ChartTarget): readonly number[] {
  return target.kind === 'range' ? [target.low, target.high] : [target.value];
}

/** Baseline, milestones, target; nothing where the plan expects nothing on the way. */
function buildPath(context: ReportContext, view: IndicatorView, target: ChartTarget | null) {
  const { baseline, progress, role } = view.summary;
  if (progress.path === 'end-only' || progress.path === 'growth' || role === 'guardrail') return [];
  if (target === null || target.kind !== 'value') return [];
  if (baseline.value === null || baseline.period === null) return [];
  const start = middleOf(context, baseline.period);
  if (start === null || start >= target.at) return [];
  const between = progress.milestones.flatMap((milestone) => {
    const at = middleOf(context, milestone.period);
    return at !== null && at > start && at < target.at ? [{ at, value: milestone.value }] : [];
  });
  return [{ at: start, value: baseline.value }, ...between, { at: target.at, value: target.value }];
}

function testSpans(context: ReportContext, view: IndicatorView) {
  const { role, points } = view.summary;
  const dates = stageDates(view.experiment, context.asOf);
  if (dates.start === null || dates.start > context.asOf) return [];
  const from = middleOf(context, dates.start);
  const lastDay = dates.end === null || dates.end > context.asOf ? context.asOf : dates.end;
  const to = middleOf(context, lastDay);
  if (from === null || to === null || to <= from) return [];
  // Surroundings known only from years before the test are not stretched out to reach it.
  if (role === 'context' && !points.some((point) => point.middle >= from)) return [];
  return [{ from, to, label: context.translator.text('report:chart.testing') }];
}

/** A break stands where its period begins. */
function breakMoments(context: ReportContext, view: IndicatorView) {
  return view.summary.points.flatMap((point) => {
    if (!point.breakBefore) return [];
    const parsed = context.workspace.calendar.parse(point.period);
    const at = parsed.ok ? middleOf(context, parsed.period.start) : null;
    if (at === null) return [];
    return [{ at, label: context.translator.text('report:chart.break') }];
  });
}

function datedPeriods(context: ReportContext, view: IndicatorView): readonly DatedPeriod[] {
  const { points, progress, role } = view.summary;
  const keys = new Set(points.map((point) => point.period));
  if (progress.target !== null && role !== 'guardrail') keys.add(progress.target.period);
  const dated = [...keys].flatMap((key) => {
    const at = middleOf(context, key);
    return at === null ? [] : [{ at, label: periodShort(context, key) }];
  });
  return dated.sort((a, b) => a.at - b.at);
}

function middleOf(context: ReportContext, period: string): number | null {
  const parsed = context.workspace.calendar.parse(period);
  return parsed.ok ? parsed.period.middle : null;
}

/** Ticks show the decimals they need, no more. */
function tickLabel(context: ReportContext, view: IndicatorView, value: number): string {
  return view.figures.isPercent
    ? formatPercent(context.language, value)
    : formatNumber(context.language, value);
}

function describe(context: ReportContext, view: IndicatorView): string {
  const { translator } = context;
  const { summary, figures } = view;
  const shown = summary.points.filter((point) => point.value !== null);
  const first = shown[0];
  const last = shown[shown.length - 1];
  if (first === undefined || last === undefined || last.value === null) return '';
  const { target } = summary.progress;
  const head = translator.text('report:chart.description', {
    span: periodSpan(context, first.period, last.period),
    count: shown.length,
    value: figures.level(last.value),
  });
  const sentences = [head];
  if (target !== null && target.value !== null) {
    const key =
      summary.role === 'guardrail' ? 'report:chart.limitSentence' : 'report:chart.targetSentence';
    const words = {
      value: figures.level(target.value),
      period: periodWords(context, target.period),
    };
    sentences.push(translator.text(key, words));
  }
  return [...sentences, ...describeControl(context, view)].join(' ');
}

/** The limits of usual variation, and which points lie outside it by the rules. */
function describeControl(
  context: ReportContext,
  { summary, figures }: IndicatorView,
): readonly string[] {
  const { translator } = context;
  const { limits, signals } = summary.variation;
  if (limits === null) return [];
  const range = figures.levelRange({ ...limits, method: '' });
  const head = translator.text('report:chart.limitsSentence', { range });
  if (signals.length === 0) return [head];
  const periods = signals.map(({ period }) => periodShort(context, period)).join(', ');
  return [head, translator.text('report:chart.signalsSentence', { periods })];
}
