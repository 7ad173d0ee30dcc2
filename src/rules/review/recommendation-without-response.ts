import { atKey } from '../problem-at.ts';
import { reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/recommendation-without-response';

/** A response that passes over a recommendation. */
export const recommendationWithoutResponse: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
    good: 'recommendations:',
    bad: 'recommendations:\n  - { number: 2, text: Mitatkaa myös syksyllä., to: Tiimi, urgency: later }',
  },
  *check({ workspace }) {
    for (const { review } of reviewsOf(workspace)) {
      const { response, assessments } = review;
      if (response === null) continue;
      const answered = new Set(
        response.value.responses.map(({ from, number }) => `${from}/${number}`),
      );
      for (const { file, value } of assessments) {
        for (const [index, { number }] of value.recommendations.entries()) {
          if (answered.has(`${value.organisation}/${number}`)) continue;
          const place = { kind: 'value', path: ['recommendations', index, 'number'] } as const;
          const params = { organisation: value.organisation, number: String(number) };
          const related = [{ file, place }];
          yield atKey(ID, response.file, ['responses'], { params, related });
        }
      }
    }
  },
};
