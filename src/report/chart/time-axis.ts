import type { AxisTime } from '../chart-spec.ts';

/** More labels than this do not fit on a phone. */
const MOST_TICKS = 6;

/** A period that may carry a tick. */
export interface DatedPeriod {
  readonly at: number;
  readonly label: string;
}

/**
 * A time axis in decimal years. With few periods each one gets its tick; with many, the evenly
 * spaced ones among them that fit, the last one always.
 *
 * @param periods oldest first, without repeats
 * @param others other moments the axis must reach: the target's period, the test's start and end
 */
export function buildTimeAxis(
  periods: readonly DatedPeriod[],
  others: readonly number[],
): AxisTime {
  const moments = [...periods.map((period) => period.at), ...others];
  if (moments.length === 0) return { min: 0, max: 1, ticks: [] };
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const room = last > first ? (last - first) * 0.06 : 0.25;
  return { min: first - room, max: last + room, ticks: thinned(periods) };
}

function thinned(periods: readonly DatedPeriod[]): readonly DatedPeriod[] {
  if (periods.length <= MOST_TICKS) return periods;
  const every = Math.ceil((periods.length - 1) / (MOST_TICKS - 1));
  const ticks: DatedPeriod[] = [];
  for (let index = periods.length - 1; index >= 0; index -= every) {
    const period = periods[index];
    if (period !== undefined) ticks.unshift(period);
  }
  return ticks;
}
