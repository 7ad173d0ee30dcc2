import type { JSX } from 'preact';
import type { ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

interface ControlProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
}

/** How the centre and the limits are dashed, in the chart and beside their names. */
export const CENTRE_DASHES = '7 3';
export const LIMIT_DASHES = '8 3 1.5 3';

/** The centre and the limits of usual variation, from where the current phase begins. */
export function ControlLines({ spec, layout }: ControlProps): JSX.Element | null {
  if (spec.control === null) return null;
  const { from, centre, limits } = spec.control;
  const left = c(Math.max(layout.plot.left, layout.x(from)));
  const lines = [
    { value: centre, dashes: CENTRE_DASHES },
    { value: limits.lower, dashes: LIMIT_DASHES },
    { value: limits.upper, dashes: LIMIT_DASHES },
  ];
  return (
    <g fill="none" stroke={CHART_COLOURS.quiet}>
      {lines.map(({ value, dashes }, index) =>
        value === null ? null : (
          <path
            key={['centre', 'lower', 'upper'][index]}
            d={`M${left},${c(layout.y(value))}H${c(layout.plot.right)}`}
            stroke-dasharray={dashes}
          />
        ),
      )}
    </g>
  );
}

/** Rings around the points that the rules flag: a form, so that they are seen without colours. */
export function SignalRings({ spec, layout }: ControlProps): JSX.Element | null {
  if (spec.control === null) return null;
  const { signals } = spec.control;
  const own = spec.series.find(({ role }) => role === 'own');
  return (
    <g fill="none" stroke={CHART_COLOURS.ink} stroke-width={1.5}>
      {own?.points.map((point) =>
        point.state === 'value' && signals.includes(point.at) ? (
          <circle key={point.at} cx={c(layout.x(point.at))} cy={c(layout.y(point.value))} r={6.5} />
        ) : null,
      )}
    </g>
  );
}
