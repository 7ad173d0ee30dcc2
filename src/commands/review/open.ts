import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Language } from '../../host.ts';
import { runInit } from '../init/init.ts';

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
 * host and reviewers, as `init review` does.
 */
export async function openReview(
  host: Host,
  experiment: string,
  { by, question, ...options }: OpenReviewOptions,
): Promise<number> {
  if (by === undefined) throw new UserError('cli:review.open.needs-by');
  const questions = question === undefined ? {} : { questions: question };
  const request = { what: 'review', experiment, reviewers: by, yes: true, ...questions };
  return runInit(host, { ...request, ...options });
}
