import type { Experiment } from '../../model/experiment.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import { addDays, nextPeriod, type Period, periodOfDate } from '../../model/period.ts';
import type { Progress } from '../facts/progress.ts';

const POINTS_FOR_A_PATH = 4;

/**
 * The plan's own path; without one, the milestones where there are any, and end-only for an
 * experiment shorter than twelve months or of fewer than four points from baseline to target.
 */
export function choosePath(
  use: IndicatorUse,
  sheet: Indicator,
  experiment: Experiment,
  span: { readonly baseline: Period | null; readonly target: Period | null },
): Progress['path'] {
  if (use.path !== undefined) return use.path;
  if ((use.milestones ?? []).length > 0) return 'milestones';
  const { start, end } = experiment.scope ?? {};
  if (start !== undefined && end !== undefined && isUnderTwelveMonths(start, end)) {
    return 'end-only';
  }
  if (span.baseline === null || span.target === null) return 'linear';
  return plannedPoints(sheet, span.baseline, span.target) < POINTS_FOR_A_PATH
    ? 'end-only'
    : 'linear';
}

/** How many figures the rhythm of the sheet gives from the baseline to the target, both counted. */
function plannedPoints(sheet: Indicator, baseline: Period, target: Period): number {
  if (sheet.frequency === 'once') return 2;
  let count = 0;
  let period = periodOfDate(sheet.frequency, baseline.end);
  while (period !== null && period.start <= target.end && count < POINTS_FOR_A_PATH) {
    count++;
    period = nextPeriod(period);
  }
  return count;
}

/** Both days are part of the experiment: 1 June to 31 May is twelve months. */
function isUnderTwelveMonths(start: string, end: string): boolean {
  const anniversary = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
  return addDays(end, 1) < anniversary;
}
