import { daysBetween, isDate } from '../../model/period.ts';
import type { ReviewResponse } from '../../model/review.ts';
import { isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/follow-up-missing';

/** A month to write down what the follow-up found. */
const GRACE_DAYS = 30;

/** A follow-up whose day has gone by without a word of what has become of the recommendations. */
export const followUpMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'follow_up: 2020-12-01',
    bad: 'follow_up: 2020-11-01',
  },
  *check({ workspace, asOf }) {
    for (const { review, agreement } of agreedReviewsOf(workspace)) {
      const response = review.response?.value;
      // A response that could not be read may tell of it.
      const isRead = review.response !== null;
      if (!isRead && workspace.hasFile(`${review.folder}/response.yaml`)) continue;
      if (response !== undefined && tellsOfFollowUp(response)) continue;
      const planned = agreement.value.dates.follow_up;
      const day = response?.follow_up_on ?? planned;
      if (day === undefined || !isDate(day) || daysBetween(day, asOf) <= GRACE_DAYS) continue;
      const [file, path] =
        response?.follow_up_on === undefined || review.response === null
          ? [agreement.file, ['dates', 'follow_up']]
          : [review.response.file, ['follow_up_on']];
      yield atValue(ID, file, path, { params: { on: day } });
    }
  },
};

function tellsOfFollowUp({ follow_up: text, responses }: ReviewResponse): boolean {
  return isWritten(text) || responses.some((one) => isWritten(one.follow_up));
}
