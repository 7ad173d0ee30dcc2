import { atLeast } from './at-least.ts';
import {
  annualGrowth,
  changesSign,
  type GrowthCourse,
  isAchieved,
  signedDirection,
  whyNoGrowth,
} from './growth.ts';
import { power } from './real-power.ts';
import { type Unavailable, unavailable } from './result.ts';

/** The trend classes of the United Nations' progress chart, from best to worst. */
export type UnStatus = 'on-track-or-met' | 'fair-progress' | 'stagnation-or-regression';

export interface UnProgress {
  readonly status: UnStatus;
  /** Observed compound annual growth. */
  readonly growth: number;
  /** The value at the target's time if growth goes on; null without a target. */
  readonly projected: number | null;
  /** r, the part of the change that the projection reaches; null without a target. */
  readonly ratio: number | null;
}

/**
 * un-2023@1. With a target the value is projected to the target's time, V̂ = V(1 + CAGR)^(tT − t),
 * and r = (V̂ − B)/(T − B) is cut at 0.95 and 0.10; a target that is met is of the top class.
 * Without one s·d·CAGR is cut at 0.02 and 0.005.
 *
 * After the target's time nothing is projected: V̂ = V. A baseline beyond the target whose lead is
 * lost would divide a loss by a loss; it is a regression.
 *
 * Source: United Nations, Sustainable Development Goals Progress Chart 2023, technical note.
 */
export function unProgress(course: GrowthCourse): UnProgress | Unavailable {
  const cannot = whyNoGrowth(course);
  if (cannot !== null) return cannot;
  const { baseline, latest, years, target } = course;
  if (baseline === 0) return unavailable('zero-baseline');
  if (changesSign(latest, baseline)) return unavailable('sign-change');
  const growth = annualGrowth(baseline, latest, years);
  if (growth === null) return unavailable('not-finite');
  if (target === null) {
    const status = judge(signedDirection(course) * growth, 0.02, 0.005);
    return { status, growth, projected: null, ratio: null };
  }
  if (changesSign(target.value, baseline)) return unavailable('sign-change');
  const projected = latest * power(1 + growth, Math.max(0, target.years - years));
  const asked = target.value - baseline;
  const ratio = asked === 0 ? null : (projected - baseline) / asked;
  if (isAchieved(course)) return { status: 'on-track-or-met', growth, projected, ratio };
  if (ratio === null) return unavailable('target-at-baseline');
  const wasMet = atLeast(course.direction * baseline, course.direction * target.value);
  const status = wasMet ? 'stagnation-or-regression' : judge(ratio, 0.95, 0.1);
  return { status, growth, projected, ratio };
}

function judge(value: number, top: number, fair: number): UnStatus {
  if (atLeast(value, top)) return 'on-track-or-met';
  return atLeast(value, fair) ? 'fair-progress' : 'stagnation-or-regression';
}
