import { daysBetween } from '../../model/period.ts';
import { reviewTerms } from '../../review/review-dates.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/response-later-than-six-weeks';

/** A response that is agreed to come when the recommendations have already gone cold. */
export const responseLaterThanSixWeeks: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'response_due: 2020-05-01',
    bad: 'response_due: 2020-05-20',
  },
  *check({ workspace }) {
    const limit = reviewTerms(workspace.programme?.value.reviews).responseDays;
    for (const { agreement } of agreedReviewsOf(workspace)) {
      const { feedback_due: feedback, response_due: due } = agreement.value.dates;
      if (feedback === undefined || due === undefined) continue;
      const days = daysBetween(feedback, due);
      if (days <= limit) continue;
      yield atValue(ID, agreement.file, ['dates', 'response_due'], { params: { days, limit } });
    }
  },
};
