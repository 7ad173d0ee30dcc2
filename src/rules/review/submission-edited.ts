import { atKey } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/submission-edited';

/** A submitted assessment that was changed afterwards, or was not made by submitting. */
export const submissionEdited: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/submitted/turku-1.yaml',
    bad: [
      'organisation: turku',
      'on: 2020-03-20',
      'criteria:',
      '  - { criterion: relevance, light: green, reasoning: Kahvila vastaa selvään tarpeeseen. }',
      '  - { criterion: evidence, light: green, reasoning: Näyttö riittää. }',
      'strengths: [Asukkaat pitävät kahvilaa itse.]',
      'areas_to_develop: []',
      'recommendations: []',
      'reviewed: { scope: plan }',
      `submission: { version: 1, on: 2020-03-21, contents: "assessment-1:${'0'.repeat(64)}" }`,
      '',
    ].join('\n'),
  },
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
