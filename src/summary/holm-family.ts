import { holm } from '../stats/holm.ts';
import { buildChange, pOfChange } from './change.ts';
import type { IndicatorData } from './indicator-data.ts';
import { buildLatest } from './level.ts';

/**
 * For each indicator of an experiment the p-value of its change, adjusted for how many primary ones
 * there are (methods.md §5: Holm). Null for those that are not primary, and for a primary whose
 * change has no interval; it still counts as one of the comparisons that the plan set out to make.
 */
export function adjustPrimaries(data: readonly IndicatorData[]): readonly (number | null)[] {
  const isPrimary = data.map(({ use }) => use.role === 'primary');
  const values = data.filter((_, at) => isPrimary[at]).map(pOf);
  const adjusted = holm(values.map((p) => p ?? 1));
  let next = 0;
  return isPrimary.map((primary) => {
    if (!primary) return null;
    const at = next++;
    return values[at] === null ? null : (adjusted[at] ?? null);
  });
}

function pOf(data: IndicatorData): number | null {
  const { baseline, cells, sheet } = data;
  const latest = buildLatest(cells, sheet);
  const { interval } = buildChange(baseline, latest, cells, data);
  return interval === null ? null : pOfChange(baseline, latest, sheet);
}
