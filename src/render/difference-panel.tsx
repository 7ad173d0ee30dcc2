import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

interface PanelProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
}

/** Below the plot, over the same time: the difference of changes around its line of no difference. */
export function DifferencePanel({ spec, layout }: PanelProps): JSX.Element | null {
  const { difference } = spec;
  const { panel, plot, x, lineHeight, fontSize } = layout;
  if (difference === null || panel === null) return null;
  const path = line<{ at: number; value: number }>()
    .x(({ at }) => x(at))
    .y(({ value }) => panel.y(value))
    .digits(1);
  const { interval, points } = difference;
  return (
    <g>
      {panel.title.map((text, at) => (
        <text
          key={text}
          x={0}
          y={c(panel.titleTop + (at + 0.8) * lineHeight)}
          fill={CHART_COLOURS.ink}
        >
          {text}
        </text>
      ))}
      {panel.ticks.map(({ y, label }) => (
        <g key={y}>
          <path d={`M${c(plot.left)},${c(y)}H${c(plot.right)}`} stroke={CHART_COLOURS.grid} />
          {label === '' ? null : (
            <text
              x={c(plot.left - 8)}
              y={c(y + fontSize * 0.35)}
              text-anchor="end"
              fill={CHART_COLOURS.quiet}
            >
              {label}
            </text>
          )}
        </g>
      ))}
      <path
        d={`M${c(plot.left)},${c(panel.y(0))}H${c(plot.right)}`}
        stroke={CHART_COLOURS.target}
        stroke-dasharray="6 3"
      />
      {interval === null ? null : (
        <path
          d={`M${c(x(interval.at) - 4)},${c(panel.y(interval.upper))}h8M${c(x(interval.at))},${c(panel.y(interval.upper))}V${c(panel.y(interval.lower))}M${c(x(interval.at) - 4)},${c(panel.y(interval.lower))}h8`}
          fill="none"
          stroke={CHART_COLOURS.interval}
          stroke-width={3}
        />
      )}
      <path d={path(points) ?? ''} fill="none" stroke={CHART_COLOURS.own} stroke-width={1.5} />
      {points.map(({ at, value }) => (
        <circle key={at} cx={c(x(at))} cy={c(panel.y(value))} r={4} fill={CHART_COLOURS.own} />
      ))}
    </g>
  );
}
