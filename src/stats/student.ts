import { tForLevel } from './distributions.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isLevel,
  type StatsReason,
  type Unavailable,
  unavailable,
} from './result.ts';

/**
 * A mean with what its uncertainty needs: the sample standard deviation (divisor n − 1, in the
 * unit of the mean) and the number of observations. Either may be unknown.
 */
export interface SampleMean {
  readonly mean: number;
  readonly sd?: number | undefined;
  readonly n?: number | undefined;
}

/**
 * Interval of a mean, in its unit: mean ± t(1 − α/2; n − 1) · sd/√n.
 *
 * A standard deviation of 0 gives no interval: one of no width would claim certainty.
 *
 * Reasons: not-finite, bad-level, no-n, negative-count, n-zero, n-too-small (under 2), no-sd,
 * negative-sd, no-variance.
 * Source: Student 1908.
 */
export function studentMean(sample: SampleMean, level = DEFAULT_LEVEL): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  const precision = measurePrecision(sample);
  if ('reason' in precision) return precision;
  if (precision.standardError === 0) return unavailable('no-variance');

  const half = tForLevel(level, precision.df) * precision.standardError;
  return buildInterval(sample.mean - half, sample.mean + half, level, 'student-t@1');
}

/**
 * Interval of the difference first − second of two independent means, in their unit, without
 * assuming equal variances. With v = sd²/n of each:
 *
 *     (mean1 − mean2) ± t(1 − α/2; df) · √(v1 + v2)
 *     df = (v1 + v2)² / (v1²/(n1 − 1) + v2²/(n2 − 1))
 *
 * Reasons: those of `studentMean`, of the first sample that has one; no-variance when both
 * standard deviations are 0.
 * Source: Welch 1938; Satterthwaite 1946 (degrees of freedom).
 */
export function welchDifference(
  first: SampleMean,
  second: SampleMean,
  level = DEFAULT_LEVEL,
): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  const a = measurePrecision(first);
  if ('reason' in a) return a;
  const b = measurePrecision(second);
  if ('reason' in b) return b;
  const standardError = Math.hypot(a.standardError, b.standardError);
  if (standardError === 0) return unavailable('no-variance');

  // The df formula in shares of the variance, so that fourth powers cannot under- or overflow.
  const ratioA = a.standardError / standardError;
  const ratioB = b.standardError / standardError;
  const shareA = ratioA * ratioA;
  const shareB = ratioB * ratioB;
  const df = 1 / ((shareA * shareA) / a.df + (shareB * shareB) / b.df);
  const difference = first.mean - second.mean;
  const half = tForLevel(level, df) * standardError;
  return buildInterval(difference - half, difference + half, level, 'welch@1');
}

/** The standard error of the sample's mean, sd/√n, and its degrees of freedom, n − 1. */
interface Precision {
  readonly standardError: number;
  readonly df: number;
}

function measurePrecision(sample: SampleMean): Precision | Unavailable {
  const { mean, sd, n } = sample;
  if (n === undefined) return unavailable('no-n');
  const wrongN = checkSize(n);
  if (wrongN !== null) return unavailable(wrongN);
  if (sd === undefined) return unavailable('no-sd');
  if (!Number.isFinite(mean) || !Number.isFinite(sd)) return unavailable('not-finite');
  if (sd < 0) return unavailable('negative-sd');
  return { standardError: sd / Math.sqrt(n), df: n - 1 };
}

function checkSize(n: number): StatsReason | null {
  if (!Number.isFinite(n)) return 'not-finite';
  if (n < 0) return 'negative-count';
  if (n === 0) return 'n-zero';
  if (n < 2) return 'n-too-small';
  return null;
}
