import { isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/conflict-undeclared';

/** A reviewer of whose interests nothing is said, or an interest without an account of it. */
export const conflictUndeclared: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: '    conflict_of_interest: { state: none }',
    bad: '    conflict_of_interest:',
  },
  *check({ workspace }) {
    for (const { agreement } of agreedReviewsOf(workspace)) {
      for (const [index, reviewer] of agreement.value.reviewers.entries()) {
        const { organisation, conflict_of_interest: conflict } = reviewer;
        const path = ['reviewers', index];
        if (conflict === undefined) {
          const at = [...path, 'organisation'];
          yield atValue(ID, agreement.file, at, { params: { organisation } });
        } else if (conflict.state !== 'none' && !isWritten(conflict.reason)) {
          const at = [...path, 'conflict_of_interest', 'state'];
          const params = { organisation, state: conflict.state };
          yield atValue(ID, agreement.file, at, { params, variant: 'reason' });
        }
      }
    }
  },
};
