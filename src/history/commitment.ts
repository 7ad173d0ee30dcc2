import type { Experiment } from '../model/experiment.ts';

/** The entry of the stage history by which the plan was first committed to. */
export interface Commitment {
  /** Its place in `stage_history`. */
  readonly index: number;
  readonly on: string;
  readonly commit: string | null;
  readonly digest: string | null;
}

/**
 * The first start of testing that names its plan: going back and starting again does not make another
 * plan the original one. Null where none does.
 */
export function commitmentOf(plan: Experiment | undefined): Commitment | null {
  const history = plan?.stage_history ?? [];
  for (const [
    index,
    { stage, on, plan_commit: commit, plan_digest: digest },
  ] of history.entries()) {
    if (stage !== 'testing' || (commit === undefined && digest === undefined)) continue;
    return { index, on, commit: commit ?? null, digest: digest ?? null };
  }
  return null;
}
