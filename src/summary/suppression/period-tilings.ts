import { compareText } from '../../diagnostics/compare-text.ts';
import { addDays, comparePeriods, containsPeriod, type Period } from '../../model/period.ts';

/** Periods one after another within a longer one, whose counts may add up to its count. */
export interface Tiling {
  readonly parts: readonly Period[];
  /** True when they leave no day of the longer period out. */
  readonly isComplete: boolean;
}

/**
 * The ways in which the periods of a series make up a longer one: those of each kind (the months of
 * a year, its quarters), and a mixture, taking first the longest and first the shortest that begins
 * soonest (a half-year and two quarters). Each way once.
 */
export function tilingsOf(whole: Period, among: readonly Period[]): readonly Tiling[] {
  const inside = among
    .filter((period) => period.key !== whole.key && containsPeriod(whole, period))
    .sort(comparePeriods);
  if (inside.length === 0) return [];
  const ways = [...new Set(inside.map(({ kind }) => kind))].map((kind) =>
    inside.filter((period) => period.kind === kind),
  );
  if (ways.length > 1) ways.push(inside);
  const found = new Map<string, Tiling>();
  for (const way of ways) {
    const longestFirst = [...way].sort((a, b) => compareStart(a, b) || compareText(b.end, a.end));
    for (const order of [longestFirst, way]) {
      const parts = layOut(order);
      found.set(parts.map(({ key }) => key).join(' '), { parts, isComplete: fills(parts, whole) });
    }
  }
  return [...found.values()];
}

/** By the key of a period those of the others that contain it; the shortest first. */
export function containingPeriods(
  periods: readonly Period[],
): ReadonlyMap<string, readonly Period[]> {
  const around = new Map<string, Period[]>();
  // Periods of one regular kind never lie within each other; this is nearly every series.
  const kinds = new Set(periods.map(({ kind }) => kind));
  if (kinds.size <= 1 && !kinds.has('named') && !kinds.has('range')) return around;
  const sorted = [...periods].sort(comparePeriods);
  for (const whole of sorted) {
    if (whole.start === whole.end) continue;
    for (let index = firstFrom(sorted, whole.start); index < sorted.length; index++) {
      const part = sorted[index];
      if (part === undefined || part.start > whole.end) break;
      if (part.key === whole.key || part.end > whole.end) continue;
      const list = around.get(part.key) ?? [];
      list.push(whole);
      around.set(part.key, list);
    }
  }
  for (const list of around.values()) list.sort((a, b) => compareText(b.start, a.start));
  return around;
}

/** Each next period that begins after the last one ended. */
function layOut(order: readonly Period[]): readonly Period[] {
  const parts: Period[] = [];
  for (const period of order) {
    const last = parts.at(-1);
    if (last === undefined || period.start > last.end) parts.push(period);
  }
  return parts;
}

function fills(parts: readonly Period[], whole: Period): boolean {
  let next = whole.start;
  for (const part of parts) {
    if (part.start !== next) return false;
    next = addDays(part.end, 1);
  }
  return next === addDays(whole.end, 1);
}

function firstFrom(sorted: readonly Period[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareStart(a: Period, b: Period): number {
  return compareText(a.start, b.start);
}
