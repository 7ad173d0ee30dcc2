import { chiSquareQuantile, zForLevel } from './distributions.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isInterval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';

/** From this count on, Byar's approximation stands in for the exact limits. */
const BYAR_FROM = 10;

/**
 * Interval of the expected number of events when `count` happened, in events.
 *
 * Below 10 events exact, with χ² quantiles, α = 1 − level and 0 as the lower limit of 0 events:
 *
 *     ½ χ²(α/2; 2x)  and  ½ χ²(1 − α/2; 2x + 2)
 *
 * From 10 events on Byar's approximation, with y = x + 1:
 *
 *     x (1 − 1/(9x) − z/(3√x))³  and  y (1 − 1/(9y) + z/(3√y))³
 *
 * Reasons: not-finite, bad-level, negative-count.
 * Source: Garwood 1936 (exact); Breslow & Day 1987, Statistical Methods in Cancer Research II
 * (Byar).
 */
export function poissonCount(count: number, level = DEFAULT_LEVEL): Interval | Unavailable {
  if (!Number.isFinite(count)) return unavailable('not-finite');
  if (!isLevel(level)) return unavailable('bad-level');
  if (count < 0) return unavailable('negative-count');
  return count < BYAR_FROM ? exact(count, level) : byar(count, level);
}

/**
 * Interval of the rate count / exposure × multiplier (say events per 1 000 inhabitants, with the
 * multiplier 1 000). `exposure` is the population or time at risk, known without error; the limits
 * are those of `poissonCount`, and so is the method.
 *
 * Reasons: those of `poissonCount`, zero-exposure, negative-exposure.
 */
export function poissonRate(
  count: number,
  exposure: number,
  multiplier: number,
  level = DEFAULT_LEVEL,
): Interval | Unavailable {
  const events = poissonCount(count, level);
  if (!isInterval(events)) return events;
  if (!Number.isFinite(exposure) || !Number.isFinite(multiplier)) return unavailable('not-finite');
  if (exposure === 0) return unavailable('zero-exposure');
  if (exposure < 0 || multiplier < 0) return unavailable('negative-exposure');
  return buildInterval(
    (events.lower / exposure) * multiplier,
    (events.upper / exposure) * multiplier,
    level,
    events.method,
  );
}

function exact(x: number, level: number): Interval | Unavailable {
  const tail = (1 - level) / 2;
  const lower = x === 0 ? 0 : chiSquareQuantile(tail, 2 * x) / 2;
  const upper = chiSquareQuantile(1 - tail, 2 * x + 2) / 2;
  return buildInterval(lower, upper, level, 'poisson-exact@1');
}

function byar(x: number, level: number): Interval | Unavailable {
  const z = zForLevel(level);
  const y = x + 1;
  const lower = x * cube(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)));
  const upper = y * cube(1 - 1 / (9 * y) + z / (3 * Math.sqrt(y)));
  return buildInterval(lower, upper, level, 'byar@1');
}

/** By multiplication: `**` may differ in its last bit from one Node to the next. */
function cube(value: number): number {
  return value * value * value;
}
