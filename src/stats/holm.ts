import { bisect } from './bisect.ts';
import { type Interval, isInterval, type Unavailable } from './result.ts';

/**
 * Holm's adjusted p-values, in the order given: of the i-th smallest of m, the largest of
 * (m − j + 1)·p₍ⱼ₎ over j ≤ i, at most 1.
 *
 * @throws RangeError when a p-value is not between 0 and 1, which is a bug.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6:65–70.
 */
export function holm(values: readonly number[]): readonly number[] {
  for (const p of values) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies between 0 and 1, not ${p}`);
  }
  const order = values.map((_, index) => index);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const adjusted = new Array<number>(values.length).fill(0);
  let largest = 0;
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (values.length - rank) * (values[index] ?? 0)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/** Smaller p-values are told as this one: further out an interval has no digits left. */
const SMALLEST_P = 1e-12;

/**
 * The p-value that an interval method implies: the smallest α whose 1 − α interval excludes 0.
 * `intervalAt` gives the interval of a level. Null where it gives none; at least 1e-12.
 */
export function pFromIntervals(
  intervalAt: (level: number) => Interval | Unavailable,
): number | null {
  const usual = intervalAt(0.95);
  if (!isInterval(usual)) return null;
  const excludes = (alpha: number) => {
    const interval = intervalAt(1 - alpha);
    return isInterval(interval) && (interval.lower > 0 || interval.upper < 0);
  };
  if (excludes(SMALLEST_P)) return SMALLEST_P;
  // On a logarithmic scale, so that small values have as many digits as large ones.
  const found = bisect(Math.log(SMALLEST_P), 0, (logarithm) => {
    const alpha = Math.exp(logarithm);
    return alpha >= 1 || excludes(alpha);
  });
  return Math.min(1, Math.exp(found));
}
