import type { JSX } from 'preact';
import type { ChartSeries, ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout, EdgeLabel } from './chart-layout.ts';
import { collectObstacles } from './chart-obstacles.ts';
import type { ValuePoint } from './chart-series.tsx';
import { LineGlyph } from './chart-signs.tsx';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';
import { placePointLabels } from './label-placement.ts';
import { estimateWidth } from './text-width.ts';

interface LabelsProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
}

const LABEL_COLOURS = {
  own: CHART_COLOURS.own,
  comparison: CHART_COLOURS.comparison,
  target: CHART_COLOURS.target,
  range: CHART_COLOURS.target,
  limit: CHART_COLOURS.target,
  baseline: CHART_COLOURS.quiet,
  path: CHART_COLOURS.target,
} as const;

/** Names of lines and marks in the right margin, each beside a sample of what it names. */
export function EdgeLabels({ layout }: { readonly layout: ChartLayout }): JSX.Element {
  return (
    <g>
      {layout.edge.map((label) => (
        <g key={label.kind + label.y} fill={LABEL_COLOURS[label.kind]}>
          <Leader label={label} layout={layout} />
          <LineGlyph kind={label.kind} x={layout.edgeLeft} y={firstLine(label, layout)} />
          {label.lines.map((text, index) => (
            <text
              key={text}
              x={c(layout.edgeLeft + 22)}
              y={c(firstLine(label, layout) + index * layout.lineHeight + layout.fontSize * 0.35)}
              font-weight={label.weight === 'bold' ? 600 : undefined}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

function firstLine(label: EdgeLabel, layout: ChartLayout): number {
  return label.y - ((label.lines.length - 1) * layout.lineHeight) / 2;
}

/** A thin line from a mark near the margin to its label, when the label was pushed aside. */
function Leader({
  label,
  layout,
}: {
  readonly label: EdgeLabel;
  readonly layout: ChartLayout;
}): JSX.Element | null {
  const y = firstLine(label, layout);
  const { right } = layout.plot;
  const isNear = right - label.anchor.x < 24;
  if (!isNear || label.kind === 'path' || Math.abs(y - label.anchor.y) < 5) return null;
  return (
    <path
      d={`M${c(right - (label.kind === 'baseline' ? 0 : 4))},${c(label.anchor.y)}L${c(layout.edgeLeft - 1)},${c(y)}`}
      fill="none"
      stroke={CHART_COLOURS.axis}
      stroke-width={0.75}
    />
  );
}

interface PlotLabel {
  readonly kind: 'own' | 'comparison' | 'target';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly optional: boolean;
}

/** Numbers beside the points: all of a short series, else the first, last, lowest and highest. */
export function PointLabels({ spec, layout }: LabelsProps): JSX.Element {
  const size = layout.fontSize;
  const labels = plotLabels(spec, layout);
  const boxes = placePointLabels(
    labels.map(({ kind, text, x, y, optional }) => ({
      x,
      y,
      width: estimateWidth(text, size, kind === 'comparison' ? 'normal' : 'bold'),
      height: size,
      optional,
    })),
    collectObstacles(spec, layout),
  );
  return (
    <g
      stroke={CHART_COLOURS.paper}
      stroke-width={3.5}
      stroke-linejoin="round"
      paint-order="stroke"
      text-anchor="middle"
    >
      {labels.map((label, index) => {
        const box = boxes[index];
        if (box === null || box === undefined) return null;
        return (
          <text
            key={index}
            x={c((box.left + box.right) / 2)}
            y={c(box.bottom - size * 0.16)}
            fill={LABEL_COLOURS[label.kind]}
            font-weight={label.kind === 'comparison' ? undefined : 600}
          >
            {label.text}
          </text>
        );
      })}
    </g>
  );
}

/** Labels in the plot, the indispensable ones first. */
function plotLabels(spec: ChartSpec, layout: ChartLayout): readonly PlotLabel[] {
  const labels: PlotLabel[] = [];
  const { target } = spec;
  if (layout.isTargetInPlot && target !== null && target.kind !== 'limit') {
    const value = target.kind === 'value' ? target.value : (target.low + target.high) / 2;
    const place = { x: layout.x(target.at), y: layout.y(value) };
    labels.push({ kind: 'target', text: target.label, ...place, optional: false });
  }
  for (const series of spec.series) {
    const chosen = pointsToLabel(series, layout.width < 480 ? 3 : 8);
    for (const [index, point] of chosen.entries()) {
      labels.push({
        kind: series.role,
        text: point.label,
        x: layout.x(point.at) + layout.dodge(series),
        y: layout.y(point.value),
        optional: index > 0 || series.role === 'comparison',
      });
    }
  }
  return labels.sort((a, b) => Number(a.optional) - Number(b.optional));
}

/** Most important first. */
function pointsToLabel(series: ChartSeries, most: number): readonly ValuePoint[] {
  const values = series.points.filter((point) => point.state === 'value');
  const last = values.at(-1);
  const first = values[0];
  if (last === undefined || first === undefined) return [];
  if (series.role === 'comparison') return [last];
  if (values.length <= most) return [last, ...values.slice(0, -1)];
  let lowest = first;
  let highest = first;
  for (const point of values) {
    if (point.value < lowest.value) lowest = point;
    if (point.value > highest.value) highest = point;
  }
  return [...new Set([last, first, lowest, highest])];
}
