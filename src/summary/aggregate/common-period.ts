import type { SeriesPoint } from '../facts/series.ts';
import type { Member } from './members.ts';

/** The latest period that every member has observed, also where one may not show what it found. */
export function commonPeriod(members: readonly Member[]): string | null {
  const [first, ...others] = members;
  if (first === undefined) return null;
  // Points stand in the order of their periods.
  const candidates = first.summary.points.filter(isObservedPoint).reverse();
  const common = candidates.find(({ period }) =>
    others.every(({ summary }) =>
      summary.points.some((p) => p.period === period && isObservedPoint(p)),
    ),
  );
  return common?.period ?? null;
}

/** A point that was measured; a forecast was not. */
export function isObservedPoint({ state, forecast }: SeriesPoint): boolean {
  return !forecast && (state === 'value' || state === 'too-few' || state === 'suppressed');
}
