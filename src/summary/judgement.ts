import type { Monitoring } from '../model/monitoring.ts';
import type { Calendar, Period } from '../model/period.ts';
import type { IndicatorSummary } from './indicator-summary.ts';
import { readPeriod } from './read-period.ts';
import { type Horizon, isKnown } from './select-series.ts';

/**
 * The status that the team has set for an indicator, from its newest monitoring that the horizon
 * knows. It stands beside the computed status until newer monitoring or a newer figure: whoever
 * judged did not know what came later.
 */
export function findJudgement(
  indicator: string,
  latest: Period | null,
  context: {
    readonly monitoring: readonly Monitoring[];
    readonly calendar: Calendar;
    readonly horizon: Horizon;
  },
): IndicatorSummary['judgement'] {
  const newest = newestMonitoring(context);
  if (newest === null) return { reason: 'no-judgement' };
  const { monitoring, period } = newest;
  const reading = monitoring.readings?.find((one) => one.indicator === indicator);
  if (reading?.status === undefined) return { reason: 'no-judgement' };
  if (latest !== null && latest.end > period.end) return { reason: 'judged-earlier' };
  return {
    status: reading.status,
    why: reading.reason ?? null,
    by: monitoring.reported_by,
    on: monitoring.reported_on,
    period: period.key,
  };
}

function newestMonitoring({ monitoring, calendar, horizon }: Parameters<typeof findJudgement>[2]) {
  let newest: { readonly monitoring: Monitoring; readonly period: Period } | null = null;
  for (const one of monitoring) {
    const period = readPeriod(calendar, one.period);
    if (period === null || !isKnown(period, horizon)) continue;
    if (newest === null || period.end > newest.period.end) newest = { monitoring: one, period };
  }
  return newest;
}
