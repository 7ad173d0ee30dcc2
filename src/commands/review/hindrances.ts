import type { Problem } from '../../diagnostics/problem.ts';
import type { Agreement } from '../../model/review.ts';
import type { Entity } from '../../model/workspace.ts';

/** Of a reviewer's form, what may stay as it is: it says nothing of what the reviewer has written. */
const HARMLESS: ReadonlySet<string> = new Set(['review/not-submitted']);

/**
 * What keeps an assessment from being submitted: whatever is wrong in its form, and in the agreement
 * an interest that the reviewer has not declared.
 */
export function hindrances(
  problems: readonly Problem[],
  form: string,
  agreement: Entity<Agreement>,
  organisation: string,
): readonly Problem[] {
  const own = agreement.value.reviewers.findIndex((one) => one.organisation === organisation);
  return problems.filter(({ rule, file, place }) => {
    if (file === form) return !HARMLESS.has(rule);
    const isInterest = rule === 'review/conflict-undeclared' && file === agreement.file;
    return isInterest && place.kind === 'value' && place.path[1] === own;
  });
}
