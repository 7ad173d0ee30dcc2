import { expect } from 'vitest';
import { type Interval, isInterval, type Unavailable } from '../../src/stats/result.ts';

/** The interval, or a failed test that shows the reason instead. */
export function intervalOf(result: Interval | Unavailable): Interval {
  if (!isInterval(result)) throw new Error(`no interval: ${result.reason}`);
  return result;
}

/** Both limits to 1e-10 of their size (or of 1, when smaller). */
export function expectLimits(result: Interval | Unavailable, lower: number, upper: number): void {
  const interval = intervalOf(result);
  expectClose(interval.lower, lower, 1e-10);
  expectClose(interval.upper, upper, 1e-10);
}

/** `actual` within `tolerance` of `expected`, relative for numbers above 1. */
export function expectClose(actual: number, expected: number, tolerance: number): void {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** The promise of every method: a usable interval or a reason, never NaN and never reversed. */
export function expectSound(result: Interval | Unavailable): void {
  if (!isInterval(result)) {
    expect(result.reason).toMatch(/^[a-z-]+$/);
    return;
  }
  expect(Number.isFinite(result.lower) && Number.isFinite(result.upper)).toBe(true);
  expect(result.lower).toBeLessThanOrEqual(result.upper);
}
