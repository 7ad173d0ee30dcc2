import type { Indicator } from '../../model/indicator.ts';
import { type Cell, figureOf } from '../cell.ts';
import { SMALLEST_ROUNDED } from '../disclosure.ts';
import { type Bounds, countsOf } from './counts.ts';

/** What counts are rounded to where the programme asks for rounding. */
const ROUNDED_TO = 5;

/**
 * The cell with its counts rounded to the nearest 5 and its rate computed from them (methods.md §7).
 * Limits that the source gives belong to the unrounded figure and go. A mean is no count and stays.
 */
export function roundCell(cell: Cell, sheet: Indicator): Cell {
  // The base of an estimate that too few answered is itself too small to be rounded.
  if (cell.state === 'too-few') return { ...cell, n: null, denominator: null };
  if (cell.state !== 'value') return cell;
  const rounded = {
    ...cell,
    n: roundOrNull(cell.n),
    denominator: roundOrNull(cell.denominator),
  };
  switch (sheet.measure) {
    case 'count':
      return {
        ...rounded,
        value: roundOrNull(cell.value),
        numerator: roundOrNull(cell.numerator),
        lower: null,
        upper: null,
      };
    case 'proportion':
    case 'rate': {
      const numerator = roundOrNull(countsOf(cell, sheet).x?.low ?? null);
      const value = figureOf(cell.value, numerator, rounded.denominator ?? rounded.n, sheet);
      return { ...rounded, numerator, value, lower: null, upper: null };
    }
    default:
      return rounded;
  }
}

/** What a rounded count tells of the one behind it. */
export function toldByRounding({ low, high }: Bounds): Bounds {
  return { low: behind(low).low, high: behind(high).high };
}

function behind(count: number): Bounds {
  if (count === 0) return { low: 0, high: 0 };
  const shown = roundTo5(count);
  const reach = (ROUNDED_TO - 1) / 2;
  return { low: Math.max(SMALLEST_ROUNDED, shown - reach), high: shown + reach };
}

function roundOrNull(count: number | null): number | null {
  return count === null ? null : roundTo5(count);
}

/** To the nearest 5, halves up. */
export function roundTo5(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}
