import type { Agreement } from '../model/review.ts';
import type { Entity, ExperimentNode, ReviewNode, Workspace } from '../model/workspace.ts';

/** A review with the experiment it stands in. */
export interface ReviewOf {
  readonly node: ExperimentNode;
  readonly review: ReviewNode;
}

/** A review whose agreement could be read. */
export interface AgreedReview extends ReviewOf {
  readonly agreement: Entity<Agreement>;
}

export function* reviewsOf(workspace: Workspace): Iterable<ReviewOf> {
  for (const node of workspace.experiments) {
    for (const review of node.reviews) yield { node, review };
  }
}

export function* agreedReviewsOf(workspace: Workspace): Iterable<AgreedReview> {
  for (const { node, review } of reviewsOf(workspace)) {
    if (review.agreement !== null) yield { node, review, agreement: review.agreement };
  }
}
