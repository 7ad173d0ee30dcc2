import { tForLevel } from './distributions.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';
import type { SampleMean } from './student.ts';

/** The mean of everybody in several samples, with its interval or why it has none. */
export interface WeightedMean {
  readonly mean: number;
  /** Observations together, Σ n. */
  readonly n: number;
  readonly interval: Interval | Unavailable;
}

/**
 * Mean of several samples of different people, each weighted by its number of observations:
 *
 *     x̄ = Σ nᵢx̄ᵢ / N,  x̄ ± t(1 − α/2; df) · √ΣV,  V = nᵢsᵢ²/N²,  N = Σ nᵢ
 *     df = (ΣV)² / Σ(V²/(nᵢ − 1))
 *
 * The samples are strata, not a sample of samples: the interval tells of these alone.
 *
 * Reasons of the mean: no-n, negative-count, n-zero (no observations), not-finite. Of the
 * interval: bad-level, n-too-small (a sample of one), no-sd, negative-sd, no-variance.
 * Source: Cochran 1977, Sampling Techniques, 5.4 (stratified mean and Satterthwaite's df).
 */
export function weightedMean(
  samples: readonly SampleMean[],
  level = DEFAULT_LEVEL,
): WeightedMean | Unavailable {
  let total = 0;
  for (const { n } of samples) {
    if (n === undefined) return unavailable('no-n');
    if (n < 0) return unavailable('negative-count');
    total += n;
  }
  if (total === 0) return unavailable('n-zero');
  const mean = samples.reduce((sum, one) => sum + ((one.n ?? 0) / total) * one.mean, 0);
  if (!Number.isFinite(mean)) return unavailable('not-finite');
  return { mean, n: total, interval: intervalOf(samples, mean, total, level) };
}

function intervalOf(
  samples: readonly SampleMean[],
  mean: number,
  total: number,
  level: number,
): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  let variance = 0;
  let denominator = 0;
  for (const { n = 0, sd } of samples) {
    if (n === 0) continue;
    if (n < 2) return unavailable('n-too-small');
    if (sd === undefined) return unavailable('no-sd');
    if (!Number.isFinite(sd)) return unavailable('not-finite');
    if (sd < 0) return unavailable('negative-sd');
    const share = n / total;
    const term = share * share * ((sd * sd) / n);
    variance += term;
    denominator += (term * term) / (n - 1);
  }
  if (variance === 0) return unavailable('no-variance');
  const half = tForLevel(level, (variance * variance) / denominator) * Math.sqrt(variance);
  return buildInterval(mean - half, mean + half, level, 'weighted-mean@1');
}
