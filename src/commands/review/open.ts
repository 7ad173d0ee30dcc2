import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Language } from '../../host.ts';
import { runInit } from '../init/init.ts';
import { splitList } from '../init/request.ts';
import { openProgramme } from '../session/open-programme.ts';
import { requireKnown } from '../session/require-known.ts';

export interface OpenReviewOptions {
  readonly language: Language;
  /** Reviewing organisations, separated by commas. */
  readonly by?: string;
  readonly of?: string;
  readonly id?: string;
  readonly criteria?: string;
  readonly question?: readonly string[];
  readonly visit?: string;
  readonly dryRun: boolean;
}

/**
 * Opens a peer review: writes the agreement, bound to the experiment as it stands, and the forms of
 * host and reviewers, as `init review` does. Returns the review's id; null when nothing was written.
 */
export async function openReview(
  host: Host,
  experiment: string,
  { by, question, ...options }: OpenReviewOptions,
): Promise<string | null> {
  if (by === undefined) throw new UserError('cli:review.open.needs-by');
  await requireNamed(host, experiment, by);
  const before = await reviewsOf(host, experiment);
  const questions = question === undefined ? {} : { questions: question };
  const request = { what: 'review', experiment, reviewers: by, yes: true, ...questions };
  await runInit(host, { ...request, ...options });
  const after = await reviewsOf(host, experiment);
  return after.find((id) => !before.includes(id)) ?? null;
}

/** Told by the names of this command's own options, which `init` does not know. */
async function requireNamed(host: Host, experiment: string, by: string): Promise<void> {
  const { workspace } = await openProgramme(host);
  const { experiments, programme } = workspace;
  const organisations = (programme?.value.organisations ?? []).map(({ id }) => id);
  requireKnown(
    'experiment',
    experiment,
    experiments.map(({ id }) => id),
  );
  for (const one of splitList(by)) requireKnown('organisation', one, organisations);
}

async function reviewsOf(host: Host, experiment: string): Promise<readonly string[]> {
  const { workspace } = await openProgramme(host);
  const node = workspace.experiments.find(({ id }) => id === experiment);
  return (node?.reviews ?? []).map(({ id }) => id);
}
