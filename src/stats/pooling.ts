import { bisect } from './bisect.ts';
import { tForLevel } from './distributions.ts';
import { meanOf } from './mean.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isInterval,
  isLevel,
  type Unavailable,
  unavailable,
} from './result.ts';

/** One city's effect with its squared standard error, in one unit for all. */
export interface Effect {
  readonly value: number;
  readonly variance: number;
}

/** Fewer cities are listed, not pooled (methods.md §5). */
const FEWEST_EFFECTS = 3;

/** Where the likelihood is looked at before its top is narrowed down. */
const GRID = 2000;

export interface PooledEffect {
  readonly value: number;
  readonly interval: Interval;
  /** Where the effect of another such city would lie. */
  readonly prediction: Interval;
  /** Variance between cities, τ². */
  readonly betweenVariance: number;
  /** Share of the variation that is not chance, 0–1. */
  readonly inconsistency: number;
}

/** The squared standard error behind limits: ((upper − lower) / 2z)², z of their level. */
export function varianceFromLimits(
  { lower, upper }: Pick<Interval, 'lower' | 'upper'>,
  z: number,
): number {
  const error = (upper - lower) / (2 * z);
  return error * error;
}

/**
 * Random-effects mean of effects, with w = 1/(v + τ²):
 *
 *     μ = Σ wy / Σ w,  SE² = max(1, Σ w(y − μ)²/(k − 1)) / Σ w,  μ ± t(k − 1)·SE
 *
 * τ² maximises the restricted likelihood on [0, 10·var(y)]; the prediction interval is
 * μ ± t(k − 1)·√(τ² + SE²); I² = max(0, (Q − k + 1)/Q) with Q at τ² = 0.
 *
 * Reasons: bad-level, n-too-small (under 3 effects), not-finite, no-variance (an effect without
 * one).
 * Source: Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293 (REML);
 * Hartung & Knapp 2001, Statistics in Medicine 20:3875–3889, never narrower than the classical
 * interval (Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15:99); Higgins et al.
 * 2009, JRSS A 172:137–159 (prediction).
 */
export function poolEffects(
  effects: readonly Effect[],
  level = DEFAULT_LEVEL,
): PooledEffect | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  const count = effects.length;
  if (count < FEWEST_EFFECTS) return unavailable('n-too-small');
  for (const { value, variance } of effects) {
    if (!Number.isFinite(value) || !Number.isFinite(variance)) return unavailable('not-finite');
    if (variance <= 0) return unavailable('no-variance');
  }
  const betweenVariance = maximizeLikelihood(effects);
  const fit = weigh(effects, betweenVariance);
  const spread = fit.squares / (count - 1);
  const errorSquared = Math.max(1, spread) / fit.weights;
  const t = tForLevel(level, count - 1);
  const intervalOf = (half: number) =>
    buildInterval(fit.mean - half, fit.mean + half, level, 'reml-hartung-knapp@1');
  const interval = intervalOf(t * Math.sqrt(errorSquared));
  const prediction = intervalOf(t * Math.sqrt(betweenVariance + errorSquared));
  if (!isInterval(interval)) return interval;
  if (!isInterval(prediction)) return prediction;
  const q = weigh(effects, 0).squares;
  const inconsistency = q > 0 ? Math.max(0, (q - count + 1) / q) : 0;
  return { value: fit.mean, interval, prediction, betweenVariance, inconsistency };
}

interface Weighed {
  readonly mean: number;
  /** Σ w */
  readonly weights: number;
  /** Σ w(y − μ)² */
  readonly squares: number;
}

function weigh(effects: readonly Effect[], between: number): Weighed {
  let weights = 0;
  let sum = 0;
  for (const { value, variance } of effects) {
    weights += 1 / (variance + between);
    sum += value / (variance + between);
  }
  const mean = sum / weights;
  let squares = 0;
  for (const { value, variance } of effects) {
    squares += ((value - mean) * (value - mean)) / (variance + between);
  }
  return { mean, weights, squares };
}

/**
 * The τ² of the greatest restricted likelihood. A grid finds the neighbourhood of the highest top,
 * as there may be several; its slope, which falls through 0 there, narrows it down further than
 * the flat top itself could.
 */
function maximizeLikelihood(effects: readonly Effect[]): number {
  const most = 10 * varianceOf(effects.map(({ value }) => value));
  let best = 0;
  let greatest = restrictedLikelihood(effects, 0);
  for (let step = 1; step <= GRID; step++) {
    // Denser near 0, where the likelihood of small variances bends most.
    const tried = most * (step / GRID) * (step / GRID);
    const likelihood = restrictedLikelihood(effects, tried);
    if (likelihood > greatest) [best, greatest] = [step, likelihood];
  }
  const at = (step: number) => most * (step / GRID) * (step / GRID);
  const low = at(Math.max(0, best - 1));
  const high = at(Math.min(GRID, best + 1));
  if (best === 0 && likelihoodSlope(effects, 0) <= 0) return 0;
  return bisect(low, high, (tried) => likelihoodSlope(effects, tried) <= 0);
}

function restrictedLikelihood(effects: readonly Effect[], between: number): number {
  const { weights, squares } = weigh(effects, between);
  const logarithms = effects.reduce((sum, { variance }) => sum + Math.log(variance + between), 0);
  return -(logarithms + Math.log(weights) + squares) / 2;
}

/** Derivative of the restricted likelihood by τ², times 2. */
function likelihoodSlope(effects: readonly Effect[], between: number): number {
  const { mean, weights } = weigh(effects, between);
  let squaredWeights = 0;
  let squares = 0;
  for (const { value, variance } of effects) {
    const squared = 1 / ((variance + between) * (variance + between));
    squaredWeights += squared;
    squares += squared * (value - mean) * (value - mean);
  }
  return squares - weights + squaredWeights / weights;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return squares / (values.length - 1);
}
