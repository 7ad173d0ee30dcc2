import { bisect } from './bisect.ts';
import { noncentralTCdf, normalCdf, tForLevel, zForLevel } from './distributions.ts';
import { DEFAULT_LEVEL, isLevel, type Unavailable, unavailable } from './result.ts';

/** The power that a plan is judged by. */
export const PLANNED_POWER = 0.8;

/**
 * Power of a two-sided comparison of two proportions with `n` in each group, as R's
 * `power.prop.test` defines it (not strict): with d = |p₁ − p₂| and p̄ their mean,
 *
 *     Φ((√n·d − z(1 − α/2)·√(2·p̄(1 − p̄))) / √(p₁(1 − p₁) + p₂(1 − p₂)))
 *
 * Reasons: bad-level, not-finite, n-too-small (under 2), share-out-of-range, no-variance (both 0 or 1).
 * Source: Fleiss 1981, Statistical Methods for Rates and Proportions, without his correction.
 */
export function powerOfShares(
  n: number,
  p1: number,
  p2: number,
  level = DEFAULT_LEVEL,
): { readonly power: number } | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  if (![n, p1, p2].every(Number.isFinite)) return unavailable('not-finite');
  if (n < 2) return unavailable('n-too-small');
  if (Math.min(p1, p2) < 0 || Math.max(p1, p2) > 1) return unavailable('share-out-of-range');
  const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  if (spread === 0) return unavailable('no-variance');
  const mean = (p1 + p2) / 2;
  const needed = zForLevel(level) * Math.sqrt(2 * mean * (1 - mean));
  return { power: normalCdf((Math.sqrt(n) * Math.abs(p1 - p2) - needed) / spread) };
}

/**
 * Power of a two-sided comparison of two means with `n` in each group, a true difference `delta`
 * and a standard deviation `sd`, as R's `power.t.test` defines it (not strict): T is noncentral
 * with 2(n − 1) degrees of freedom and √(n/2)·δ/sd, and the power P(T > t(1 − α/2)).
 *
 * Reasons: bad-level, not-finite, n-too-small (under 2), negative-sd, no-variance (sd 0).
 */
export function powerOfMeans(
  n: number,
  delta: number,
  sd: number,
  level = DEFAULT_LEVEL,
): { readonly power: number } | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  if (![n, delta, sd].every(Number.isFinite)) return unavailable('not-finite');
  if (n < 2) return unavailable('n-too-small');
  if (sd < 0) return unavailable('negative-sd');
  if (sd === 0) return unavailable('no-variance');
  return { power: meansPower(n, Math.abs(delta) / sd, level) };
}

/** Beyond this noncentrality the power is 1 and the series for it would underflow. */
const CERTAIN = 35;

function meansPower(n: number, effect: number, level: number): number {
  const df = 2 * (n - 1);
  const noncentrality = Math.sqrt(n / 2) * effect;
  if (noncentrality > CERTAIN) return 1;
  return 1 - noncentralTCdf(tForLevel(level, df), df, noncentrality);
}

/**
 * The smallest share above `p1`, or below it with `direction` −1, that a comparison with `n` in
 * each group finds with the given power.
 *
 * Reasons: those of `powerOfShares`; bad-shape when no share up to 1 (down to 0) is far enough.
 */
export function detectableShare(
  n: number,
  p1: number,
  { direction = 1, power = PLANNED_POWER, level = DEFAULT_LEVEL }: DetectableOptions = {},
): { readonly share: number } | Unavailable {
  const furthest = direction === 1 ? 1 : 0;
  const best = powerOfShares(n, p1, furthest, level);
  if ('reason' in best) return best;
  if (best.power < power || p1 === furthest) return unavailable('bad-shape');
  const share = (distance: number) => p1 + direction * distance;
  const distance = bisect(0, Math.abs(furthest - p1), (tried) => {
    const found = powerOfShares(n, p1, share(tried), level);
    return 'power' in found && found.power >= power;
  });
  return { share: share(distance) };
}

/**
 * The smallest difference of two means, in their unit, that a comparison with `n` in each group
 * finds with the given power.
 *
 * Reasons: those of `powerOfMeans`.
 */
export function detectableMean(
  n: number,
  sd: number,
  { power = PLANNED_POWER, level = DEFAULT_LEVEL }: Omit<DetectableOptions, 'direction'> = {},
): { readonly delta: number } | Unavailable {
  const tried = powerOfMeans(n, 0, sd, level);
  if ('reason' in tried) return tried;
  const most = CERTAIN / Math.sqrt(n / 2);
  const effect = bisect(0, most, (size) => meansPower(n, size, level) >= power);
  return { delta: effect * sd };
}

export interface DetectableOptions {
  readonly direction?: 1 | -1;
  /** 0–1. */
  readonly power?: number;
  readonly level?: number;
}
