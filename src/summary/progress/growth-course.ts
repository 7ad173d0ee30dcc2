import type { Period } from '../../model/period.ts';
import type { GrowthCourse } from '../../stats/growth.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import type { ProgressInput } from './build-progress.ts';

/** The course of an indicator as the methods of yearly growth see it, or why there is none. */
export function growthCourse({
  use,
  facts,
}: ProgressInput): GrowthCourse | { readonly reason: ReasonCode } {
  const { direction } = facts.sheet;
  if (direction !== 'increase' && direction !== 'decrease') return { reason: 'two-sided-target' };
  if (use.target !== undefined && use.target.value === undefined) {
    return { reason: 'two-sided-target' };
  }
  const { baseline, latest } = facts;
  const [from, to] = [baseline.estimate.value, latest.estimate.value];
  if (baseline.period === null || from === null) return { reason: 'no-baseline' };
  if (latest.period === null || to === null) return { reason: 'no-data' };
  const start = yearOf(baseline.period);
  if (use.target?.value === undefined) {
    return course(from, to, yearOf(latest.period) - start, direction, null);
  }
  // A target without a period that can be read has no time to reach it in.
  if (facts.target === null) return { reason: 'no-target' };
  const target = { value: use.target.value, years: yearOf(facts.target) - start };
  return course(from, to, yearOf(latest.period) - start, direction, target);
}

function course(
  baseline: number,
  latest: number,
  years: number,
  direction: 'increase' | 'decrease',
  target: GrowthCourse['target'],
): GrowthCourse {
  return { baseline, latest, years, direction: direction === 'increase' ? 1 : -1, target };
}

/** The middle in decimal years; a range of years counts as its first year. */
function yearOf(period: Period): number {
  return period.kind === 'range' ? Number(period.start.slice(0, 4)) + 0.5 : period.middle;
}
