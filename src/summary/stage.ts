import type { Experiment, Stage } from '../model/experiment.ts';

type StageEntry = NonNullable<Experiment['stage_history']>[number];

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

/** The time of testing as it had gone by a day; null where not (yet) known. */
export interface TestingTime {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * First day of testing, and the day it ended, was interrupted or archived, by the stage history. An
 * experiment that was taken up again has no end.
 */
export function testingTime(experiment: Experiment, day: string): TestingTime {
  const start = historyBy(experiment, day).find((entry) => entry.stage === 'testing');
  return { start: start?.on ?? null, end: overEntryAt(experiment, day)?.on ?? null };
}

/** The time that charts shade: as it went by the day, else as the plan has it. */
export function stageDates(experiment: Experiment, day: string): TestingTime {
  const actual = testingTime(experiment, day);
  if (actual.start !== null) return actual;
  const { scope } = experiment;
  return { start: scope?.start ?? null, end: actual.end ?? scope?.end ?? null };
}

/** How an experiment that is over by the day came to be so; null where it is not, or no history tells. */
export function overEntryAt(experiment: Experiment, day: string): StageEntry | null {
  let over: StageEntry | null = null;
  for (const entry of historyBy(experiment, day)) {
    if (!isOver(entry.stage)) over = null;
    else over ??= entry;
  }
  return over;
}

/** The entries up to a day, oldest first; of one day in the order they are written. */
export function historyBy(experiment: Experiment, day: string): readonly StageEntry[] {
  return (experiment.stage_history ?? [])
    .filter((entry) => entry.on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
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
