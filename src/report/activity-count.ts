import type { IndicatorSummary } from '../summary/indicator-summary.ts';

/**
 * True for a count of what an experiment put in or did that the plan starts from nothing: before the
 * experiment there were no participants of it. Such a rise is no finding, neither chance nor cause
 * comes into it, and a count of people who came is complete.
 */
export function isActivityCount({ measure, sheet, baseline }: IndicatorSummary): boolean {
  if (measure !== 'count' || !['input', 'activity', 'output'].includes(sheet.level)) return false;
  return baseline.value === 0 && baseline.reason === 'source-gives-none';
}
