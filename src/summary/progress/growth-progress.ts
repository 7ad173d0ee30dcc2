import type { ProgressMethod } from '../../model/progress-method.ts';
import { atLeast } from '../../stats/at-least.ts';
import type { GrowthCourse } from '../../stats/growth.ts';
import { quotient } from '../../stats/quotient.ts';
import type { Progress, ProgressStatus } from '../facts/progress.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { emptyProgress, type ProgressInput } from './build-progress.ts';
import { growthCourse } from './growth-course.ts';
import { assessGrowth, type GrowthMethod, type GrowthVerdict } from './growth-verdict.ts';
import { checkPreconditions } from './preconditions.ts';
import { sortStatuses } from './status.ts';

/** True for the methods that judge yearly growth and not a path. */
export function isGrowthMethod(method: ProgressMethod): method is GrowthMethod {
  return method !== 'linear-path@1';
}

/**
 * Progress by a method of yearly growth that the plan or the programme names (methods.md §4). Its
 * status is printed in the method's own words and never gated, as the method knows no uncertainty;
 * beside it stands what the interval allows. Whether a figure is due, out of date or withheld is
 * asked as of every indicator.
 */
export function buildGrowthProgress(input: ProgressInput, method: GrowthMethod): Progress {
  const { facts } = input;
  const empty: Progress = { ...emptyProgress(input), method, path: 'growth' };
  const refuse = (reason: ReasonCode): Progress => ({ ...empty, reason });
  if (facts.sheet.measure === 'qualitative') return refuse('not-numeric');
  if (facts.sheet.direction === 'none') return refuse('direction-none');
  const course = growthCourse(input);
  if ('reason' in course && course.reason === 'two-sided-target') return refuse(course.reason);
  const verdict = checkPreconditions(facts, true);
  if (verdict !== null) {
    const { status, reason } = verdict;
    return { ...empty, status, ownStatus: status, pointStatus: status, reason };
  }
  if ('reason' in course) return refuse(course.reason);

  const found = assessGrowth(method, course, facts.sheet);
  if ('reason' in found) return refuse(found.reason);
  const status = nearestStatus(found, course);
  const range = verdictsAllowed(input, method, course);
  return {
    ...empty,
    status,
    pointStatus: status,
    ownStatus: found.status,
    growth: found.figures,
    statusRange: sortStatuses(new Set(range.map((one) => nearestStatus(one, course)))),
    ownStatusRange: [...new Set(range.map((one) => one.status))],
    hasInterval: facts.change.interval !== null,
    ...shares(course),
    reason: status === 'missed' ? 'target-date-passed' : 'not-in-method',
  };
}

/** What the interval of the latest value and that of the change allow, from worst to best. */
function verdictsAllowed(
  { facts }: ProgressInput,
  method: GrowthMethod,
  course: GrowthCourse,
): readonly GrowthVerdict[] {
  const level = facts.latest.estimate.interval;
  const change = facts.change.interval;
  if (level === null && change === null) return [];
  const values = [course.latest];
  if (level !== null) values.push(level.lower, level.upper);
  if (change !== null) {
    values.push(course.baseline + change.lower, course.baseline + change.upper);
  }
  const wanted = course.direction;
  return values
    .sort((a, b) => wanted * (a - b))
    .flatMap((latest) => {
      const found = assessGrowth(method, { ...course, latest }, facts.sheet);
      return 'reason' in found ? [] : [found];
    });
}

/**
 * The status of ours that the method's own comes nearest to. A target whose time has passed unmet is
 * missed, however fast the growth.
 */
function nearestStatus({ standing }: GrowthVerdict, course: GrowthCourse): ProgressStatus {
  const { target, years } = course;
  if (standing === 'met' || target === null) return standing;
  return atLeast(years, target.years) ? 'missed' : standing;
}

/** The part of the intended change achieved and of the time passed, as on a path. */
function shares({ baseline, latest, years, target }: GrowthCourse) {
  if (target === null) return {};
  return {
    share: quotient(latest - baseline, target.value - baseline),
    timeShare: target.years > 0 ? Math.min(1, years / target.years) : 1,
  };
}
