import type { Experiment } from '../model/experiment.ts';
import { addDays } from '../model/period.ts';

/** The first and last day of an experiment, as far as its plan tells them. */
export interface ExperimentTime {
  readonly start: string | null;
  readonly end: string | null;
}

/** A year and its leap day: what is measured or told of so long after the end is follow-up. */
const FOLLOW_UP_DAYS = 366;

/** The days of the scope; neither where they run backwards, which `date/end-before-start` tells. */
export function timeOf({ scope }: Experiment): ExperimentTime {
  const start = scope?.start ?? null;
  const end = scope?.end ?? null;
  if (start !== null && end !== null && end < start) return { start: null, end: null };
  return { start, end };
}

/** The last day of an experiment's follow-up; null where it has no end. */
export function lastDayOfFollowUp(plan: Experiment): string | null {
  const { end } = timeOf(plan);
  return end === null ? null : addDays(end, FOLLOW_UP_DAYS);
}

/**
 * The day from which there can be news of an experiment: of its first stage, or of its start if
 * that is earlier. Null where either is not told: preparing may have begun any time.
 */
export function firstDayOfPreparation(plan: Experiment): string | null {
  const { start } = timeOf(plan);
  const stages = (plan.stage_history ?? []).map(({ on }) => on);
  if (start === null || stages.length === 0) return null;
  return [start, ...stages].sort()[0] ?? null;
}
