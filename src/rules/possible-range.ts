import type { Indicator } from '../model/indicator.ts';
import { multiplierOf } from '../summary/cell.ts';

/** Between which values an indicator can be, in its unit; null where a side is open. */
export interface PossibleRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** The sheet's range; what it leaves open is 0 to the multiplier (100) for a proportion. */
export function possibleRange(sheet: Indicator): PossibleRange {
  const isProportion = sheet.measure === 'proportion';
  return {
    min: sheet.range?.min ?? (isProportion ? 0 : null),
    max: sheet.range?.max ?? (isProportion ? multiplierOf(sheet) : null),
  };
}
