import type { IndicatorSummary } from './indicator-summary.ts';

/** What is compared with an interval: changes, comparison areas and their changes, gaps of groups. */
export function countComparisons(
  indicators: readonly Pick<IndicatorSummary, 'change' | 'comparison' | 'groups'>[],
): number {
  let count = 0;
  for (const { change, comparison, groups } of indicators) {
    const changes = [change, comparison, ...comparison.areas.map((area) => area.change)];
    count += changes.filter(({ interval }) => interval !== null).length;
    const levels = groups.flatMap((group) => group.levels);
    count += levels.filter(({ gapInterval }) => gapInterval !== null).length;
  }
  return count;
}
