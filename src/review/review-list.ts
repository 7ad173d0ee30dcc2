import type { Text } from '../model/primitives.ts';
import type { Agreement, IndependenceGap } from '../model/review.ts';
import type { ReviewNode, Workspace } from '../model/workspace.ts';
import type { BindingState } from './binding-state.ts';
import { givenAssessments } from './given-assessments.ts';
import type { ReviewChecks } from './review-checks.ts';
import { type ReviewStep, reviewSteps } from './review-steps.ts';
import type { ReviewScope } from './reviewed-fields.ts';

/** An organisation that reviews, and how far it has come. */
export interface ListedReviewer {
  readonly organisation: string;
  /** `form`: filled in, and not submitted. */
  readonly state: 'submitted' | 'form' | 'missing';
  /** ISO date of the submission; null where there is none. */
  readonly on: string | null;
  readonly version: number | null;
  readonly gaps: readonly IndependenceGap[];
  /** Whether it speaks of what stands; null where nothing was submitted or checked. */
  readonly binding: BindingState | null;
}

/** A review at a glance. */
export interface ListedReview {
  readonly experiment: string;
  readonly review: string;
  readonly title: Text;
  readonly host: string;
  readonly scope: ReviewScope;
  /** What has become of what the review was opened for. */
  readonly binding: BindingState | null;
  readonly reviewers: readonly ListedReviewer[];
  readonly steps: readonly ReviewStep[];
}

/** Every review whose agreement can be read, by experiment and id, as of a day (ISO). */
export function listReviews(
  workspace: Workspace,
  checks: ReviewChecks,
  asOf: string,
): readonly ListedReview[] {
  return workspace.experiments.flatMap(({ id, reviews }) =>
    reviews.flatMap((review) => {
      const { agreement } = review;
      if (agreement === null) return [];
      const { title, host, reviewed } = agreement.value;
      return {
        experiment: id,
        review: review.id,
        title,
        host,
        scope: reviewed.scope,
        binding: checks.bindings.get(agreement.file) ?? null,
        reviewers: listReviewers(review, agreement.value, checks),
        steps: reviewSteps(review, agreement.value, asOf),
      };
    }),
  );
}

/** In the agreement's order; organisations that were not agreed on come after. */
function listReviewers(
  review: ReviewNode,
  { reviewers }: Agreement,
  { bindings }: ReviewChecks,
): readonly ListedReviewer[] {
  const given = givenAssessments(review);
  const agreed = reviewers.map(({ organisation }) => organisation);
  const others = given.map(({ organisation }) => organisation);
  return [...new Set([...agreed, ...others])].map((organisation) => {
    const found = given.find((one) => one.organisation === organisation);
    const submission = found?.assessment.value.submission;
    return {
      organisation,
      state: found === undefined ? 'missing' : submission === undefined ? 'form' : 'submitted',
      on: submission?.on ?? null,
      version: submission?.version ?? null,
      gaps: submission?.gaps ?? [],
      binding:
        submission === undefined ? null : (bindings.get(found?.assessment.file ?? '') ?? null),
    };
  });
}
