import { daysBetween } from '../../model/period.ts';
import { reviewTerms } from '../../review/review-dates.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/feedback-later-than-five-weeks';

/** Feedback that is agreed to come when the visit is already forgotten. */
export const feedbackLaterThanFiveWeeks: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'feedback_due: 2020-04-01',
    bad: 'feedback_due: 2020-04-20',
  },
  *check({ workspace }) {
    const limit = reviewTerms(workspace.programme?.value.reviews).feedbackDays;
    for (const { agreement } of agreedReviewsOf(workspace)) {
      const { visit, feedback_due: due } = agreement.value.dates;
      if (visit === undefined || due === undefined) continue;
      const days = daysBetween(visit, due);
      if (days <= limit) continue;
      yield atValue(ID, agreement.file, ['dates', 'feedback_due'], { params: { days, limit } });
    }
  },
};
