import { moverDifference } from './mover.ts';
import { DEFAULT_LEVEL, type Interval, isInterval, type Unavailable } from './result.ts';
import { wilson } from './wilson.ts';

/** `x` of `n`; `x` need not be whole (see `wilson`). */
export interface Proportion {
  readonly x: number;
  readonly n: number;
}

/**
 * Interval of the difference of two independent proportions, first − second, as a share (−1…1;
 * times 100 it is percentage points). With Wilson limits (l1, u1) and (l2, u2):
 *
 *     lower = p1 − p2 − √((p1 − l1)² + (u2 − p2)²)
 *     upper = p1 − p2 + √((u1 − p1)² + (p2 − l2)²)
 *
 * Reasons: those of `wilson`, of the first proportion that has one.
 * Source: Newcombe 1998, Statistics in Medicine 17:873–890, method 10.
 */
export function newcombe(
  first: Proportion,
  second: Proportion,
  level = DEFAULT_LEVEL,
): Interval | Unavailable {
  const firstInterval = wilson(first.x, first.n, level);
  if (!isInterval(firstInterval)) return firstInterval;
  const secondInterval = wilson(second.x, second.n, level);
  if (!isInterval(secondInterval)) return secondInterval;

  const difference = moverDifference(
    { value: first.x / first.n, interval: firstInterval },
    { value: second.x / second.n, interval: secondInterval },
  );
  if (!isInterval(difference)) return difference;
  return { ...difference, method: 'newcombe-10@1' };
}
