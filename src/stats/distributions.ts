import stdlibBetaInc from '@stdlib/math-base-special-betainc';
import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import stdlibBinomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import stdlibChiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import stdlibTCdf from '@stdlib/stats-base-dists-t-cdf';
import stdlibTQuantile from '@stdlib/stats-base-dists-t-quantile';

// This file is the only door to the statistics library. Probabilities are shares, `df` degrees of
// freedom (fractions allowed). Outside its domain every function gives NaN, as the library does;
// the methods check their input before they come here.

/** The 97.5 % point of the standard normal distribution, to the last bit of a double. */
const Z_95 = 1.959963984540054;

/** Below this probability the library's normal quantile loses digits (1e-8 of error at 1e-10). */
const NORMAL_TAIL = 1e-4;

/** z with P(Z ≤ z) = p for a standard normal Z; good to 12 digits also far out in the tails. */
export function normalQuantile(p: number): number {
  if (p > 0 && p < NORMAL_TAIL) return normalTailQuantile(p);
  if (p < 1 && 1 - p < NORMAL_TAIL) return -normalTailQuantile(1 - p);
  return stdlibNormalQuantile(p, 0, 1);
}

/**
 * Newton's method on ln Φ(z) = ln p, whose left side is concave and nearly a parabola in the tail:
 * from the first term of the asymptotic expansion it settles in a few steps.
 */
function normalTailQuantile(p: number): number {
  let z = -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 6; step++) {
    const cdf = normalCdf(z);
    // Underflow (p under about 1e-300): the starting value is as good as a double can tell.
    if (cdf === 0) return z;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z -= (Math.log(cdf / p) * cdf) / density;
  }
  return z;
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalCdf(z: number): number {
  return stdlibNormalCdf(z, 0, 1);
}

/**
 * The z of a two-sided interval: P(−z ≤ Z ≤ z) = level.
 *
 * The usual level has its exact constant, because the library's quantile is one unit in the last
 * place lower and the documented value should be the one used.
 */
export function zForLevel(level: number): number {
  if (level === 0.95) return Z_95;
  // The lower tail, because 1 − tail would lose digits at levels close to 1.
  return -normalQuantile((1 - level) / 2);
}

/** t with P(T ≤ t) = p for Student's T with `df` degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  return stdlibTQuantile(p, df);
}

/** P(T ≤ t) for Student's T with `df` degrees of freedom. */
export function tCdf(t: number, df: number): number {
  return stdlibTCdf(t, df);
}

/** The t of a two-sided interval with `df` degrees of freedom: P(−t ≤ T ≤ t) = level. */
export function tForLevel(level: number, df: number): number {
  return -tQuantile((1 - level) / 2, df);
}

/** x with P(X ≤ x) = p for a chi-square X with `df` degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  return stdlibChiSquareQuantile(p, df);
}

/** x with P(X ≤ x) = p for a beta X with the shapes `a` and `b`. */
export function betaQuantile(p: number, a: number, b: number): number {
  return stdlibBetaQuantile(p, a, b);
}

/** P(X ≤ x) for the number X of successes in `n` trials of probability `p`. */
export function binomialCdf(x: number, n: number, p: number): number {
  return stdlibBinomialCdf(x, n, p);
}

/** Terms of the series below; it needs about as many as half the squared noncentrality. */
const MOST_TERMS = 10_000;

/**
 * P(T ≤ t) for Student's T with `df` degrees of freedom and the noncentrality `delta` (up to about
 * 37). The library has no such function, so this is algorithm AS 243 over its incomplete beta
 * function (Lenth 1989, Applied Statistics 38:185–189): a Poisson-weighted series, summed until
 * what is left is below 1e-16.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -delta);
  const half = (delta * delta) / 2;
  const below = normalCdf(-delta);
  if (t === 0) return below;
  const x = (t * t) / (t * t + df);
  const b = df / 2;
  let even = Math.exp(-half);
  let odd = delta * Math.sqrt(2 / Math.PI) * even;
  let left = 1 - even;
  let sum = 0;
  for (let term = 0; term < MOST_TERMS; term++) {
    sum += even * stdlibBetaInc(x, term + 0.5, b) + odd * stdlibBetaInc(x, term + 1, b);
    if (left < 1e-16 && term > half) break;
    even *= half / (term + 1);
    odd *= half / (term + 1.5);
    left -= even;
  }
  return Math.min(1, below + sum / 2);
}
