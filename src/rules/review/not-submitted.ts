import { saySame } from '../../review/assessment-contents.ts';
import { atKey } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/not-submitted';

/** An assessment that is complete, or was changed since, but has not been submitted. */
export const notSubmitted: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'reviewed: { scope: plan, commit: "1111111111111111111111111111111111111111" }',
    bad: `reviewed: { scope: plan, digest: "review-plan-1:${'0'.repeat(64)}" }`,
  },
  *check({ workspace }) {
    for (const { node, review, agreement } of agreedReviewsOf(workspace)) {
      // A review that was not opened with the tool may go on without it.
      if (agreement.value.reviewed.digest === undefined) continue;
      for (const { id: organisation, file, value } of review.assessments) {
        const last = review.submissions.findLast(({ id }) => id === organisation);
        if (last !== undefined && saySame(last.value, value)) continue;
        const params = { organisation, experiment: node.id, review: review.id };
        const variant = last === undefined ? {} : { variant: 'changed' };
        yield atKey(ID, file, ['organisation'], { params, ...variant });
      }
    }
  },
};
