import type { Judgement } from '../../model/review.ts';
import type { Entity } from '../../model/workspace.ts';
import { atKey } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/criterion-missing';

/** An assessment or self-assessment that passes over a criterion of the agreement. */
export const criterionMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: '  - { id: evidence, name: Näyttö }',
    bad: '  - { id: evidence, name: Näyttö }\n  - { id: transfer, name: Siirrettävyys }',
  },
  *check({ workspace }) {
    for (const { agreement, review } of agreedReviewsOf(workspace)) {
      const judged: Entity<{ readonly criteria: readonly Judgement[] }>[] = [...review.assessments];
      if (review.selfAssessment !== null) judged.push(review.selfAssessment);
      for (const { file, value } of judged) {
        const given = new Set(value.criteria.map(({ criterion }) => criterion));
        for (const { id } of agreement.value.criteria) {
          if (!given.has(id)) yield atKey(ID, file, ['criteria'], { params: { criterion: id } });
        }
      }
    }
  },
};
