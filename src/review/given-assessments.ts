import type { Assessment } from '../model/review.ts';
import type { Entity, ReviewNode } from '../model/workspace.ts';

/** What an organisation has said in a review. */
export interface GivenAssessment {
  readonly organisation: string;
  readonly assessment: Entity<Assessment>;
  /** Null for a form that is complete but was not submitted. */
  readonly version: number | null;
  /** Earlier submissions, oldest first. */
  readonly earlier: readonly Entity<Assessment>[];
}

/** Of each organisation its last submission, or its form where nothing was submitted; by id. */
export function givenAssessments(review: ReviewNode): readonly GivenAssessment[] {
  const organisations = new Set([
    ...review.submissions.map(({ id }) => id),
    ...review.assessments.map(({ id }) => id),
  ]);
  return [...organisations].sort().flatMap((organisation) => {
    const submissions = review.submissions.filter(({ id }) => id === organisation);
    const last = submissions.at(-1);
    const assessment = last ?? review.assessments.find(({ id }) => id === organisation);
    if (assessment === undefined) return [];
    const version = last?.value.submission?.version ?? null;
    return [{ organisation, assessment, version, earlier: submissions.slice(0, -1) }];
  });
}
