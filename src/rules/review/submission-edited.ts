import { atKey } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';
import { submissionExample } from './submission-example.ts';

const ID = 'review/submission-edited';

/** A submitted assessment that was changed afterwards, or was not made by submitting. */
export const submissionEdited: Rule = {
  id: ID,
  severity: 'error',
  example: submissionExample(
    ['reviewed: { scope: plan }'],
    'light: green, reasoning: Näyttö riittää.',
    '0'.repeat(64),
  ),
  *check({ workspace, reviews }) {
    if (reviews === undefined) return;
    for (const { review } of agreedReviewsOf(workspace)) {
      for (const { id: organisation, file, value } of review.submissions) {
        const { submission } = value;
        const name = `${review.folder}/submitted/${organisation}-${submission?.version}.yaml`;
        const params = { organisation };
        if (submission === undefined || name !== file || organisation !== value.organisation) {
          yield atKey(ID, file, ['organisation'], { params, variant: 'unstamped' });
        } else if (reviews.edited.has(file)) {
          yield atKey(ID, file, ['submission', 'contents'], { params });
        } else if (reviews.rewritten.has(file)) {
          yield atKey(ID, file, ['submission', 'contents'], { params, variant: 'rewritten' });
        }
      }
    }
  },
};
