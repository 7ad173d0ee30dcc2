import type { Indicator } from '../../model/indicator.ts';
import { type Cell, multiplierOf } from '../cell.ts';
import { type DisclosurePolicy, isSmallCount, suppressSmall } from '../disclosure.ts';

/** The counts of people behind a cell that add up over groups, areas and periods. */
export const QUANTITIES = ['x', 'base', 'n'] as const;

/**
 * `x` the numerator, or the value of a count; `base` what a share is taken of, or how many a mean
 * rests on; `n` the number of answers where a file gives one beside another denominator.
 */
export type Quantity = (typeof QUANTITIES)[number];

/** Limits within which a count is known from what is published of it; equal when it is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Null where the cell does not have the count. */
export type Counts = Readonly<Record<Quantity, Bounds | null>>;

/** The counts that the figures of a cell tell, exactly or within what rounding leaves open. */
export function countsOf(cell: Cell, sheet: Indicator): Counts {
  const { denominator, n } = cell;
  const base = denominator ?? n;
  return {
    x: numeratorOf(cell, sheet),
    base: exactly(base),
    n: denominator !== null && n !== null && n !== denominator ? exactly(n) : null,
  };
}

/**
 * The counts as the choice of what to withhold may know them: of a count that must not be told, no more
 * than that it is small. Were the choice to hang on it, what is withheld would tell it.
 */
export function countsForChoice(cell: Cell, sheet: Indicator, policy: DisclosurePolicy): Counts {
  const counts = countsOf(cell, sheet);
  if (suppressSmall(cell, sheet, policy) === cell) return counts;
  if (cell.state === 'suppressed') return mapCounts(counts, () => ANY_COUNT);
  const { smallestShown } = policy;
  const small: Bounds = { low: 0, high: smallestShown - 1 };
  const isSmall = (count: Bounds | null): boolean =>
    count !== null && (count.low === 0 || isSmallCount(count.low, policy));
  const blurred = mapCounts(counts, (count) => (isSmall(count) ? small : count));
  const { x, base } = counts;
  const areFewOthers = x !== null && base !== null && base.high - x.high < smallestShown;
  if (!policy.sensitive || !areFewOthers || isSmall(x)) return blurred;
  return { ...blurred, x: { low: Math.max(0, base.low - small.high), high: base.high } };
}

export const ANY_COUNT: Bounds = { low: 0, high: Infinity };

function mapCounts(counts: Counts, change: (count: Bounds) => Bounds): Counts {
  const { x, base, n } = counts;
  const of = (count: Bounds | null): Bounds | null => (count === null ? null : change(count));
  return { x: of(x), base: of(base), n: of(n) };
}

/** True when a share of the base is counted, so that x cannot exceed it. */
export function isShare(sheet: Indicator): boolean {
  return sheet.measure === 'proportion';
}

/** The numerator of a mean, a ratio or an index is a sum of answers, not a count of people. */
function numeratorOf(cell: Cell, sheet: Indicator): Bounds | null {
  if (sheet.measure === 'count') return exactly(cell.value ?? cell.numerator);
  if (sheet.measure !== 'proportion' && sheet.measure !== 'rate') return null;
  if (cell.numerator !== null) return exactly(cell.numerator);
  const base = cell.denominator ?? cell.n;
  if (base === null || cell.value === null) return null;
  return impliedBy(cell.value, base / multiplierOf(sheet), sheet);
}

/**
 * A rounded percentage with its base leaves the numerator a few whole numbers, often one. Read with
 * as many decimals as the sheet shows, or as it was written with where that leaves none.
 */
function impliedBy(value: number, factor: number, sheet: Indicator): Bounds {
  const written = decimalsOf(value);
  for (const decimals of [Math.max(written, sheet.decimals ?? 0), written, 0]) {
    const error = 0.5 / 10 ** decimals;
    const low = Math.max(0, Math.ceil((value - error) * factor - 1e-9));
    const high = Math.floor((value + error) * factor + 1e-9);
    if (low <= high) return { low, high };
  }
  const nearest = Math.max(0, Math.round(value * factor));
  return { low: nearest, high: nearest };
}

function decimalsOf(value: number): number {
  const text = String(value);
  if (text.includes('e')) return 0;
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

function exactly(count: number | null): Bounds | null {
  return count === null ? null : { low: count, high: count };
}
