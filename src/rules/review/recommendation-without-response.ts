import type { Problem } from '../../diagnostics/problem.ts';
import { addDays } from '../../model/period.ts';
import type { Workspace } from '../../model/workspace.ts';
import { atKey } from '../problem-at.ts';
import { type ReviewOf, reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/recommendation-without-response';

const LONGEST_DAYS = 42;

/** A response that passes over a recommendation; or none, six weeks after it was given or due. */
export const recommendationWithoutResponse: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
    good: 'recommendations:',
    bad: 'recommendations:\n  - { number: 2, text: Mitatkaa myös syksyllä., to: Tiimi, urgency: later }',
  },
  *check({ workspace, asOf }) {
    for (const reviewOf of reviewsOf(workspace)) {
      const { response, assessments } = reviewOf.review;
      if (response === null) {
        yield* checkLate(workspace, reviewOf, asOf);
        continue;
      }
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

/** A response that is there but broken or unfinished has been told of. */
function* checkLate(workspace: Workspace, { review }: ReviewOf, asOf: string): Iterable<Problem> {
  if (workspace.hasFile(`${review.folder}/response.yaml`)) return;
  for (const { file, value } of review.assessments) {
    if (value.recommendations.length === 0) continue;
    const agreed = review.agreement?.value.dates.response_due;
    const due =
      agreed !== undefined && agreed >= value.on ? agreed : addDays(value.on, LONGEST_DAYS);
    if (asOf <= due) continue;
    const params = { organisation: value.organisation, due };
    yield atKey(ID, file, ['recommendations'], { params, variant: 'none' });
  }
}
