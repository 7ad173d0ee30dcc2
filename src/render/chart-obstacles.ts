import type { ChartSeries, ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { joinedRuns } from './chart-series.tsx';
import type { Box } from './geometry.ts';
import type { Obstacles, PricedSegment } from './label-placement.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Half the side of the square that a mark takes up. */
const POINT_REACH = 4;
const TARGET_REACH = 8;

/** What it costs a label to cross each kind of line; own data matter most after breaks. */
const PRICE = {
  break: 60,
  own: 45,
  interval: 30,
  comparison: 25,
  path: 15,
  baseline: 12,
} as const;

/** All that a number in the plot should keep clear of: marks as boxes, lines as segments. */
export function collectObstacles(spec: ChartSpec, layout: ChartLayout): Obstacles {
  return {
    frame: layout.plot,
    boxes: [
      ...spec.series.flatMap((series) =>
        valuePlaces(series, layout).map((place) => around(place, POINT_REACH)),
      ),
      ...targetPlaces(spec, layout).map((place) => around(place, TARGET_REACH)),
    ],
    segments: [
      ...spec.series.flatMap((series) => seriesSegments(spec, series, layout)),
      ...joined(
        spec.path.map((node) => ({ x: layout.x(node.at), y: layout.y(node.value) })),
        PRICE.path,
      ),
      ...breakSegments(layout),
      ...levelSegments(spec, layout),
    ],
  };
}

function valuePlaces(series: ChartSeries, layout: ChartLayout): readonly Place[] {
  const shift = layout.dodge(series);
  return series.points.flatMap((point) =>
    point.state === 'value' ? [{ x: layout.x(point.at) + shift, y: layout.y(point.value) }] : [],
  );
}

function targetPlaces(spec: ChartSpec, layout: ChartLayout): readonly Place[] {
  const { target } = spec;
  if (target === null || target.kind === 'limit') return [];
  const values = target.kind === 'value' ? [target.value] : [target.low, target.high];
  return values.map((value) => ({ x: layout.x(target.at), y: layout.y(value) }));
}

/** The line of a series and the bars of its intervals. */
function seriesSegments(
  spec: ChartSpec,
  series: ChartSeries,
  layout: ChartLayout,
): readonly PricedSegment[] {
  const shift = layout.dodge(series);
  const lines = joinedRuns(series, spec.breaks).flatMap((run) =>
    joined(
      run.map((point) => ({ x: layout.x(point.at) + shift, y: layout.y(point.value) })),
      PRICE[series.role],
    ),
  );
  const bars = series.points.flatMap((point) => {
    if (point.state !== 'value' || point.lower === null || point.upper === null) return [];
    const x = layout.x(point.at) + shift;
    return joined(
      [
        { x, y: layout.y(point.lower) },
        { x, y: layout.y(point.upper) },
      ],
      PRICE.interval,
    );
  });
  return [...lines, ...bars];
}

function breakSegments({ events, plot }: ChartLayout): readonly PricedSegment[] {
  return events.flatMap((event) =>
    event.kind === 'break'
      ? joined(
          [
            { x: event.from, y: plot.top },
            { x: event.from, y: plot.bottom },
          ],
          PRICE.break,
        )
      : [],
  );
}

/** Levels drawn across the whole plot: the baseline and a limit. */
function levelSegments(spec: ChartSpec, { plot, y }: ChartLayout): readonly PricedSegment[] {
  const levels = [
    ...(spec.baseline === null ? [] : [spec.baseline.value]),
    ...(spec.target?.kind === 'limit' ? [spec.target.value] : []),
  ];
  return levels.flatMap((level) =>
    joined(
      [
        { x: plot.left, y: y(level) },
        { x: plot.right, y: y(level) },
      ],
      PRICE.baseline,
    ),
  );
}

/** The segments of a line through places. */
function joined(places: readonly Place[], price: number): readonly PricedSegment[] {
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, price };
  });
}

function around({ x, y }: Place, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
