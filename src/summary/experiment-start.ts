import type { Experiment } from '../model/experiment.ts';

/** The first day of the experiment: of its scope, else the day testing began; null before that. */
export function startOf(experiment: Experiment): string | null {
  if (experiment.scope?.start !== undefined) return experiment.scope.start;
  const testing = experiment.stage_history?.find((entry) => entry.stage === 'testing');
  return testing?.on ?? null;
}
