import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/assessment-missing';

/**
 * A reviewer whose assessment was due and is not there. Reviewers may assess together, so this is
 * no more than a word; a form that is there but unfinished has been told of.
 */
export const assessmentMissing: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'reviewers:\n',
    bad: 'reviewers:\n  - { organisation: kuntaliitto, conflict_of_interest: { state: none } }\n',
  },
  *check({ workspace, asOf }) {
    for (const { agreement, review } of agreedReviewsOf(workspace)) {
      const { feedback_due: due } = agreement.value.dates;
      if (due === undefined || asOf <= due) continue;
      const reviewers = agreement.value.reviewers.map(({ organisation }) => organisation);
      // An assessment by somebody else may be the one that is missed.
      if (review.assessments.some(({ value }) => !reviewers.includes(value.organisation))) continue;
      for (const [index, organisation] of reviewers.entries()) {
        if (review.assessments.some(({ value }) => value.organisation === organisation)) continue;
        const file = `${review.folder}/assessments/${organisation}.yaml`;
        if (workspace.hasFile(file)) continue;
        const path = ['reviewers', index, 'organisation'];
        yield atValue(ID, agreement.file, path, { params: { organisation, due, file } });
      }
    }
  },
};
