import type { AxisValue } from '../chart-spec.ts';

/** How many steps an axis aims at: few enough to read on a phone. */
const STEPS = 4;
/** Part of the possible range below which the axis is cut, so that a change can be seen at all. */
const CUT_BELOW = 0.4;

/** Part of the possible range that is shown at least, so that a hair's breadth is not drawn as a leap. */
const SHOW_AT_LEAST = 0.05;

/** The bounds an indicator's values can have; null where there is none. */
export interface PossibleRange {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * An axis for values: the whole possible range where the data fill a good part of it, otherwise cut
 * to round numbers around the data. Without an upper bound it starts at zero, unless the data lie
 * far from it.
 */
export function buildValueAxis(
  values: readonly number[],
  possible: PossibleRange,
  formatTick: (value: number) => string,
): AxisValue {
  const low = values.length === 0 ? (possible.min ?? 0) : Math.min(...values);
  const high = values.length === 0 ? (possible.max ?? 1) : Math.max(...values);
  const { min, max } = bounds(low, high, possible);
  const step = niceStep((max - min) / STEPS);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  const ticks = [];
  for (let index = first; index <= last; index += 1) {
    const at = tidy(index * step);
    ticks.push({ at, label: formatTick(at) });
  }
  const bottom = tidy(first * step);
  const natural = possible.min ?? 0;
  return { min: bottom, max: tidy(last * step), cut: bottom > natural, ticks };
}

function bounds(low: number, high: number, possible: PossibleRange): { min: number; max: number } {
  const room = high > low ? (high - low) * 0.15 : Math.max(Math.abs(high) * 0.1, 1);
  const padded = {
    min: Math.max(low - room, possible.min ?? Number.NEGATIVE_INFINITY),
    max: Math.min(high + room, possible.max ?? Number.POSITIVE_INFINITY),
  };
  if (possible.min !== null && possible.max !== null) {
    const whole = possible.max - possible.min;
    if (high - low >= CUT_BELOW * whole) return { min: possible.min, max: possible.max };
    const lacking = SHOW_AT_LEAST * whole - (padded.max - padded.min);
    if (lacking <= 0) return padded;
    return {
      min: Math.max(padded.min - lacking / 2, possible.min),
      max: Math.min(padded.max + lacking / 2, possible.max),
    };
  }
  const floor = possible.min ?? 0;
  if (low >= floor && low - floor <= 2 * (high - low)) return { min: floor, max: padded.max };
  return padded;
}

/** The next of 1, 2, 5 × 10ⁿ at or above `rough`. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const factor of [1, 2, 5]) {
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

/** Takes the dust off a product such as 3 × 0.1. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
