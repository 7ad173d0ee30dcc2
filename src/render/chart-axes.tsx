import type { JSX } from 'preact';
import type { ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

interface AxesProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
}

/** Grid, value axis with its unit and, when it is cut, a zigzag at its foot; time axis. */
export function Axes({ spec, layout }: AxesProps): JSX.Element {
  const { plot, fontSize } = layout;
  return (
    <g>
      {spec.unit === '' ? null : (
        <text x={0} y={c(plot.top - 8)} fill={CHART_COLOURS.quiet}>
          {spec.unit}
        </text>
      )}
      {spec.y.ticks.map((tick) => (
        <g key={tick.at}>
          <line
            x1={c(plot.left)}
            x2={c(plot.right)}
            y1={c(layout.y(tick.at))}
            y2={c(layout.y(tick.at))}
            stroke={CHART_COLOURS.grid}
          />
          <text
            x={c(plot.left - 8)}
            y={c(layout.y(tick.at) + fontSize * 0.35)}
            text-anchor="end"
            fill={CHART_COLOURS.quiet}
          >
            {tick.label}
          </text>
        </g>
      ))}
      <line
        x1={c(plot.left)}
        x2={c(plot.right)}
        y1={c(plot.bottom)}
        y2={c(plot.bottom)}
        stroke={CHART_COLOURS.axis}
      />
      {spec.y.cut ? <AxisCut x={plot.left} y={plot.bottom} /> : null}
      {layout.ticks.map((tick) => (
        <g key={tick.x}>
          <line
            x1={c(tick.x)}
            x2={c(tick.x)}
            y1={c(plot.bottom)}
            y2={c(plot.bottom + 5)}
            stroke={CHART_COLOURS.axis}
          />
          {tick.label === '' ? null : (
            <text
              x={c(tick.centre)}
              y={c(layout.tickTop + fontSize)}
              text-anchor="middle"
              fill={CHART_COLOURS.quiet}
            >
              {tick.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

export function AxisCut({ x, y }: { readonly x: number; readonly y: number }): JSX.Element {
  const zigzag = `M${c(x)},${c(y)}v-3l-5,-3l10,-4l-10,-4l5,-3v-6`;
  return (
    <g fill="none">
      <path d={zigzag} stroke={CHART_COLOURS.paper} stroke-width={4} />
      <path d={zigzag} stroke={CHART_COLOURS.axis} stroke-width={1.5} />
    </g>
  );
}
