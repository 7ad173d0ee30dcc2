import { UserError } from '../../diagnostics/user-error.ts';
import type { Agreement } from '../../model/review.ts';
import type { Entity, ExperimentNode, ReviewNode } from '../../model/workspace.ts';

/** A review by its id, or an experiment's only one; a `UserError` where it cannot be told or read. */
export function findReview(
  node: ExperimentNode,
  id: string | undefined,
): { readonly review: ReviewNode; readonly agreement: Entity<Agreement> } {
  const known = node.reviews.map((one) => one.id);
  const review =
    id === undefined && known.length === 1
      ? node.reviews[0]
      : node.reviews.find((one) => one.id === id);
  if (review === undefined) {
    const params = { experiment: node.id, known: known.join(', '), id: id ?? '' };
    if (known.length === 0) throw new UserError('cli:review.none', params);
    throw new UserError(id === undefined ? 'cli:review.which' : 'cli:error.unknown-review', params);
  }
  const { agreement } = review;
  if (agreement === null) {
    throw new UserError('cli:accept.broken', { file: `${review.folder}/agreement.yaml` });
  }
  return { review, agreement };
}
