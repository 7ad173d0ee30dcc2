import { zForLevel } from '../../stats/distributions.ts';
import { varianceFromLimits } from '../../stats/pooling.ts';
import { DEFAULT_LEVEL } from '../../stats/result.ts';
import type { MemberEffect } from '../facts/aggregate.ts';
import type { SeriesPoint } from '../facts/series.ts';
import type { IndicatorSummary } from '../indicator-summary.ts';
import type { Member } from './members.ts';

/** The quantile behind limits of 95 %. */
const Z = zForLevel(DEFAULT_LEVEL);

/** Methods whose limits come from t, with degrees of freedom of their own: of these the variance is known. */
const OF_MEANS = ['welch@1', 'did-means@1'];

/** What a member's figures say of its experiment's effect. */
export function effectOf({ summary, design, evaluation, sampling }: Member): MemberEffect {
  const { baseline, latest, change, comparison } = summary;
  const planned = { design, evaluation, sampling, from: baseline.period, to: latest.period };
  if (design === 'before-after') {
    return { ...planned, value: change.value, interval: change.interval, reason: change.reason };
  }
  const { estimate, interval, reason } = comparison;
  return { ...planned, value: estimate, interval, reason };
}

/**
 * The squared standard error of a member's effect: of means Σ s²/n over the samples compared, else
 * from the limits, ((upper − lower) / 2z)². Null without an interval.
 */
export function effectVariance(member: Member, { interval }: MemberEffect): number | null {
  if (interval === null) return null;
  if (!OF_MEANS.includes(interval.method)) return varianceFromLimits(interval, Z);
  let variance = 0;
  for (const { sd, n } of comparedPoints(member)) {
    if (sd === null || n === null) return null;
    variance += (sd * sd) / n;
  }
  return variance;
}

/** The points that the effect compares: two, and two of the area where there is one. */
function comparedPoints({ summary, design }: Member): readonly SeriesPoint[] {
  const own = endsOf(summary.points, summary);
  if (design === 'before-after') return own;
  return [...own, ...summary.comparison.areas.flatMap(({ points }) => endsOf(points, summary))];
}

function endsOf(
  points: readonly SeriesPoint[],
  { baseline, latest }: IndicatorSummary,
): readonly SeriesPoint[] {
  return points.filter(({ period }) => period === baseline.period || period === latest.period);
}
