import { compareText } from '../diagnostics/compare-text.ts';
import { comparePlans, type PlanDifference } from '../history/compare-plans.ts';
import { type ReviewedFields, seriesOfField } from './reviewed-fields.ts';

/** How many observations of an indicator came, changed and went. Never which, nor what they say. */
export interface MovedSeries {
  readonly indicator: string;
  readonly appended: number;
  readonly revised: number;
  readonly removed: number;
}

/** What differs between two states of what is reviewed. */
export interface Moved {
  readonly fields: readonly PlanDifference[];
  readonly series: readonly MovedSeries[];
}

export function movedFields(before: ReviewedFields, after: ReviewedFields): Moved {
  const fields: PlanDifference[] = [];
  const series = new Map<string, { appended: number; revised: number; removed: number }>();
  for (const difference of comparePlans(before, after)) {
    const indicator = seriesOfField(difference.field);
    if (indicator === null) {
      fields.push(difference);
      continue;
    }
    const counts = series.get(indicator) ?? { appended: 0, revised: 0, removed: 0 };
    if (difference.from === null) counts.appended += 1;
    else if (difference.to === null) counts.removed += 1;
    else counts.revised += 1;
    series.set(indicator, counts);
  }
  const byIndicator = [...series].sort(([a], [b]) => compareText(a, b));
  return { fields, series: byIndicator.map(([indicator, counts]) => ({ indicator, ...counts })) };
}
