import { betaQuantile, zForLevel } from './distributions.ts';
import type { Proportion } from './newcombe.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';

/** Events among a population or time at risk. */
export interface EventRate {
  readonly count: number;
  readonly exposure: number;
}

/** Below this mean count the log-normal approximation gives way to the exact interval. */
const EXACT_BELOW = 5;

/**
 * Interval of the ratio of two independent rates, first / second, without a unit. With RR the ratio
 *
 *     RR · exp(± z √(1/x₁ + 1/x₂))
 *
 * and, where the mean of the two counts is under 5, exact: given x₁ + x₂ events, x₁ of them is
 * binomial with the odds RR·e₁/e₂, whose Clopper–Pearson limits are turned back into ratios.
 *
 * Reasons: not-finite, bad-level, negative-count, zero-count (one of the counts is 0),
 * zero-exposure, negative-exposure.
 * Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, 3.5; Clopper & Pearson
 * 1934.
 */
export function rateRatio(
  first: EventRate,
  second: EventRate,
  level = DEFAULT_LEVEL,
): Interval | Unavailable {
  const { count: x1, exposure: e1 } = first;
  const { count: x2, exposure: e2 } = second;
  if (![x1, e1, x2, e2].every(Number.isFinite)) return unavailable('not-finite');
  if (!isLevel(level)) return unavailable('bad-level');
  if (x1 < 0 || x2 < 0) return unavailable('negative-count');
  if (e1 < 0 || e2 < 0) return unavailable('negative-exposure');
  if (e1 === 0 || e2 === 0) return unavailable('zero-exposure');
  if (x1 === 0 || x2 === 0) return unavailable('zero-count');
  const perExposure = e2 / e1;
  if ((x1 + x2) / 2 < EXACT_BELOW) {
    const tail = (1 - level) / 2;
    const odds = (share: number) => (share / (1 - share)) * perExposure;
    const lower = odds(betaQuantile(tail, x1, x2 + 1));
    const upper = odds(betaQuantile(1 - tail, x1 + 1, x2));
    return buildInterval(lower, upper, level, 'rate-ratio-exact@1');
  }
  const spread = Math.exp(zForLevel(level) * Math.sqrt(1 / x1 + 1 / x2));
  const ratio = (x1 / x2) * perExposure;
  return buildInterval(ratio / spread, ratio * spread, level, 'rate-ratio-log@1');
}

/**
 * Interval of the ratio of two independent proportions, p₁/p₂, without a unit:
 *
 *     RR · exp(± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂))
 *
 * Reasons: not-finite, bad-level, negative-count, n-zero, count-exceeds-n, zero-count, no-variance
 * (both proportions are 1).
 * Source: Katz, Baptista, Azen & Pike 1978, Biometrics 34:469–474.
 */
export function proportionRatio(
  first: Proportion,
  second: Proportion,
  level = DEFAULT_LEVEL,
): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  let variance = 0;
  for (const { x, n } of [first, second]) {
    if (!Number.isFinite(x) || !Number.isFinite(n)) return unavailable('not-finite');
    if (x < 0 || n < 0) return unavailable('negative-count');
    if (n === 0) return unavailable('n-zero');
    if (x > n) return unavailable('count-exceeds-n');
    if (x === 0) return unavailable('zero-count');
    variance += 1 / x - 1 / n;
  }
  if (variance <= 0) return unavailable('no-variance');
  const ratio = first.x / first.n / (second.x / second.n);
  const spread = Math.exp(zForLevel(level) * Math.sqrt(variance));
  return buildInterval(ratio / spread, ratio * spread, level, 'katz-log@1');
}
