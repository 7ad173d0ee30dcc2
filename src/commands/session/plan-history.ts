import { UserError } from '../../diagnostics/user-error.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import { type Commitment, commitmentOf } from '../../history/commitment.ts';
import {
  type FirstCommitment,
  otherFirstCommitments,
  plansOfExperiments,
} from '../../history/first-commitments.ts';
import { FormerNames, type MovedFile } from '../../history/former-names.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { Host, LoggedCommit } from '../../host.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Workspace } from '../../model/workspace.ts';
import { loadBlobs } from './load-blobs.ts';
import type { Moment } from './moment.ts';

/** What happened to plans and what they rest on: read once a run. */
export interface PlanHistory {
  /** Along first parents, oldest first. */
  readonly steps: readonly HistoryStep<LoggedCommit>[];
  /** The last commit looked at; HEAD when undefined. */
  readonly to: string | undefined;
  readonly names: FormerNames;
  /** The commitments that the history saw first, where today's are others or gone. */
  readonly firsts: ReadonlyMap<string, FirstCommitment>;
}

/** The history of plans up to a moment; null where there is none to ask. */
export async function readPlanHistory(
  host: Host,
  root: string,
  { workspace, moment }: { readonly workspace: Workspace; readonly moment: Moment },
): Promise<PlanHistory | null> {
  const to = moment.commit?.id;
  try {
    const steps = planSteps(await host.git.log(root, to === undefined ? {} : { to }));
    const moved = to === undefined ? await uncommittedMoves(host, root, workspace, steps) : [];
    const names = new FormerNames(steps, moved);
    const reader = new BlobReader(await loadBlobs(host, root, plansOfExperiments(steps)));
    const today = commitmentsOf(workspace);
    const firsts = otherFirstCommitments({ steps, names, reader, today });
    return { steps, to, names, firsts };
  } catch (error) {
    if (error instanceof UserError && NOT_HERE.has(error.key)) return null;
    throw error;
  }
}

function commitmentsOf({ experiments }: Workspace): ReadonlyMap<string, Commitment | null> {
  const readable = experiments.filter(({ experiment }) => experiment !== null);
  return new Map(readable.map(({ id, experiment }) => [id, commitmentOf(experiment?.value)]));
}

/** Git is asked what was renamed only where a plan has a name that no commit knows. */
async function uncommittedMoves(
  host: Host,
  root: string,
  { experiments }: Workspace,
  steps: readonly HistoryStep<unknown>[],
): Promise<readonly MovedFile[]> {
  const known = new Set<string>();
  for (const { path } of steps.flatMap(({ changes }) => changes)) {
    const role = classifyFile(path);
    if (role.kind === 'experiment') known.add(role.experiment);
  }
  if (steps.length === 0 || experiments.every(({ id }) => known.has(id))) return [];
  return (await host.git.state(root))?.renamed ?? [];
}

/** Answers that there is no history to ask, which is no failure of a command that can do without. */
const NOT_HERE: ReadonlySet<string> = new Set([
  'cli:error.no-repository',
  'cli:error.no-git-program',
  'cli:error.git-ownership',
  'cli:error.missing-objects',
]);
