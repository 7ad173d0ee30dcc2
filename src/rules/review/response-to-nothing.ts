import { atValue } from '../problem-at.ts';
import { reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/response-to-nothing';

/** A response to a recommendation that nobody has made. */
export const responseToNothing: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/response.yaml',
    good: '    state: done',
    bad: '    state: done\n  - { from: turku, number: 2, decision: accepted }',
  },
  *check({ workspace }) {
    for (const { review } of reviewsOf(workspace)) {
      const { response, assessments, folder } = review;
      if (response === null) continue;
      for (const [index, { from, number }] of response.value.responses.entries()) {
        const path = ['responses', index];
        const assessment = assessments.find(({ value }) => value.organisation === from);
        if (assessment === undefined) {
          // An assessment that is there but could not be read may well hold the recommendation.
          if (workspace.hasFile(`${folder}/assessments/${from}.yaml`)) continue;
          const params = { organisation: from };
          yield atValue(ID, response.file, [...path, 'from'], { params, variant: 'organisation' });
        } else if (!assessment.value.recommendations.some((one) => one.number === number)) {
          const params = { organisation: from, number: String(number) };
          yield atValue(ID, response.file, [...path, 'number'], { params });
        }
      }
    }
  },
};
