import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ChartSpec } from '../report/chart-spec.ts';
import { Axes } from './chart-axes.tsx';
import { ControlLines, SignalRings } from './chart-control.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { EdgeLabels, PointLabels } from './chart-labels.tsx';
import { layoutChart } from './chart-layout.ts';
import { Background, Breaks, ReferenceLines, TargetMark } from './chart-references.tsx';
import { Intervals, SeriesMarks } from './chart-series.tsx';
import { AxisSigns, Key } from './chart-signs.tsx';
import { DifferencePanel } from './difference-panel.tsx';
import { wellFormed } from './well-formed.ts';

/** Widths for desktop and print, and for phones: at their sizes on screen no text is below 11 px. */
export const WIDE_CHART = 720;
export const NARROW_CHART = 320;

interface ChartProps {
  readonly spec: ChartSpec;
  /** Width of the drawing in its own units; below 480 it is laid out for a phone. */
  readonly width: number;
}

/**
 * A chart as an SVG of its own: named by its title, described by its description, without
 * scripts, styles or references. Ids begin with the chart's id and hold the width, so that one
 * chart may stand in a page at several widths.
 */
export function renderChart(spec: ChartSpec, options: { readonly width: number }): string {
  return wellFormed(renderToString(<Chart spec={spec} width={options.width} />));
}

export function Chart({ spec, width }: ChartProps): JSX.Element {
  const layout = layoutChart(spec, width);
  const parts = { spec, layout };
  // Own series last, so that it lies on top.
  const series = [...spec.series].sort(
    (a, b) => Number(a.role === 'own') - Number(b.role === 'own'),
  );
  return (
    <ChartFrame spec={spec} width={width} layout={layout}>
      <Background {...parts} />
      <Axes {...parts} />
      {series.map((one) => (
        <Intervals key={one.label} {...parts} series={one} />
      ))}
      <ControlLines {...parts} />
      <ReferenceLines {...parts} />
      <Breaks {...parts} />
      {series.map((one) => (
        <SeriesMarks key={one.label} {...parts} series={one} />
      ))}
      <SignalRings {...parts} />
      <TargetMark {...parts} />
      <PointLabels {...parts} />
      <EdgeLabels layout={layout} />
      <AxisSigns layout={layout} />
      <DifferencePanel {...parts} />
      <Key layout={layout} />
    </ChartFrame>
  );
}
