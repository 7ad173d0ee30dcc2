import type { Binding } from '../model/review.ts';
import type { BindingState } from '../review/binding-state.ts';
import { givenAssessments } from '../review/given-assessments.ts';
import { agreedReviewsOf } from './reviews.ts';
import type { RuleContext } from './rule.ts';

/** What a file of a review is bound to, and what has become of it. */
export interface ReviewBinding {
  readonly file: string;
  readonly binding: Binding;
  readonly state: BindingState;
}

/**
 * The bindings that count: those of the last submissions, or of the agreement while nothing has been
 * submitted. None where history was not asked.
 */
export function* reviewBindings({ workspace, reviews }: RuleContext): Iterable<ReviewBinding> {
  for (const { review, agreement } of agreedReviewsOf(workspace)) {
    const submitted = givenAssessments(review).flatMap(({ version, assessment }) => {
      const { reviewed } = assessment.value;
      if (version === null || reviewed === undefined) return [];
      return [{ file: assessment.file, binding: reviewed }];
    });
    const agreed = { file: agreement.file, binding: agreement.value.reviewed };
    for (const { file, binding } of submitted.length > 0 ? submitted : [agreed]) {
      const state = reviews?.bindings.get(file);
      if (state !== undefined) yield { file, binding, state };
    }
  }
}
