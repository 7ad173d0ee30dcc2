import { isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/publicity-without-ground';

/** A review kept from the public without a statutory ground, or a draft without a last day. */
export const publicityWithoutGround: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'dates:\n',
    bad: 'publicity: { state: confidential }\ndates:\n',
  },
  *check({ workspace }) {
    for (const { agreement } of agreedReviewsOf(workspace)) {
      const { publicity } = agreement.value;
      const path = ['publicity', 'state'];
      if (publicity?.state === 'confidential' && !isWritten(publicity.ground)) {
        yield atValue(ID, agreement.file, path);
      }
      if (publicity?.state === 'draft-until' && publicity.until === undefined) {
        yield atValue(ID, agreement.file, path, { variant: 'until' });
      }
    }
  },
};
