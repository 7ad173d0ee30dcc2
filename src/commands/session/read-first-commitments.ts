import { type Commitment, commitmentOf } from '../../history/commitment.ts';
import {
  type FirstCommitment,
  otherFirstCommitments,
  plansOfExperiments,
} from '../../history/first-commitments.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { ProgrammeHistory } from './programme-history.ts';

/** By experiment the commitment that history saw first, where today's is another or gone. */
export async function readFirstCommitments(
  history: ProgrammeHistory,
): Promise<ReadonlyMap<string, FirstCommitment>> {
  const plans = await history.plansIfAny();
  if (plans === null) return new Map();
  await history.load(plansOfExperiments(plans.steps));
  const today = commitmentsOf(history.programme.workspace);
  return otherFirstCommitments({ ...plans, reader: history.reader, today });
}

function commitmentsOf({ experiments }: Workspace): ReadonlyMap<string, Commitment | null> {
  const readable = experiments.filter(({ experiment }) => experiment !== null);
  return new Map(readable.map(({ id, experiment }) => [id, commitmentOf(experiment?.value)]));
}
