import { poissonCount } from './poisson.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isInterval,
  type Unavailable,
  unavailable,
} from './result.ts';

/** Fewer events give no standardised rate (methods.md §5). */
const FEWEST_EVENTS = 10;

/** Events and population of one age group, and its population in the standard. */
export interface Stratum {
  readonly events: number;
  readonly population: number;
  readonly weight: number;
}

/** A standardised rate per `multiplier`, with its interval. */
export interface StandardizedRate {
  readonly rate: number;
  readonly interval: Interval;
}

/**
 * European Standard Population 2013 (Eurostat, Revision of the European Standard Population,
 * 2013), per 100 000: ages 0, 1–4, 5–9, …, 90–94, 95 and over.
 */
export const EUROPEAN_STANDARD_POPULATION: readonly number[] = [
  1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000,
  4000, 2500, 1500, 800, 200,
];

/**
 * Directly standardised rate, times `multiplier`, with W the sum of the weights and x all events:
 *
 *     DSR = Σ w·xᵢ/nᵢ / W,  var = Σ w²·xᵢ/nᵢ² / W²
 *     limits = DSR + √(var/x) · (Poisson limit of x − x)
 *
 * Reasons: those of `poissonCount`, zero-exposure, negative-exposure (also of a weight or the
 * multiplier), n-too-small (fewer than 10 events).
 * Source: Dobson, Kuulasmaa, Eberle & Scherer 1991, Statistics in Medicine 10:457–462, on Byar's
 * limits.
 */
export function standardizedRate(
  strata: readonly Stratum[],
  multiplier: number,
  level = DEFAULT_LEVEL,
): StandardizedRate | Unavailable {
  let events = 0;
  let weights = 0;
  let rate = 0;
  let variance = 0;
  for (const { events: x, population, weight } of strata) {
    if (![x, population, weight].every(Number.isFinite)) return unavailable('not-finite');
    if (x < 0) return unavailable('negative-count');
    if (population < 0 || weight < 0) return unavailable('negative-exposure');
    if (population === 0) return unavailable('zero-exposure');
    events += x;
    weights += weight;
    rate += (weight * x) / population;
    variance += (weight / population) * (weight / population) * x;
  }
  if (multiplier < 0) return unavailable('negative-exposure');
  if (weights === 0) return unavailable('zero-exposure');
  if (events < FEWEST_EVENTS) return unavailable('n-too-small');
  const limits = poissonCount(events, level);
  if (!isInterval(limits)) return limits;
  const standardized = rate / weights;
  const scale = Math.sqrt(variance / events) / weights;
  const limit = (of: number) => (standardized + scale * (of - events)) * multiplier;
  const interval = buildInterval(limit(limits.lower), limit(limits.upper), level, 'dobson-byar@1');
  return isInterval(interval) ? { rate: standardized * multiplier, interval } : interval;
}
