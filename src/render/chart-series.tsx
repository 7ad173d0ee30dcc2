import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import type { ChartPoint, ChartSeries, ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS, MANY_POINTS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

export type ValuePoint = Extract<ChartPoint, { state: 'value' }>;

interface SeriesProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
  readonly series: ChartSeries;
}

/** Runs of values that a line may join: never across a period without a number or a break. */
export function joinedRuns(
  series: ChartSeries,
  breaks: ChartSpec['breaks'],
): readonly (readonly ValuePoint[])[] {
  const runs: ValuePoint[][] = [];
  let run: ValuePoint[] = [];
  for (const point of series.points) {
    const last = run.at(-1);
    const parted = last !== undefined && breaks.some((b) => last.at < b.at && b.at <= point.at);
    if (point.state !== 'value' || parted) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (point.state === 'value') run.push(point);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Intervals of a series: bars with caps, or a band when there are many points. */
export function Intervals({ spec, layout, series }: SeriesProps): JSX.Element {
  const { x, y } = layout;
  const runs = joinedRuns(series, spec.breaks);
  const isOwn = series.role === 'own';
  if (series.points.length >= MANY_POINTS) {
    const band = area<ValuePoint>()
      .x((point) => x(point.at))
      .y0((point) => y(point.lower ?? point.value))
      .y1((point) => y(point.upper ?? point.value))
      .digits(1);
    return (
      <g fill={isOwn ? CHART_COLOURS.band : CHART_COLOURS.grid}>
        {runs.map((run) => (
          <path key={run[0]?.at} d={band(run) ?? ''} />
        ))}
      </g>
    );
  }
  const shift = layout.dodge(series);
  return (
    <g
      fill="none"
      stroke={isOwn ? CHART_COLOURS.interval : CHART_COLOURS.comparisonInterval}
      stroke-width={isOwn ? 3 : 1.5}
    >
      {runs.flat().map((point) => {
        if (point.lower === null || point.upper === null) return null;
        const px = c(x(point.at) + shift);
        const cap = isOwn ? 4 : 3;
        const top = c(y(point.upper));
        const bottom = c(y(point.lower));
        return (
          <path
            key={point.at}
            d={`M${px - cap},${top}h${2 * cap}M${px},${top}V${bottom}M${px - cap},${bottom}h${2 * cap}`}
          />
        );
      })}
    </g>
  );
}

/** The line and marks of a series. Provisional values are hollow; comparison areas are dashed. */
export function SeriesMarks({ spec, layout, series }: SeriesProps): JSX.Element {
  const { x, y } = layout;
  const isOwn = series.role === 'own';
  const many = series.points.length >= MANY_POINTS;
  const shift = layout.dodge(series);
  const colour = isOwn ? CHART_COLOURS.own : CHART_COLOURS.comparison;
  const path = line<ValuePoint>()
    .x((point) => x(point.at) + shift)
    .y((point) => y(point.value))
    .digits(1);
  const runs = joinedRuns(series, spec.breaks);
  const radius = (isOwn ? 4.5 : 3.5) - (many ? 1.5 : 0);
  return (
    <g stroke={colour}>
      {runs.map((run) => (
        <path
          key={run[0]?.at}
          d={path(run) ?? ''}
          fill="none"
          stroke-width={isOwn ? 2.25 : 1.5}
          stroke-dasharray={isOwn ? undefined : '5 3'}
          stroke-linejoin="round"
        />
      ))}
      {runs
        .flat()
        .map((point) =>
          isOwn ? (
            <circle
              key={point.at}
              cx={c(x(point.at))}
              cy={c(y(point.value))}
              r={radius}
              fill={point.provisional ? CHART_COLOURS.paper : colour}
              stroke-width={2}
            />
          ) : (
            <rect
              key={point.at}
              x={c(x(point.at) + shift - radius)}
              y={c(y(point.value) - radius)}
              width={2 * radius}
              height={2 * radius}
              fill={point.provisional ? CHART_COLOURS.paper : colour}
              stroke-width={1.5}
            />
          ),
        )}
    </g>
  );
}
