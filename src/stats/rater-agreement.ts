/** How often raters agree: of all pairs of raters that rated the same thing. */
export interface RaterAgreement {
  /** Share of pairs that gave the same, 0–1. */
  readonly simple: number;
  /** Mean agreement of pairs, 1 for the same and 0 for the ends of the scale, linear between. */
  readonly weighted: number;
  /** How many pairs that is. */
  readonly pairs: number;
}

/**
 * Observed agreement over all pairs of raters (Fleiss 1971, the mean of P_i, weighted by pairs where
 * ratings are missing), simple and with Cohen's linear weights 1 − |a − b| / (steps − 1) (Cohen 1968).
 * It is not corrected for chance: of a handful of criteria a corrected coefficient is mostly noise.
 *
 * @param ratings by thing and rater, a step of the scale from 0; null where a rater gave none
 * @param steps how many steps the scale has, at least 2
 * @returns null when no two raters rated the same thing
 */
export function raterAgreement(
  ratings: readonly (readonly (number | null)[])[],
  steps: number,
): RaterAgreement | null {
  let pairs = 0;
  let same = 0;
  let near = 0;
  for (const row of ratings) {
    const given = row.filter((one) => one !== null);
    for (const [at, first] of given.entries()) {
      for (const second of given.slice(at + 1)) {
        pairs += 1;
        if (first === second) same += 1;
        near += 1 - Math.abs(first - second) / (steps - 1);
      }
    }
  }
  if (pairs === 0) return null;
  return { simple: same / pairs, weighted: near / pairs, pairs };
}
