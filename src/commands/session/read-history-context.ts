import type { RuleContext } from '../../rules/rule.ts';
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

export async function readHistoryContext(history: ProgrammeHistory): Promise<HistoryContext> {
  const firstCommitments = await readFirstCommitments(history);
  return {
    firstCommitments,
    commitments: await readCommitments(history, firstCommitments),
    published: await readPublished(history),
    reviews: await readReviewChecks(history),
  };
}
