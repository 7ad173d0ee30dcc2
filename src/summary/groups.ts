import type { Indicator } from '../model/indicator.ts';
import { quotient } from '../stats/quotient.ts';
import { type EventRate, proportionRatio, rateRatio } from '../stats/ratio.ts';
import type { Cell } from './cell.ts';
import { differenceInterval } from './change.ts';
import { buildEstimate } from './estimate.ts';
import type { GroupBreakdown } from './facts/groups.ts';
import type { Mark } from './facts/series.ts';
import { buildInequality } from './inequality.ts';
import {
  fromStats,
  hasSourceLimits,
  type MaybeInterval,
  noInterval,
  printInterval,
  proportionOf,
} from './interval.ts';
import { marksOf } from './points.ts';
import type { Breakdown } from './select-series.ts';

/**
 * The newest breakdown by each dimension: every level, and its gap to the reference that the sheet
 * declares in advance (level − reference, in the unit, with the interval of a difference).
 */
export function buildGroups(
  breakdowns: readonly Breakdown[],
  sheet: Indicator,
): readonly GroupBreakdown[] {
  return breakdowns.map((breakdown) => {
    const { dimension, period, hidden, levels } = breakdown;
    const declared = sheet.disaggregations?.find(({ id }) => id === dimension)?.reference ?? null;
    const reference = levels.find((cell) => cell.code === declared);
    return {
      dimension,
      period: period.key,
      reference: declared,
      suppressed: hidden,
      levels: levels.map((cell) => buildLevel(cell, reference, sheet)),
      inequality: buildInequality(breakdown, sheet),
    };
  });
}

/** Marks of the levels shown, and of a breakdown that is not. */
export function marksOfGroups(
  breakdowns: readonly Breakdown[],
  sheet: Indicator,
): readonly (readonly Mark[])[] {
  return breakdowns.flatMap(({ hidden, levels }) =>
    hidden ? [['c'] as const] : levels.map((cell) => marksOf(cell, sheet)),
  );
}

function buildLevel(
  cell: Cell,
  reference: Cell | undefined,
  sheet: Indicator,
): GroupBreakdown['levels'][number] {
  const { value, n, interval, lowReliability, reason } = buildEstimate(cell, sheet);
  const isCompared = reference !== undefined && reference.code !== cell.code;
  const comparable = isCompared && value !== null && reference.value !== null;
  return {
    code: cell.code,
    value,
    n,
    interval,
    lowReliability,
    gap: comparable ? value - reference.value : null,
    gapInterval: comparable ? printInterval(differenceInterval(cell, reference, sheet)) : null,
    ...(comparable ? buildRatio(cell, reference, sheet) : { ratio: null, ratioInterval: null }),
    reason,
  };
}

/** Level ÷ reference of proportions and rates, with the interval on the logarithmic scale. */
function buildRatio(
  cell: Cell,
  reference: Cell,
  sheet: Indicator,
): Pick<GroupBreakdown['levels'][number], 'ratio' | 'ratioInterval'> {
  const isRatioScale = sheet.measure === 'proportion' || sheet.measure === 'rate';
  const ratio = isRatioScale ? quotient(cell.value ?? 0, reference.value ?? 0) : null;
  if (ratio === null) return { ratio: null, ratioInterval: null };
  return { ratio, ratioInterval: printInterval(ratioInterval(cell, reference, sheet)) };
}

function ratioInterval(cell: Cell, reference: Cell, sheet: Indicator): MaybeInterval {
  // Limits that the source gives are of the levels; of their ratio it says nothing.
  if (hasSourceLimits(cell) || hasSourceLimits(reference)) return noInterval('source-gives-none');
  if (sheet.measure === 'proportion') {
    const [a, b] = [proportionOf(cell, sheet), proportionOf(reference, sheet)];
    return a === null || b === null ? noInterval('no-n') : fromStats(proportionRatio(a, b));
  }
  const [a, b] = [eventsOf(cell), eventsOf(reference)];
  return a === null || b === null ? noInterval('no-numerator') : fromStats(rateRatio(a, b));
}

function eventsOf({ numerator, denominator }: Cell): EventRate | null {
  if (numerator === null || denominator === null) return null;
  return { count: numerator, exposure: denominator };
}
