import { scaleLinear } from 'd3-scale';
import type { ChartSeries, ChartSpec } from '../report/chart-spec.ts';
import { type EventLabel, moveEvent, placeEvents } from './chart-events.ts';
import { buildKey, type KeyEntry, type LineKind } from './chart-key.ts';
import { MANY_POINTS } from './chart-style.ts';
import { layoutDifference, type PanelLayout } from './difference-layout.ts';
import type { Box } from './geometry.ts';
import { stackLabels } from './label-placement.ts';
import { estimateWidth, wrapText } from './text-width.ts';

/** A label in the right margin: what a line or mark is. */
export interface EdgeLabel {
  readonly kind: LineKind;
  readonly lines: readonly string[];
  readonly weight: 'normal' | 'bold';
  /** Centre. */
  readonly y: number;
  /** End of what it names. */
  readonly anchor: { readonly x: number; readonly y: number };
}

/** A row of signs below the axis: the periods of one series that have no number. */
export interface SignRow {
  readonly series: ChartSeries;
  readonly y: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly plot: Box;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** Labels are empty where they have no room. */
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    readonly centre: number;
  }[];
  readonly tickTop: number;
  /** The difference of changes below the plot. */
  readonly panel: PanelLayout | null;
  readonly events: readonly EventLabel[];
  /** Empty when the chart is narrow: then the key holds the names. */
  readonly edge: readonly EdgeLabel[];
  readonly edgeLeft: number;
  /** The target's name stands beside its mark, because there is no right margin for it. */
  readonly isTargetInPlot: boolean;
  readonly signRows: readonly SignRow[];
  readonly key: readonly KeyEntry[];
  /** Sideways shift that keeps the bars of comparison series beside the own ones. */
  readonly dodge: (series: ChartSeries) => number;
}

const EDGE_GLYPH = 20;
const SIGN_ROW = 18;

/** Where everything of a chart lies, for an SVG `width` units wide; phones get a narrow one. */
export function layoutChart(spec: ChartSpec, width: number): ChartLayout {
  const narrow = width < 480;
  const fontSize = narrow ? 13 : 14;
  const lineHeight = Math.round(fontSize * 1.25);

  const yLabelWidth = Math.max(
    0,
    ...[...spec.y.ticks, ...(spec.difference?.y.ticks ?? [])].map((t) =>
      estimateWidth(t.label, fontSize),
    ),
  );
  const left = Math.min(Math.ceil(yLabelWidth) + 10, width * 0.3);

  const names = nameLines(spec);
  const wrapped = narrow ? [] : wrapEdgeLabels(names, 210, fontSize);
  const edgeWidth = Math.max(
    narrow ? 12 : 24,
    ...wrapped.map((label) => EDGE_GLYPH + 8 + label.width),
  );
  const right = width - Math.ceil(edgeWidth);
  const x = scaleLinear([spec.x.min, spec.x.max], [left + 18, right - (narrow ? 14 : 12)]).clamp(
    true,
  );

  const spread = wrapped.reduce((sum, label) => sum + label.lines.length * lineHeight + 4, 0);
  const plotHeight = Math.max(narrow ? 210 : 250, spread);

  const events = placeEvents(spec, x, width, fontSize, lineHeight);
  const above = Math.max(0, ...events.map((event) => -event.box.top));
  const top = Math.ceil(Math.max(above, spec.unit === '' ? 8 : lineHeight + 2) + 6);
  const plot: Box = { left, top, right, bottom: top + plotHeight };
  const y = scaleLinear([spec.y.min, spec.y.max], [plot.bottom, plot.top + 6]).clamp(true);

  const signRows = spec.series
    .filter((series) => series.points.some((point) => point.state !== 'value'))
    .map((series, index) => ({
      series,
      y: plot.bottom + 12 + index * SIGN_ROW,
    }));
  const below = plot.bottom + signRows.length * SIGN_ROW + 6;
  const panel =
    spec.difference === null
      ? null
      : layoutDifference(spec.difference, { top: below + 6, width, fontSize, lineHeight });
  const tickTop = panel === null ? below : panel.bottom + 4;
  const keyTop = tickTop + lineHeight + 8;
  const isTargetInPlot =
    narrow &&
    spec.target !== null &&
    spec.target.kind !== 'limit' &&
    estimateWidth(spec.target.label, fontSize, 'bold') < width * 0.45;
  const keyed = names
    .filter(({ kind }) => narrow && !(isTargetInPlot && (kind === 'target' || kind === 'range')))
    .map(({ kind, text }) => ({ sign: kind, label: text }));
  const key = buildKey(spec, keyed, { top: keyTop, width, fontSize, lineHeight });

  const anchored = anchorEdgeLabels(spec, wrapped, x, y);
  const centres = stackLabels(
    anchored.map((label) => ({
      y: label.anchor.y,
      height: label.lines.length * lineHeight + 4,
    })),
    plot.top - 6,
    plot.bottom + 6,
  );

  return {
    width,
    height: Math.ceil(
      key.length === 0 ? keyTop : Math.max(...key.map((entry) => entry.bottom)) + 4,
    ),
    fontSize,
    lineHeight,
    plot,
    x,
    y,
    ticks: thinTicks(spec, x, width, fontSize),
    tickTop,
    panel,
    events: events.map((event) => moveEvent(event, top - 4)),
    edge: anchored.map((label, index) => ({
      ...label,
      y: centres[index] ?? label.anchor.y,
    })),
    edgeLeft: right + 6,
    isTargetInPlot,
    signRows,
    key,
    dodge: (series) => dodgeOf(spec, series),
  };
}

