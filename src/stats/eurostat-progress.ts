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
import { type Unavailable, unavailable } from './result.ts';

/**
 * Eurostat's categories. What Eurostat calls “significant” is “strong” here: the word would be taken
 * for a statistical judgement.
 */
export type EurostatStatus =
  | 'strong-progress'
  | 'moderate-progress'
  /** With a target only, as is `movement-away`. */
  | 'insufficient-progress'
  | 'movement-away'
  /** Without a target only, as is `strong-movement-away`. */
  | 'moderate-movement-away'
  | 'strong-movement-away';

export interface EurostatProgress {
  readonly status: EurostatStatus;
  /** Observed compound annual growth. */
  readonly growth: number;
  /** What the target asks for; null without one. */
  readonly required: number | null;
  /** Observed growth over required; null without a target or where no growth is required. */
  readonly ratio: number | null;
}

/**
 * eurostat@1. With a target R = s·d·CAGR(V, B)/|CAGR(T, B)| is cut at 0.95, 0.60 and 0, and a target
 * that is met is of the top class; without one s·d·CAGR is cut at 0.01, 0 and −0.01.
 *
 * Source: Eurostat, Sustainable development in the European Union: monitoring report on progress
 * towards the SDGs, annex on the assessment of indicator trends.
 */
export function eurostatProgress(course: GrowthCourse): EurostatProgress | Unavailable {
  const cannot = whyNoGrowth(course);
  if (cannot !== null) return cannot;
  const { baseline, latest, years, target } = course;
  if (baseline === 0) return unavailable('zero-baseline');
  if (target?.value === 0) return unavailable('zero-target');
  if (changesSign(latest, baseline)) return unavailable('sign-change');
  const growth = annualGrowth(baseline, latest, years);
  if (growth === null) return unavailable('not-finite');
  if (target === null) {
    const status = judgeSpeed(signedDirection(course) * growth);
    return { status, growth, required: null, ratio: null };
  }
  if (changesSign(target.value, baseline)) return unavailable('sign-change');
  const required = requiredGrowth(course);
  const ratio = growthRatio(course, growth);
  if (isAchieved(course)) return { status: 'strong-progress', growth, required, ratio };
  if (ratio === null) return unavailable('target-at-baseline');
  return { status: judgeRatio(ratio), growth, required, ratio };
}

function judgeRatio(ratio: number): EurostatStatus {
  if (atLeast(ratio, 0.95)) return 'strong-progress';
  if (atLeast(ratio, 0.6)) return 'moderate-progress';
  return atLeast(ratio, 0) ? 'insufficient-progress' : 'movement-away';
}

function judgeSpeed(speed: number): EurostatStatus {
  if (atLeast(speed, 0.01)) return 'strong-progress';
  if (atLeast(speed, 0)) return 'moderate-progress';
  return atLeast(speed, -0.01) ? 'moderate-movement-away' : 'strong-movement-away';
}
