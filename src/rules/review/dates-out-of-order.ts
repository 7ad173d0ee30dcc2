import type { Problem } from '../../diagnostics/problem.ts';
import type { Agreement } from '../../model/review.ts';
import type { Entity } from '../../model/workspace.ts';
import { atValue } from '../problem-at.ts';
import { type AgreedReview, agreedReviewsOf, type ReviewOf, reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/dates-out-of-order';

/** The dates of an agreement, in the order in which a review goes. */
const IN_ORDER = [
  'agreed',
  'preparation',
  'visit',
  'feedback_due',
  'response_due',
  'follow_up',
] as const satisfies readonly (keyof Agreement['dates'])[];

/** Days of a review that do not follow one another as its steps do. */
export const datesOutOfOrder: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
    good: 'response_due: 2020-05-01',
    bad: 'response_due: 2020-03-15',
  },
  *check({ workspace }) {
    for (const review of agreedReviewsOf(workspace)) {
      yield* checkAgreement(review.agreement);
      yield* checkAssessments(review);
    }
    for (const review of reviewsOf(workspace)) yield* checkResponse(review);
  },
};

/** ISO dates stand in the order of their texts. */
function* checkAgreement({ file, value }: Entity<Agreement>): Iterable<Problem> {
  let before: (typeof IN_ORDER)[number] | null = null;
  for (const step of IN_ORDER) {
    const date = value.dates[step];
    if (date === undefined) continue;
    const earlier = before === null ? undefined : value.dates[before];
    if (before !== null && earlier !== undefined && date < earlier) {
      const params = { step, date, before, earlier };
      const place = { kind: 'value', path: ['dates', before] } as const;
      yield atValue(ID, file, ['dates', step], { params, related: [{ file, place }] });
    }
    before = step;
  }
}

/** Nobody has assessed what has not been visited, or where no visit is agreed, not been agreed. */
function* checkAssessments({ review, agreement }: AgreedReview): Iterable<Problem> {
  const { visit, agreed } = agreement.value.dates;
  const earlier = visit ?? agreed;
  const before = visit === undefined ? 'agreed' : 'visit';
  const place = { kind: 'value', path: ['dates', before] } as const;
  for (const { file, value } of review.assessments) {
    if (value.on >= earlier) continue;
    const params = { date: value.on, before, earlier };
    const related = [{ file: agreement.file, place }];
    yield atValue(ID, file, ['on'], { params, variant: `assessment-${before}`, related });
  }
}

function* checkResponse({ review }: ReviewOf): Iterable<Problem> {
  const { response, assessments } = review;
  if (response === null) return;
  for (const { file, value } of assessments) {
    if (response.value.on >= value.on) continue;
    const params = { date: response.value.on, earlier: value.on, organisation: value.organisation };
    const related = [{ file, place: { kind: 'value', path: ['on'] } as const }];
    yield atValue(ID, response.file, ['on'], { params, variant: 'response', related });
  }
}
