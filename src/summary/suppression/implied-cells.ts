import type { Period } from '../../model/period.ts';
import { ANY_COUNT, type Bounds, type Counts, QUANTITIES, type Quantity } from './counts.ts';
import { tilingsOf } from './period-tilings.ts';

/** A cell that no row of the file is of. */
export interface Gap {
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  readonly period: Period;
}

/** What a file says of its cells, as the search for what it implies needs it. */
export interface KnownCells {
  /** Dimensions with their codes, the areas within and around an area. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  partsOfArea(area: string): readonly string[];
  wholeOfArea(area: string): string | undefined;
  /** Longer periods around a period. */
  around(period: Period): readonly Period[];
  /** Periods that the series has rows of. */
  periodsOf(gap: Gap): readonly Period[];
  /** Null where there is no row or it does not tell its counts. */
  countsAt(gap: Gap): Counts | null;
}

/**
 * The counts of a row that was left out, where others give them: its parts add up to it, or it is all
 * that is missing of a whole. Nobody sees such a row, and everybody can reckon with it; where others do
 * not give them, they may be anything. Of several answers the narrowest, of these the largest sum of
 * parts, else the least difference.
 */
export function impliedCounts(gap: Gap, known: KnownCells): Counts {
  const parts = decompositions(gap, known);
  const wholes = completions(gap, known);
  const counts: Record<Quantity, Bounds | null> = { x: null, base: null, n: null };
  for (const quantity of QUANTITIES) {
    const sums = parts.flatMap((list) => sumOf(list, quantity, known) ?? []);
    const differences = wholes.flatMap(({ whole, others }) => {
      const total = known.countsAt(whole)?.[quantity] ?? null;
      const rest = sumOf(others, quantity, known);
      if (total === null || rest === null || total.high < rest.low) return [];
      const low = Math.max(0, total.low - rest.high);
      return [{ low, high: total.high - rest.low }];
    });
    sums.sort((a, b) => b.low - a.low);
    differences.sort((a, b) => a.low - b.low);
    counts[quantity] = narrowestOf([...sums, ...differences]);
  }
  return counts;
}

/** The first of the narrowest; anything where there is none. */
function narrowestOf(all: readonly Bounds[]): Bounds {
  let best = ANY_COUNT;
  for (const bounds of all) {
    if (bounds.high - bounds.low < best.high - best.low) best = bounds;
  }
  return best;
}

/** The ways in which other cells make up the gap. */
function decompositions(gap: Gap, known: KnownCells): readonly (readonly Gap[])[] {
  const ways: Gap[][] = [];
  if (gap.dimension === '') {
    for (const [dimension, codes] of known.codes) {
      ways.push(codes.map((code) => ({ ...gap, dimension, code })));
    }
  }
  // Nobody has said that the areas of a file make up its rows without an area.
  if (gap.area !== '') ways.push(known.partsOfArea(gap.area).map((area) => ({ ...gap, area })));
  for (const { parts, isComplete } of tilingsOf(gap.period, known.periodsOf(gap))) {
    if (isComplete) ways.push(parts.map((period) => ({ ...gap, period })));
  }
  return ways.filter((way) => way.length > 0);
}

/** The wholes that lack nothing but the gap. */
function completions(
  gap: Gap,
  known: KnownCells,
): readonly { readonly whole: Gap; readonly others: readonly Gap[] }[] {
  const found: { whole: Gap; others: readonly Gap[] }[] = [];
  if (gap.dimension !== '') {
    const codes = known.codes.get(gap.dimension) ?? [];
    const others = codes.filter((code) => code !== gap.code).map((code) => ({ ...gap, code }));
    found.push({ whole: { ...gap, dimension: '', code: '' }, others });
  }
  const around = known.wholeOfArea(gap.area);
  if (around !== undefined && around !== '') {
    const siblings = known.partsOfArea(around).filter((area) => area !== gap.area);
    const others = siblings.map((area) => ({ ...gap, area }));
    found.push({ whole: { ...gap, area: around }, others });
  }
  for (const period of known.around(gap.period)) {
    for (const { parts, isComplete } of tilingsOf(period, [...known.periodsOf(gap), gap.period])) {
      if (!isComplete || !parts.includes(gap.period)) continue;
      const rest = parts.filter((part) => part !== gap.period);
      found.push({
        whole: { ...gap, period },
        others: rest.map((part) => ({ ...gap, period: part })),
      });
    }
  }
  return found;
}

/** Null when one of them does not tell its count. */
function sumOf(gaps: readonly Gap[], quantity: Quantity, known: KnownCells): Bounds | null {
  let low = 0;
  let high = 0;
  for (const gap of gaps) {
    const count = known.countsAt(gap)?.[quantity] ?? null;
    if (count === null) return null;
    low += count.low;
    high += count.high;
  }
  return { low, high };
}
