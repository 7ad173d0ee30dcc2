import { formatSigned } from '../../messages/format-number.ts';
import type { SeriesPoint } from '../../summary/facts/series.ts';
import type { ChartDifference } from '../chart-spec.ts';
import type { ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { buildValueAxis } from './value-axis.ts';

/**
 * How far the own change since the baseline was from that of the one comparison area, period by
 * period, with the interval of the latest. Null where the summary has no difference of changes.
 */
export function buildDifference(
  { translator, language }: ReportContext,
  view: IndicatorView,
): ChartDifference | null {
  const { summary, figures } = view;
  const { estimate, interval, areas } = summary.comparison;
  const [area] = areas;
  const { period: first } = summary.baseline;
  const { period: last } = summary.latest;
  if (estimate === null || area === undefined || first === null || last === null) return null;
  const points = differences(summary.points, area.points, first).filter(
    ({ at }) => at <= middleOf(summary.points, last),
  );
  if (points.length < 2) return null;
  const limits = interval === null ? [] : [interval.lower, interval.upper];
  const axis = buildValueAxis(
    [0, ...points.map(({ value }) => value), ...limits],
    { min: null, max: null },
    (tick) => formatSigned(language, tick, String(tick).split('.')[1]?.length ?? 0),
  );
  const size = figures.change(estimate);
  const range = interval === null ? '' : ` (${figures.changeRange(interval)})`;
  return {
    title: translator.text('report:chart.difference', { size: `${size}${range}` }),
    y: { ...axis, cut: false },
    points,
    interval:
      interval === null
        ? null
        : { at: middleOf(summary.points, last), lower: interval.lower, upper: interval.upper },
  };
}

/** At every period that both have and that no break parts from the baseline. */
function differences(
  own: readonly SeriesPoint[],
  other: readonly SeriesPoint[],
  baseline: string,
): ChartDifference['points'] {
  const gapAt = (period: string) => {
    const [a, b] = [own, other].map((points) => points.find((point) => point.period === period));
    if (a === undefined || b === undefined || a.forecast || b.forecast) return null;
    return a.value === null || b.value === null ? null : a.value - b.value;
  };
  const start = gapAt(baseline);
  if (start === null) return [];
  const from = middleOf(own, baseline);
  const breaks = [...own, ...other].filter(({ breakBefore }) => breakBefore);
  return own.flatMap(({ period, middle }) => {
    const gap = gapAt(period);
    const [earlier, later] = [Math.min(from, middle), Math.max(from, middle)];
    const isParted = breaks.some((point) => point.middle > earlier && point.middle <= later);
    return gap === null || isParted ? [] : [{ at: middle, value: gap - start }];
  });
}

function middleOf(points: readonly SeriesPoint[], period: string): number {
  return points.find((point) => point.period === period)?.middle ?? Number.NaN;
}
