import type { FirstCommitment } from '../../history/first-commitments.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { type Memory, NO_MEMORY } from '../../source/memory.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { readCommitments } from './read-commitments.ts';
import { readFirstCommitments } from './read-first-commitments.ts';
import { readPublished } from './read-published.ts';
import { readReviewChecks } from './read-review-checks.ts';

/** What rules ask of history (`rules/history-rules`), commitments in any case. */
export type HistoryContext = Pick<RuleContext, 'firstCommitments' | 'published'> & {
  readonly commitments: NonNullable<RuleContext['commitments']>;
  readonly reviews: NonNullable<RuleContext['reviews']>;
};

/**
 * Asks history, but not again of the same files and commit where it held nothing against them: then no
 * log is read.
 */
export async function readHistoryContext(
  history: ProgrammeHistory,
  memory: Memory = NO_MEMORY,
): Promise<HistoryContext> {
  const { host, programme } = history;
  const head = programme.moment.commit === null ? await host.git.head(programme.root) : null;
  const isAgreed = head !== null && memory.recallAgreement(head);
  const firstCommitments = isAgreed
    ? new Map<string, FirstCommitment>()
    : await readFirstCommitments(history);
  const reviews = await readReviewChecks(history, isAgreed);
  const holdsNothing = firstCommitments.size === 0 && reviews.rewritten.size === 0;
  if (head !== null && !isAgreed && holdsNothing && (await history.isEveryPlanCommitted())) {
    memory.keepAgreement(head);
  }
  return {
    firstCommitments,
    commitments: await readCommitments(history, firstCommitments),
    published: await readPublished(history),
    reviews,
  };
}
