import type { ComponentChildren, JSX } from 'preact';
import { CHART_COLOURS, CHART_FONT } from './chart-style.ts';

interface ChartFrameProps {
  readonly spec: { readonly id: string; readonly title: string; readonly description: string };
  readonly width: number;
  readonly layout: { readonly height: number; readonly fontSize: number };
  readonly children: ComponentChildren;
}

/** The picture around a chart's marks, with its name and what it says for those who do not see it. */
export function ChartFrame({ spec, width, layout, children }: ChartFrameProps): JSX.Element {
  const titleId = `${spec.id}-${width}-title`;
  const descriptionId = `${spec.id}-${width}-description`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
      viewBox={`0 0 ${width} ${layout.height}`}
      width={width}
      height={layout.height}
      font-family={CHART_FONT}
      font-size={layout.fontSize}
    >
      <title id={titleId}>{spec.title}</title>
      <desc id={descriptionId}>{spec.description}</desc>
      <rect width={width} height={layout.height} fill={CHART_COLOURS.paper} />
      {children}
    </svg>
  );
}
