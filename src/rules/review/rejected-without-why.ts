import { isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/rejected-without-why';

/** A recommendation that is not followed, and no word on why. */
export const rejectedWithoutWhy: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/response.yaml',
    good: 'decision: accepted',
    bad: 'decision: rejected',
  },
  *check({ workspace }) {
    for (const { review } of reviewsOf(workspace)) {
      if (review.response === null) continue;
      const { file, value } = review.response;
      for (const [index, { from, number, decision, why }] of value.responses.entries()) {
        if (decision !== 'rejected' || isWritten(why)) continue;
        const params = { organisation: from, number: String(number) };
        yield atValue(ID, file, ['responses', index, 'decision'], { params });
      }
    }
  },
};
