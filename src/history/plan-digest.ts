import type { BoundPlan, BoundValue } from './bound-plan.ts';

/** Names the form that is digested: another form gives other digests, so it has another name. */
const FORM = 'plan-1';

/** Gives the hex digits of a text's UTF-8 bytes. */
export type Sha256 = (text: string) => string;

/**
 * What a plan is committed to by: `plan-1:` and 64 hex digits of the SHA-256 of its bound fields in
 * order, as JSON.
 */
export function planDigest(plan: BoundPlan, sha256: Sha256): string {
  return fieldsDigest(FORM, plan, sha256);
}

/** The digest of fields in their order, under the name of their form. */
export function fieldsDigest(
  form: string,
  fields: ReadonlyMap<string, BoundValue>,
  sha256: Sha256,
): string {
  return `${form}:${sha256(`${form}\n${JSON.stringify([...fields])}\n`)}`;
}