interface LineName {
  readonly kind: LineKind;
  readonly text: string;
  readonly series: ChartSeries | null;
}

/** Every line and mark that has a name, the most important first. */
function nameLines(spec: ChartSpec): readonly LineName[] {
  const names: LineName[] = [];
  const add = (kind: LineKind, text: string, series: ChartSeries | null = null): void => {
    if (text.trim() !== '') names.push({ kind, text, series });
  };
  for (const series of spec.series) {
    if (series.points.some((point) => point.state === 'value')) {
      add(series.role, series.label, series);
    }
  }
  if (spec.target !== null) {
    add(spec.target.kind === 'value' ? 'target' : spec.target.kind, spec.target.label);
  }
  if (spec.path.length > 1) add('path', spec.pathLabel);
  if (spec.baseline !== null) add('baseline', spec.baseline.label);
  return names;
}

interface WrappedLabel extends LineName {
  readonly lines: readonly string[];
  readonly weight: 'normal' | 'bold';
  readonly width: number;
}

function wrapEdgeLabels(
  names: readonly LineName[],
  limit: number,
  size: number,
): readonly WrappedLabel[] {
  return names.map((name) => {
    const weight = ['own', 'target', 'range', 'limit'].includes(name.kind) ? 'bold' : 'normal';
    const lines = wrapText(name.text, limit - EDGE_GLYPH - 8, size, weight);
    const width = Math.max(0, ...lines.map((line) => estimateWidth(line, size, weight)));
    return { ...name, lines, weight, width };
  });
}

function anchorEdgeLabels(
  spec: ChartSpec,
  labels: readonly WrappedLabel[],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly Omit<EdgeLabel, 'y'>[] {
  return labels.map((label) => {
    const end = endOf(spec, label);
    const anchor = { x: x(end.at), y: y(end.value) };
    return {
      kind: label.kind,
      lines: label.lines,
      weight: label.weight,
      anchor,
    };
  });
}

function endOf(spec: ChartSpec, label: WrappedLabel): { at: number; value: number } {
  if (label.kind === 'baseline') return { at: spec.x.max, value: spec.baseline?.value ?? 0 };
  if (label.kind === 'path') return spec.path.at(-1) ?? { at: spec.x.max, value: spec.y.min };
  if (label.series === null && spec.target !== null) {
    const { target } = spec;
    if (target.kind === 'limit') return { at: spec.x.max, value: target.value };
    const value = target.kind === 'value' ? target.value : (target.low + target.high) / 2;
    return { at: target.at, value };
  }
  const last = label.series?.points.findLast((point) => point.state === 'value');
  return last?.state === 'value' ? last : { at: spec.x.max, value: spec.y.min };
}

/** Labels at every n-th tick, with the smallest n at which no two touch. */
function thinTicks(
  spec: ChartSpec,
  x: (at: number) => number,
  width: number,
  size: number,
): ChartLayout['ticks'] {
  const all = spec.x.ticks.map((tick) => {
    const half = estimateWidth(tick.label, size) / 2;
    const centre = Math.max(half, Math.min(x(tick.at), width - half));
    return { x: x(tick.at), label: tick.label, centre, half };
  });
  let step = 1;
  const touch = (): boolean =>
    all.some((tick, i) => {
      const next = all[i + step];
      if (i % step !== 0 || next === undefined) return false;
      return next.centre - next.half < tick.centre + tick.half + 5;
    });
  while (step < all.length && touch()) step += 1;
  return all.map((tick, i) => ({
    x: tick.x,
    centre: tick.centre,
    label: i % step === 0 ? tick.label : '',
  }));
}

function dodgeOf(spec: ChartSpec, series: ChartSeries): number {
  if (series.role === 'own' || series.points.length >= MANY_POINTS) return 0;
  const bars = spec.series.some((s) =>
    s.points.some((p) => p.state === 'value' && p.lower !== null),
  );
  if (!bars) return 0;
  return 7 * (1 + spec.series.filter((s) => s.role === 'comparison').indexOf(series));
}
