import { zForLevel } from './distributions.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';

/**
 * Wilson score interval of the proportion p = x/n, as shares (0–1): the values π with
 * |p − π| ≤ z √(π(1−π)/n), that is
 *
 *     (2x + z² ± z √(z² + 4x(1−p))) / (2(n + z²))
 *
 * `x` need not be whole: where only a percentage and n are known, x = p·n unrounded, and `n` may
 * be an effective sample size.
 *
 * Reasons: not-finite, bad-level, n-zero, negative-count, count-exceeds-n.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857–872, method 3.
 */
export function wilson(x: number, n: number, level = DEFAULT_LEVEL): Interval | Unavailable {
  if (!Number.isFinite(x) || !Number.isFinite(n)) return unavailable('not-finite');
  if (!isLevel(level)) return unavailable('bad-level');
  if (x < 0 || n < 0) return unavailable('negative-count');
  if (n === 0) return unavailable('n-zero');
  if (x > n) return unavailable('count-exceeds-n');

  const z = zForLevel(level);
  const p = x / n;
  const sum = 2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (1 - p));
  // The lower root from the product of the roots, x²/(n(n + z²)): the difference in the formula
  // above would cancel for small x. At x = 0 and x = n the outer limit is exactly 0 and 1.
  const lower = (2 * x * p) / sum;
  const upper = x === n ? 1 : Math.min(1, sum / (2 * (n + z * z)));
  return buildInterval(lower, upper, level, 'wilson@1');
}
