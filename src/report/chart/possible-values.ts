import type { IndicatorView } from '../indicator-view.ts';
import type { PossibleRange } from './value-axis.ts';

/** The least and the greatest value that an indicator can have. */
export function possibleRange(view: IndicatorView): PossibleRange {
  if (view.figures.isPercent) return { min: 0, max: 100 };
  const { sheet, summary } = view;
  const hasFloor = summary.measure === 'count' || summary.measure === 'rate';
  return { min: sheet?.range?.min ?? (hasFloor ? 0 : null), max: sheet?.range?.max ?? null };
}
