import { unresolvedEvidence } from '../../review/evidence-references.ts';
import { atValue } from '../problem-at.ts';
import { reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/evidence-unresolved';

/** Evidence of a judgement that names an indicator which is not there. */
export const evidenceUnresolved: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
    good: '  - { criterion: relevance, light: green, reasoning: Kahvila vastaa selvään tarpeeseen. }',
    bad: '  - { criterion: relevance, light: green, reasoning: Tarve on selvä, evidence: [feeling-save] }',
  },
  *check({ workspace }) {
    for (const { node, review } of reviewsOf(workspace)) {
      const forms = [review.selfAssessment, ...review.assessments].filter((one) => one !== null);
      for (const { file, value } of forms) {
        for (const found of unresolvedEvidence(workspace, node, value.criteria)) {
          const { path, reference, suggestion } = found;
          yield atValue(ID, file, path, { params: { reference, suggestion } });
        }
      }
    }
  },
};
