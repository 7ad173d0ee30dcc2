import type { Indicator } from '../model/indicator.ts';
import { zForLevel } from '../stats/distributions.ts';
import { FEWEST_GROUPS } from '../stats/fewest-groups.ts';
import { type OrderedGroup, relativeIndex, slopeIndex } from '../stats/inequality.ts';
import { varianceFromLimits } from '../stats/pooling.ts';
import { DEFAULT_LEVEL, type Interval, type Unavailable } from '../stats/result.ts';
import type { Cell } from './cell.ts';
import { whyNoValue } from './estimate.ts';
import type { Inequality, InequalityIndex } from './facts/groups.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import { hasInequality } from './has-inequality.ts';
import { fromStats, hasSourceLimits, levelInterval, printInterval } from './interval.ts';
import type { Breakdown } from './select-series.ts';

/** The quantile behind limits of 95 %. */
const Z = zForLevel(DEFAULT_LEVEL);

/**
 * How unequal the groups of a breakdown are along the order that the sheet declares: slope index and
 * relative index (methods.md §6). Null with the reason unless five groups or more are in order and
 * every one of them is shown: of the rest nothing could be said that is of all.
 */
export function buildInequality(
  { dimension, hidden, levels }: Breakdown,
  sheet: Indicator,
): Inequality {
  const order = sheet.disaggregations?.find(({ id }) => id === dimension)?.ordered;
  const reason = whyNoOrder(order, sheet) ?? (hidden ? 'suppressed' : null);
  if (reason !== null || order === undefined) return noInequality(reason ?? 'not-ordered');
  const cells = order.map((code) => levels.find((cell) => cell.code === code));
  const lacking = whyLacking(cells, sheet);
  if (lacking !== null) return noInequality(lacking);
  const groups: OrderedGroup[] = [];
  for (const cell of cells) {
    const population = cell?.denominator ?? cell?.n ?? null;
    if (cell === undefined || cell.value === null || population === null) {
      return noInequality(sheet.measure === 'rate' ? 'no-numerator' : 'no-n');
    }
    groups.push({ population, value: cell.value, standardError: errorOf(cell, sheet) });
  }
  const isRatioScale = sheet.measure === 'proportion' || sheet.measure === 'rate';
  return {
    slope: indexOf(slopeIndex(groups), ({ slope }) => slope),
    ratio: isRatioScale ? indexOf(relativeIndex(groups), ({ ratio }) => ratio) : NO_RATIO,
  };
}

/** A mean on a scale of its own has no zero to take ratios from. */
const NO_RATIO = noIndex('not-in-method');

function whyNoOrder(order: readonly string[] | undefined, sheet: Indicator): ReasonCode | null {
  if (order === undefined) return 'not-ordered';
  if (!hasInequality(sheet.measure)) return 'not-in-method';
  return new Set(order).size < FEWEST_GROUPS ? 'few-groups' : null;
}

/** Why a group has no figure; what is withheld is named first. */
function whyLacking(cells: readonly (Cell | undefined)[], sheet: Indicator): ReasonCode | null {
  const reasons = cells.map((cell) => (cell === undefined ? 'no-data' : whyNoValue(cell, sheet)));
  if (reasons.includes('suppressed')) return 'suppressed';
  return reasons.find((reason) => reason !== null) ?? null;
}

/**
 * Standard error of a group's figure: of a mean s/√n, else from its limits, (upper − lower)/2z,
 * which is above 0 also where nobody or everybody is counted.
 */
function errorOf(cell: Cell, sheet: Indicator): number | undefined {
  if (sheet.measure === 'mean' && !hasSourceLimits(cell)) {
    return cell.sd === null || cell.n === null ? undefined : cell.sd / Math.sqrt(cell.n);
  }
  const { interval } = levelInterval(cell, sheet);
  return interval === null ? undefined : Math.sqrt(varianceFromLimits(interval, Z));
}

function indexOf<Found extends { readonly interval: Interval | Unavailable }>(
  found: Found | Unavailable,
  read: (found: Found) => number,
): InequalityIndex {
  if (!('interval' in found)) {
    if (found.reason === 'not-positive') return noIndex('line-below-zero');
    return noIndex(fromStats(found).reason ?? 'bad-input');
  }
  const interval = fromStats(found.interval);
  return { value: read(found), interval: printInterval(interval), reason: interval.reason };
}

function noInequality(reason: ReasonCode): Inequality {
  return { slope: noIndex(reason), ratio: noIndex(reason) };
}

function noIndex(reason: ReasonCode): InequalityIndex {
  return { value: null, interval: null, reason };
}
