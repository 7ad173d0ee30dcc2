import type { Indicator } from '../../model/indicator.ts';
import type { ProgressMethod } from '../../model/progress-method.ts';
import { type EurostatStatus, eurostatProgress } from '../../stats/eurostat-progress.ts';
import { type GrowthCourse, isAchieved, signedDirection } from '../../stats/growth.ts';
import type { Unavailable } from '../../stats/result.ts';
import { type StatcanStatus, statcanProgress } from '../../stats/statcan-cagr.ts';
import { unProgress } from '../../stats/un-2023.ts';
import type { GrowthFigures, OwnStatus, ProgressStatus } from '../facts/progress.ts';
import type { Figure, ReasonCode } from '../facts/reason-code.ts';
import { possibleRange } from '../possible-range.ts';

export type GrowthMethod = Exclude<ProgressMethod, 'linear-path@1'>;

/** What a method of yearly growth says of a course. */
export interface GrowthVerdict {
  readonly status: OwnStatus;
  /** Where that stands among our statuses, as long as the target's time has not passed. */
  readonly standing: ProgressStatus;
  readonly figures: GrowthFigures;
}

/** Judges a course by the method that is named. */
export function assessGrowth(
  method: GrowthMethod,
  course: GrowthCourse,
  sheet: Indicator,
): GrowthVerdict | { readonly reason: ReasonCode } {
  switch (method) {
    case 'statcan-cagr@1':
      return byStatcan(course, naturalLimit(sheet));
    case 'un-2023@1':
      return byUn(course);
    case 'eurostat@1':
      return byEurostat(course);
  }
}

const STATCAN: Readonly<Record<StatcanStatus, ProgressStatus>> = {
  'target-achieved': 'met',
  'on-track': 'on-track',
  'moderate-progress': 'behind',
  'limited-progress': 'well-behind',
  deterioration: 'moving-away',
};

const EUROSTAT: Readonly<Record<EurostatStatus, ProgressStatus>> = {
  'strong-progress': 'on-track',
  'moderate-progress': 'behind',
  'insufficient-progress': 'well-behind',
  'movement-away': 'moving-away',
  'moderate-movement-away': 'moving-away',
  'strong-movement-away': 'moving-away',
};

function byStatcan(course: GrowthCourse, limit: number | null) {
  const found = statcanProgress(course, limit);
  if ('reason' in found) return refuse(found);
  const { status, growth, required, ratio, score } = found;
  return {
    status,
    standing: STATCAN[status],
    figures: {
      rate: figure(growth, 'sign-change'),
      ...comparison(course, { required, ratio }),
      projected: notInMethod,
      score: { value: score },
    },
  };
}

function byUn(course: GrowthCourse) {
  const found = unProgress(course);
  if ('reason' in found) return refuse(found);
  const { status, growth, projected, ratio } = found;
  return {
    status,
    standing: unStanding(course, status, growth),
    figures: {
      rate: { value: growth },
      required: notInMethod,
      ratio: figure(ratio, course.target === null ? 'no-target' : 'target-at-baseline'),
      projected: figure(projected, 'no-target'),
      score: notInMethod,
    },
  };
}

/** Its lowest class holds standstill and loss: the growth itself tells them apart. */
function unStanding(course: GrowthCourse, status: OwnStatus, growth: number): ProgressStatus {
  if (status === 'on-track-or-met') return isAchieved(course) ? 'met' : 'on-track';
  if (status === 'fair-progress') return 'behind';
  return signedDirection(course) * growth < 0 ? 'moving-away' : 'well-behind';
}

function byEurostat(course: GrowthCourse) {
  const found = eurostatProgress(course);
  if ('reason' in found) return refuse(found);
  const { status, growth, required, ratio } = found;
  return {
    status,
    standing: isAchieved(course) ? ('met' as const) : EUROSTAT[status],
    figures: {
      rate: { value: growth },
      ...comparison(course, { required, ratio }),
      projected: notInMethod,
      score: notInMethod,
    },
  };
}

const notInMethod: Figure = { reason: 'not-in-method' };

function figure(value: number | null, reason: ReasonCode): Figure {
  return value === null ? { reason } : { value };
}

function comparison(
  { target, baseline }: GrowthCourse,
  { required, ratio }: { readonly required: number | null; readonly ratio: number | null },
): Pick<GrowthFigures, 'required' | 'ratio'> {
  if (target === null) return { required: { reason: 'no-target' }, ratio: { reason: 'no-target' } };
  const why = target.value === baseline ? 'target-at-baseline' : 'sign-change';
  return { required: figure(required, why), ratio: figure(ratio, why) };
}

/** The end of the possible range that lies in the wanted direction. */
function naturalLimit(sheet: Indicator): number | null {
  const { min, max } = possibleRange(sheet);
  return sheet.direction === 'increase' ? max : min;
}

function refuse({ reason }: Unavailable): { readonly reason: ReasonCode } {
  switch (reason) {
    case 'under-a-year':
    case 'zero-baseline':
    case 'zero-target':
    case 'sign-change':
    case 'target-at-baseline':
      return { reason };
    default:
      return { reason: 'bad-input' };
  }
}
