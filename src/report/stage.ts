import type { Experiment, Stage } from '../model/experiment.ts';

/**
 * The stage on a day, by the stage history: a report of a past period must not show what came later.
 * Without a history the stage that the plan claims; null when the history begins after the day.
 */
export function stageAt(experiment: Experiment, day: string): Stage | null {
  const history = experiment.stage_history ?? [];
  if (history.length === 0) return experiment.stage;
  let latest: { readonly on: string; readonly stage: Stage } | null = null;
  for (const entry of history) {
    if (entry.on > day) continue;
    if (latest === null || entry.on >= latest.on) latest = entry;
  }
  return latest?.stage ?? null;
}

/** When the stage of that day was entered, and why where a reason was given; null when unknown. */
export function stageEntryAt(experiment: Experiment, day: string) {
  const entries = (experiment.stage_history ?? []).filter((entry) => entry.on <= day);
  return entries.reduce<(typeof entries)[number] | null>(
    (latest, entry) => (latest === null || entry.on >= latest.on ? entry : latest),
    null,
  );
}

/** First day of testing, and the day it ended or was interrupted; null where not (yet) known. */
export function stageDates(experiment: Experiment): {
  readonly start: string | null;
  readonly end: string | null;
} {
  const history = experiment.stage_history ?? [];
  const testing = history.find((entry) => entry.stage === 'testing');
  const over = history.find((entry) => entry.stage === 'ended' || entry.stage === 'interrupted');
  return {
    start: testing?.on ?? experiment.scope?.start ?? null,
    end: over?.on ?? experiment.scope?.end ?? null,
  };
}

/** Stages after the test: reports then lead with what became of the hypotheses. */
export function isOver(stage: Stage | null): boolean {
  return (
    stage === 'ended' ||
    stage === 'learned' ||
    stage === 'in-use' ||
    stage === 'scaling' ||
    stage === 'archived' ||
    stage === 'interrupted'
  );
}
