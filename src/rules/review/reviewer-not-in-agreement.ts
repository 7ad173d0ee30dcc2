import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/reviewer-not-in-agreement';

/** An assessment by somebody with whom no review was agreed. */
export const reviewerNotInAgreement: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'reviewers:\n  - organisation: turku',
    bad: 'reviewers:\n  - organisation: kuntaliitto',
  },
  *check({ workspace }) {
    for (const { agreement, review } of agreedReviewsOf(workspace)) {
      const agreed = agreement.value.reviewers.map(({ organisation }) => organisation);
      for (const { file, value } of review.assessments) {
        const { organisation } = value;
        if (agreed.includes(organisation)) continue;
        const params = { organisation, agreed: agreed.join(', ') };
        yield atValue(ID, file, ['organisation'], { params });
      }
    }
  },
};
