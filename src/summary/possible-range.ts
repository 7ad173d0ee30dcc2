import type { Indicator } from '../model/indicator.ts';
import { multiplierOf } from './cell.ts';

/** Between which values an indicator can be, in its unit; null where a side is open. */
export interface PossibleRange {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * The sheet's range; what it leaves open is 0 to the multiplier (100) for a proportion. A reversed
 * range (`indicator/reversed-range`) says nothing.
 */
export function possibleRange(sheet: Indicator): PossibleRange {
  const isProportion = sheet.measure === 'proportion';
  const { min, max } = sheet.range ?? {};
  if (min !== undefined && max !== undefined && min > max) return { min: null, max: null };
  return {
    min: min ?? (isProportion ? 0 : null),
    max: max ?? (isProportion ? multiplierOf(sheet) : null),
  };
}
