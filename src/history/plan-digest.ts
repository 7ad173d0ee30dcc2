import type { BoundPlan } from './bound-plan.ts';

/** Names the form that is digested: another form gives other digests, so it has another name. */
const FORM = 'plan-1';

/**
 * What a plan is committed to by: `plan-1:` and 64 hex digits of the SHA-256 of its bound fields in
 * order, as JSON. `sha256` gives hex digits of a text's UTF-8 bytes.
 */
export function planDigest(plan: BoundPlan, sha256: (text: string) => string): string {
  return `${FORM}:${sha256(`${FORM}\n${JSON.stringify([...plan])}\n`)}`;
}
