import { type Unavailable, unavailable } from './result.ts';

/**
 * Effective sample size of a weighted survey, (Σw)² / Σw²: as many equally weighted answers would
 * be as certain.
 *
 * Reasons: n-zero (no weight above 0), not-finite, negative-count (a weight below 0).
 * Source: Kish 1965, Survey Sampling, 11.2.
 */
export function effectiveN(weights: readonly number[]): { readonly n: number } | Unavailable {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    if (!Number.isFinite(weight)) return unavailable('not-finite');
    if (weight < 0) return unavailable('negative-count');
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? unavailable('n-zero') : { n: (sum * sum) / squares };
}
