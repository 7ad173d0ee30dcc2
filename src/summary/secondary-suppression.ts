import type { Measure } from '../model/indicator.ts';
import { type Cell, compareCells } from './cell.ts';
import { type DisclosurePolicy, isSmallCount, suppress } from './disclosure.ts';

/**
 * Withholds what would give a suppressed cell away by subtraction. This first version is coarse
 * and safe: it hides the whole breakdown and never the total, unless the total itself is small.
 * Hiding the fewest cells that suffice comes with the audit of methods.md §7.
 */

/**
 * Periods inside a longer one of the same series: when the longer one or any part of it is
 * suppressed, all its parts go. Repeated until nothing more goes, since periods may overlap.
 */
export function suppressNestedPeriods(series: readonly Cell[]): readonly Cell[] {
  const cells = [...series];
  const parts = findNested(cells);
  let changed = parts.length > 0;
  while (changed) {
    changed = false;
    for (const { whole, inside } of parts) {
      const hidden = [whole, ...inside].some((index) => cells[index]?.state === 'suppressed');
      if (!hidden) continue;
      for (const index of inside) {
        const cell = cells[index];
        if (cell === undefined || cell.state === 'suppressed') continue;
        cells[index] = suppress(cell);
        changed = true;
      }
    }
  }
  return cells;
}

/**
 * Areas of one file: the rows without an area may be their total. Where one area is suppressed,
 * either the other areas of that period go or, when the total is shown only for comparison, the
 * total does.
 *
 * `series` is by area, the total under the empty id.
 */
export function suppressAcrossAreas(
  series: ReadonlyMap<string, readonly Cell[]>,
  totalIsOwn: boolean,
): ReadonlyMap<string, readonly Cell[]> {
  const total = series.get('');
  if (total === undefined) return series;
  const totals = new Map(total.map((cell) => [cell.period.key, cell]));
  const hidden = new Set<string>();
  for (const [area, cells] of series) {
    if (area === '') continue;
    for (const { period, state } of cells) {
      const wholeIsHidden = totals.get(period.key)?.state === 'suppressed';
      if (totals.has(period.key) && (state === 'suppressed' || wholeIsHidden))
        hidden.add(period.key);
    }
  }
  const result = new Map<string, readonly Cell[]>();
  for (const [area, cells] of series) {
    const goes = totalIsOwn ? area !== '' : area === '';
    result.set(area, goes ? cells.map((cell) => suppressIn(cell, hidden)) : cells);
  }
  return result;
}

/**
 * True when the levels of a breakdown may not be shown: one of them is suppressed, their total is,
 * or what the levels leave of the total is a small count, so that a row left out would be found.
 */
export function breakdownIsHidden(
  levels: readonly Cell[],
  total: Cell | undefined,
  measure: Measure,
  policy: DisclosurePolicy,
): boolean {
  if (levels.some((cell) => cell.state === 'suppressed')) return true;
  if (total === undefined) return false;
  if (total.state === 'suppressed') return true;
  if (!policy.people) return false;
  const counts: ((cell: Cell) => number | null)[] = [(cell) => cell.n, (cell) => cell.denominator];
  // A mean, a ratio or an index has a sum as its numerator: it does not count people.
  if (measure === 'proportion' || measure === 'rate') counts.push((cell) => cell.numerator);
  if (measure === 'count') counts.push((cell) => cell.value);
  return counts.some((count) => leavesSmallCount(levels, total, policy, count));
}

function leavesSmallCount(
  levels: readonly Cell[],
  total: Cell,
  policy: DisclosurePolicy,
  count: (cell: Cell) => number | null,
): boolean {
  const whole = count(total);
  if (whole === null) return false;
  let sum = 0;
  for (const level of levels) sum += count(level) ?? 0;
  return isSmallCount(whole - sum, policy);
}

function suppressIn(cell: Cell, periods: ReadonlySet<string>): Cell {
  return periods.has(cell.period.key) ? suppress(cell) : cell;
}

/** For every period the indexes of those that lie within it; longer periods first. */
function findNested(
  cells: readonly Cell[],
): readonly { readonly whole: number; readonly inside: readonly number[] }[] {
  // Periods of one regular kind never lie within each other; this is nearly every series.
  const kinds = new Set(cells.map((cell) => cell.period.kind));
  if (kinds.size <= 1 && !kinds.has('named') && !kinds.has('range')) return [];
  const order = cells.map((_, index) => index);
  order.sort((a, b) => {
    const first = cells[a];
    const second = cells[b];
    return first === undefined || second === undefined ? 0 : compareCells(first, second);
  });
  const nested: { whole: number; inside: number[] }[] = [];
  for (const whole of order) {
    const outer = cells[whole]?.period;
    if (outer === undefined) continue;
    const inside = order.filter((index) => {
      const inner = cells[index]?.period;
      if (inner === undefined || inner.key === outer.key) return false;
      return inner.start >= outer.start && inner.end <= outer.end;
    });
    if (inside.length > 0) nested.push({ whole, inside });
  }
  return nested;
}
