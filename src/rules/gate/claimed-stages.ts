import type { Experiment, Stage } from '../../model/experiment.ts';
import type { Workspace } from '../../model/workspace.ts';
import { experimentsOf, type PlannedExperiment } from '../iterate.ts';

/** Stages with a gate. Each needs what those before it need; the last two are alternatives. */
export type GatedStage = Exclude<Stage, 'paused' | 'interrupted' | 'archived'>;

const IN_ORDER: readonly GatedStage[] = [
  'idea',
  'planned',
  'agreed',
  'testing',
  'ended',
  'learned',
];

/** The experiments that claim a stage or a later one, and so must have what it needs. */
export function* experimentsClaiming(
  workspace: Workspace,
  stage: GatedStage,
): Iterable<PlannedExperiment> {
  for (const experiment of experimentsOf(workspace)) {
    if (claims(experiment.plan.value, stage)) yield experiment;
  }
}

/** Whether an experiment says that it has come to a stage. */
export function claims(plan: Experiment, stage: GatedStage): boolean {
  const current = gatedStage(plan);
  if (current === stage) return true;
  const position = IN_ORDER.indexOf(stage);
  if (position < 0) return false;
  return !IN_ORDER.includes(current) || IN_ORDER.indexOf(current) > position;
}

/** The stage to judge by: one that interrupts the life of an experiment leaves the one before it. */
function gatedStage(plan: Experiment): GatedStage {
  if (isGated(plan.stage)) return plan.stage;
  const stages = (plan.stage_history ?? []).map((entry) => entry.stage);
  return stages.findLast(isGated) ?? 'idea';
}

export function isGated(stage: Stage): stage is GatedStage {
  return stage !== 'paused' && stage !== 'interrupted' && stage !== 'archived';
}

/** The full profile asks for every part of the plan. */
export function isFullProfile(workspace: Workspace): boolean {
  return workspace.programme?.value.profile === 'full';
}
