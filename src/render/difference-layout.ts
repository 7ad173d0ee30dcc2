import { scaleLinear } from 'd3-scale';
import type { ChartDifference } from '../report/chart-spec.ts';
import { wrapText } from './text-width.ts';

/** Where the panel of differences lies. */
export interface PanelLayout {
  readonly title: readonly string[];
  readonly titleTop: number;
  readonly y: (value: number) => number;
  /** Labels are empty where they have no room. */
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly bottom: number;
}

const HEIGHT = 96;

export function layoutDifference(
  { title, y: axis }: ChartDifference,
  {
    top,
    width,
    fontSize,
    lineHeight,
  }: {
    readonly top: number;
    readonly width: number;
    readonly fontSize: number;
    readonly lineHeight: number;
  },
): PanelLayout {
  const lines = wrapText(title, width, fontSize);
  const plotTop = top + lines.length * lineHeight + 10;
  const bottom = plotTop + HEIGHT;
  const y = scaleLinear([axis.min, axis.max], [bottom, plotTop]).clamp(true);
  const apart = HEIGHT / Math.max(1, axis.ticks.length - 1);
  const step = Math.max(1, Math.ceil((lineHeight - 2) / apart));
  // Counted from the line of no difference, which keeps its label.
  const zero = Math.max(
    0,
    axis.ticks.findIndex(({ at }) => at === 0),
  );
  const ticks = axis.ticks.map(({ at, label }, index) => ({
    y: y(at),
    label: (index - zero) % step === 0 ? label : '',
  }));
  return { title: lines, titleTop: top, y, ticks, bottom };
}
