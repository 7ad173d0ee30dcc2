import { tForLevel } from './distributions.ts';
import { moverDifference } from './mover.ts';
import type { Proportion } from './newcombe.ts';
import { newcombe } from './newcombe.ts';
import {
  buildInterval,
  DEFAULT_LEVEL,
  type Interval,
  isInterval,
  isLevel,
  type StatsReason,
  type Unavailable,
  unavailable,
} from './result.ts';
import type { SampleMean } from './student.ts';

/** A smaller cell gives no interval (methods.md §5). */
const FEWEST_PER_CELL = 10;

/**
 * One arm of a comparison of means, in the unit of the means: two samples of different people, or
 * the same units measured twice, with the mean and standard deviation of their changes.
 */
export type MeansArm =
  | { readonly design: 'cross-section'; readonly before: SampleMean; readonly after: SampleMean }
  | { readonly design: 'panel'; readonly change: SampleMean };

/** One arm of a comparison of proportions: two samples of different people. */
export interface SharesArm {
  readonly before: Proportion;
  readonly after: Proportion;
}

/** (T₁ − T₀) − (C₁ − C₀), with its interval or why it has none. */
export interface DoubleDifference {
  readonly estimate: number;
  readonly interval: Interval | Unavailable;
}

/**
 * Difference-in-differences of means, in their unit. A cross-section arm contributes two terms
 * s²/n, a panel arm one term s²/n of the units' own changes, and with V the terms
 *
 *     δ ± t(1 − α/2; df) · √ΣV,  df = (ΣV)² / Σ(V²/(n − 1))
 *
 * Reasons of the interval: bad-level, not-finite, no-n, n-too-small (under 10 in a cell), no-sd,
 * no-change-sd (of a panel), negative-sd, no-variance.
 * Source: Welch 1938 and Satterthwaite 1946 for a contrast of more than two means.
 */
export function differenceOfMeanChanges(
  treated: MeansArm,
  control: MeansArm,
  level = DEFAULT_LEVEL,
): DoubleDifference {
  const estimate = changeOf(treated) - changeOf(control);
  return { estimate, interval: meansInterval(estimate, [treated, control], level) };
}

function changeOf(arm: MeansArm): number {
  return arm.design === 'panel' ? arm.change.mean : arm.after.mean - arm.before.mean;
}

function meansInterval(
  estimate: number,
  arms: readonly MeansArm[],
  level: number,
): Interval | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  if (!Number.isFinite(estimate)) return unavailable('not-finite');
  let variance = 0;
  let denominator = 0;
  for (const arm of arms) {
    const cells = arm.design === 'panel' ? [arm.change] : [arm.before, arm.after];
    for (const { sd, n } of cells) {
      const reason = whyNoTerm(sd, n, arm.design === 'panel' ? 'no-change-sd' : 'no-sd');
      if (reason !== null || sd === undefined || n === undefined) {
        return unavailable(reason ?? 'no-n');
      }
      const term = (sd * sd) / n;
      variance += term;
      denominator += (term * term) / (n - 1);
    }
  }
  if (variance === 0) return unavailable('no-variance');
  const df = (variance * variance) / denominator;
  const half = tForLevel(level, df) * Math.sqrt(variance);
  return buildInterval(estimate - half, estimate + half, level, 'did-means@1');
}

function whyNoTerm(
  sd: number | undefined,
  n: number | undefined,
  withoutSd: 'no-sd' | 'no-change-sd',
): StatsReason | null {
  if (n === undefined) return 'no-n';
  if (!Number.isFinite(n)) return 'not-finite';
  if (n < FEWEST_PER_CELL) return 'n-too-small';
  if (sd === undefined) return withoutSd;
  if (!Number.isFinite(sd)) return 'not-finite';
  return sd < 0 ? 'negative-sd' : null;
}

/**
 * Difference-in-differences of proportions of four independent samples, as a share (times 100
 * percentage points), by MOVER on the four Wilson intervals:
 *
 *     lower = δ − √((T₁ − l(T₁))² + (u(T₀) − T₀)² + (u(C₁) − C₁)² + (C₀ − l(C₀))²)
 *
 * and the upper limit mirrored. Reasons of the interval: those of `wilson`, n-too-small (under 10
 * in a cell).
 * Source: Zou & Donner 2008, Statistics in Medicine 27:1693–1702; Newcombe 1998.
 */
export function differenceOfShareChanges(
  treated: SharesArm,
  control: SharesArm,
  level = DEFAULT_LEVEL,
): DoubleDifference {
  const changes = [treated, control].map(
    ({ before, after }) => after.x / after.n - before.x / before.n,
  );
  const [first = Number.NaN, second = Number.NaN] = changes;
  const estimate = first - second;
  const cells = [treated.before, treated.after, control.before, control.after];
  if (cells.some(({ n }) => n < FEWEST_PER_CELL)) {
    return { estimate, interval: unavailable('n-too-small') };
  }
  const a = newcombe(treated.after, treated.before, level);
  if (!isInterval(a)) return { estimate, interval: a };
  const b = newcombe(control.after, control.before, level);
  if (!isInterval(b)) return { estimate, interval: b };
  const interval = moverDifference({ value: first, interval: a }, { value: second, interval: b });
  return {
    estimate,
    interval: isInterval(interval) ? { ...interval, method: 'did-mover@1' } : interval,
  };
}

/** Where the change of the area of the experiment stands among those of comparison areas. */
export interface PlaceboRank {
  /** (1 + number of areas that changed as much or more in the wanted direction) / (m + 1). */
  readonly p: number;
  /** The smallest p that so many areas can give, 1 / (m + 1). */
  readonly smallest: number;
}

/**
 * Placebo rank of a change among the changes of `m` comparison areas; `direction` is 1 where more
 * is better and −1 where less is. Null without areas, or with a figure that is not finite.
 *
 * Source: the permutation test of Abadie, Diamond & Hainmueller 2010, JASA 105:493–505.
 */
export function placeboRank(
  change: number,
  others: readonly number[],
  direction: 1 | -1,
): PlaceboRank | null {
  if (others.length === 0 || ![change, ...others].every(Number.isFinite)) return null;
  const asGood = others.filter((other) => direction * other >= direction * change).length;
  return { p: (1 + asGood) / (others.length + 1), smallest: 1 / (others.length + 1) };
}
