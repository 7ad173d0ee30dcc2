import type { Sha256 } from '../history/plan-digest.ts';
import type { Binding } from '../model/review.ts';
import { type Moved, movedFields } from './moved-fields.ts';
import { type ReviewedFields, reviewDigest } from './reviewed-fields.ts';

/** Why it is not known what was reviewed. */
export type WhyUnread = 'no-commit' | 'no-git' | 'gone' | 'shallow' | 'missing' | 'broken';

/**
 * Whether a review still speaks of what stands. `other`: the commit
 * that is named holds something else than what the digest is of. `unread`: it differs, and in what is
 * not known. `unreadable`: the plan as it stands cannot be read.
 */
export type BindingState =
  | { readonly kind: 'current' | 'other' | 'unreadable' }
  | { readonly kind: 'moved'; readonly moved: Moved }
  | { readonly kind: 'unread'; readonly why: WhyUnread };

/** What was reviewed, read from the commit that a binding names, or why it could not be. */
export type ReviewedThen = ReviewedFields | WhyUnread;

/** Null where only the commit can tell: then ask again with what it held. */
export function bindingState(
  { scope, digest }: Binding,
  now: ReviewedFields | null,
  sha256: Sha256,
  then?: ReviewedThen,
): BindingState | null {
  if (now === null) return { kind: 'unreadable' };
  if (reviewDigest(scope, now, sha256) === digest) return { kind: 'current' };
  if (then === undefined) return null;
  if (typeof then === 'string') return { kind: 'unread', why: then };
  if (reviewDigest(scope, then, sha256) !== digest) return { kind: 'other' };
  return { kind: 'moved', moved: movedFields(then, now) };
}
