import { atLeast } from './at-least.ts';
import {
  annualGrowth,
  changesSign,
  type GrowthCourse,
  growthRatio,
  isAchieved,
  requiredGrowth,
  signedDirection,
  whyNoGrowth,
} from './growth.ts';
import { meanOf } from './mean.ts';
import { power } from './real-power.ts';
import { type Unavailable, unavailable } from './result.ts';

/** The categories of Statistics Canada's method, from best to worst. */
export type StatcanStatus =
  | 'target-achieved'
  | 'on-track'
  | 'moderate-progress'
  | 'limited-progress'
  | 'deterioration';

export interface StatcanProgress {
  readonly status: StatcanStatus;
  /** −5 to 5. */
  readonly score: number;
  /** Observed compound annual growth; null where the sign changes, which only an achieved target allows. */
  readonly growth: number | null;
  /** What the target asks for; null without one, or where no growth reaches it. */
  readonly required: number | null;
  /** R, observed growth over required; null without a target or where no growth is required. */
  readonly ratio: number | null;
}

/** The growth rates of 0 are undefined: a baseline or target of 0 counts as this. */
const INSTEAD_OF_ZERO = 0.001;

const MEAN_CUTS: readonly (readonly [number, StatcanStatus])[] = [
  [2.5, 'on-track'],
  [0, 'moderate-progress'],
  [-2.5, 'limited-progress'],
];

/**
 * statcan-cagr@1. With a target R = s·d·CAGR(V, B)/|CAGR(T, B)|, cut at 0.95, 0.60 and 0; at the
 * target or beyond it the target is achieved, whatever the growth. Without one x = s·d·CAGR(V, B),
 * cut at 0.015·C, 0.005·C and 0, where C makes allowance for a baseline near `limit`, the natural
 * limit in the wanted direction.
 *
 * Source: Statistics Canada's progress measure as Open SDG 2.4 computes it (sdg-build,
 * `ProgressMeasure.py`; open-sdg.readthedocs.io, “Progress measurement methodology”).
 */
export function statcanProgress(
  given: GrowthCourse,
  limit: number | null = null,
): StatcanProgress | Unavailable {
  const cannot = whyNoGrowth(given);
  if (cannot !== null) return cannot;
  const course = withoutZeros(given);
  const { baseline, latest, years, target } = course;
  const growth = annualGrowth(baseline, latest, years);
  if (isAchieved(course)) {
    const ratio = growth === null ? null : growthRatio(course, growth);
    const required = requiredGrowth(course);
    return { status: 'target-achieved', score: 5, growth, required, ratio };
  }
  if (changesSign(latest, baseline)) return unavailable('sign-change');
  if (growth === null) return unavailable('not-finite');
  if (target === null) {
    const speed = signedDirection(course) * growth;
    const scale = limitScale(given.baseline, limit);
    return { ...judgeSpeed(speed, scale), growth, required: null, ratio: null };
  }
  if (changesSign(target.value, baseline)) return unavailable('sign-change');
  const ratio = growthRatio(course, growth);
  if (ratio === null) return unavailable('target-at-baseline');
  return { ...judgeRatio(ratio), growth, required: requiredGrowth(course), ratio };
}

/**
 * Several series of one indicator: the mean of their scores, cut at 2.5, 0 and −2.5. The target is
 * achieved only when every series has achieved its own. Null without any series.
 */
export function statcanMean(
  series: readonly Pick<StatcanProgress, 'status' | 'score'>[],
): Pick<StatcanProgress, 'status' | 'score'> | null {
  if (series.length === 0) return null;
  const score = meanOf(series.map((one) => one.score));
  if (series.every(({ status }) => status === 'target-achieved')) {
    return { status: 'target-achieved', score };
  }
  const cut = MEAN_CUTS.find(([least]) => atLeast(score, least));
  return { status: cut?.[1] ?? 'deterioration', score };
}

/**
 * C, which lowers the thresholds of an indicator without a target where the baseline is near its
 * natural limit L: 1 − (|B|/|L|)^4.44 up to the limit, 1 − ((2|L| − |B|)/|L|)^4.44 above it, and 1
 * from twice the limit on or without one.
 */
export function limitScale(baseline: number, limit: number | null): number {
  if (limit === null) return 1;
  const [b, l] = [Math.abs(baseline), Math.abs(limit)];
  if (b >= 2 * l) return 1;
  const nearness = b <= l ? b / l : (2 * l - b) / l;
  return 1 - power(nearness, 4.44);
}

function withoutZeros(course: GrowthCourse): GrowthCourse {
  const { baseline, target } = course;
  return {
    ...course,
    baseline: notZero(baseline),
    target: target === null ? null : { ...target, value: notZero(target.value) },
  };
}

function notZero(value: number): number {
  return value === 0 ? INSTEAD_OF_ZERO : value;
}

/** The lines' constants are those of the source, rounded as there. */
function judgeRatio(ratio: number): Pick<StatcanProgress, 'status' | 'score'> {
  if (atLeast(ratio, 0.6)) {
    const status = atLeast(ratio, 0.95) ? 'on-track' : 'moderate-progress';
    return { status, score: Math.min(7.1429 * ratio - 4.2857, 5) };
  }
  const status = atLeast(ratio, 0) ? 'limited-progress' : 'deterioration';
  return { status, score: Math.max(4.1667 * ratio - 2.5, -5) };
}

function judgeSpeed(speed: number, scale: number): Pick<StatcanProgress, 'status' | 'score'> {
  if (!atLeast(speed, 0)) {
    return { status: 'deterioration', score: Math.max(125 * speed - 2.5, -5) };
  }
  // At the limit there is nowhere to go: to stay is enough.
  if (scale === 0) return { status: 'on-track', score: 5 };
  if (atLeast(speed, 0.015 * scale)) {
    return { status: 'on-track', score: Math.min((500 * speed) / scale - 5, 5) };
  }
  if (atLeast(speed, 0.005 * scale)) {
    return { status: 'moderate-progress', score: (250 * speed) / scale - 1.25 };
  }
  return { status: 'limited-progress', score: (500 * speed) / scale - 2.5 };
}
