import type { ChartControl } from '../chart-spec.ts';
import type { IndicatorView } from '../indicator-view.ts';
import type { PossibleRange } from './value-axis.ts';

/**
 * The centre and limits of the current phase, as lines of the chart. A limit beyond the possible
 * range is not drawn; the rules have judged by it all the same.
 */
export function controlLines(
  { summary }: IndicatorView,
  range: PossibleRange,
): ChartControl | null {
  const { centre, limits, phaseStart, signals } = summary.variation;
  if (centre === null) return null;
  const middleOf = (period: string) =>
    summary.points.find((point) => point.period === period)?.middle;
  const from = phaseStart === null ? undefined : middleOf(phaseStart);
  if (from === undefined) return null;
  const { min, max } = range;
  const lower = limits !== null && (min === null || limits.lower > min) ? limits.lower : null;
  const upper = limits !== null && (max === null || limits.upper < max) ? limits.upper : null;
  return {
    from,
    centre,
    limits: { lower, upper },
    signals: signals.flatMap(({ period }) => middleOf(period) ?? []),
  };
}

/** The values that the axis must hold. */
export function controlValues(control: ChartControl | null): readonly number[] {
  if (control === null) return [];
  const { lower, upper } = control.limits;
  return [control.centre, ...(lower === null ? [] : [lower]), ...(upper === null ? [] : [upper])];
}
