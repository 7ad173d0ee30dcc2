import type { Indicator } from '../../model/indicator.ts';
import { type Cell, withholdTooFew } from '../cell.ts';
import type { DisclosurePolicy } from '../disclosure.ts';
import type { Bounds, Counts, Quantity } from './counts.ts';
import { toldByRounding } from './round-counts.ts';

/** What a reader learns of a count from a cell that is shown; null when there is no such count. */
export type Telling = (cell: Cell, counts: Counts, quantity: Quantity) => Bounds | null;

export function createTelling(sheet: Indicator, { rounding }: DisclosurePolicy): Telling {
  const told = (bounds: Bounds): Bounds => (rounding === null ? bounds : toldByRounding(bounds));
  return (cell, counts, quantity) => {
    const { state } = withholdTooFew(cell, sheet.measure);
    const truth = counts[quantity];
    if (truth === null || (state !== 'value' && state !== 'too-few')) return null;
    if (state === 'value' || quantity !== 'x') return told(truth);
    // Under ten answers the base is told and the estimate is not.
    return { low: 0, high: counts.base === null ? Infinity : told(counts.base).high };
  };
}
