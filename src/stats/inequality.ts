import { zForLevel } from './distributions.ts';
import { FEWEST_GROUPS } from './fewest-groups.ts';
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

/** A group, from the worst-off to the best-off: people in it, its figure, and the figure's error. */
export interface OrderedGroup {
  readonly population: number;
  readonly value: number;
  readonly standardError?: number | undefined;
}

export interface SlopeIndex {
  /** Figure at the top of the order − figure at its bottom, on the fitted line; unit of the figures. */
  readonly slope: number;
  readonly interval: Interval | Unavailable;
}

/**
 * Slope index of inequality: with the population shares a and the middle b of each group's place
 * in the order (0–1), the slope of the least-squares line weighted by a,
 *
 *     Σ c·y,  c = a(b − ½) / Σ a(b − ½)²
 *
 * The mean of b is ½ by construction. Interval: slope ± z √(Σ c² SE²), of independent groups whose
 * errors are known (not the regression's residuals). The weights are used once.
 *
 * Reasons: bad-level, not-finite, negative-count, n-zero (nobody), n-too-small (under 5 groups), no-variance; of the
 * interval also no-sd (a group without an error).
 * Source: Mackenbach & Kunst 1997, Social Science & Medicine 44:757–771; Moreno-Betancur et al.
 * 2015, Epidemiology 26:518–527 on variants.
 */
export function slopeIndex(
  groups: readonly OrderedGroup[],
  level = DEFAULT_LEVEL,
): SlopeIndex | Unavailable {
  if (!isLevel(level)) return unavailable('bad-level');
  const places = placesOf(groups);
  if ('reason' in places) return places;
  if (groups.length < FEWEST_GROUPS) return unavailable('n-too-small');
  let spread = 0;
  let slope = 0;
  let variance = 0;
  let isComplete = true;
  for (const { share, middle, group } of places.list) {
    const lever = share * (middle - 0.5);
    spread += lever * (middle - 0.5);
    slope += lever * group.value;
    const { standardError } = group;
    if (standardError === undefined || !(standardError >= 0)) isComplete = false;
    else variance += lever * lever * standardError * standardError;
  }
  if (spread === 0) return unavailable('no-variance');
  const half = (zForLevel(level) * Math.sqrt(variance)) / spread;
  const index = slope / spread;
  if (!isComplete) return { slope: index, interval: unavailable('no-sd') };
  if (variance === 0) return { slope: index, interval: unavailable('no-variance') };
  return {
    slope: index,
    interval: buildInterval(index - half, index + half, level, 'slope-index-wls@1'),
  };
}

export interface RelativeIndex {
  /** Figure at the top of the order ÷ figure at its bottom, on the fitted line. */
  readonly ratio: number;
  readonly interval: Interval | Unavailable;
}

/**
 * Relative index of inequality in Kunst and Mackenbach's form: the slope index's line, which runs
 * through the mean ȳ = Σ a·y at b = ½, at the top of the order over its bottom,
 *
 *     R = T/B,  T = ȳ + SII/2 = Σ u·y,  B = ȳ − SII/2 = Σ v·y,  u = a + c/2,  v = a − c/2
 *
 * Interval: R·exp(±z √(Σ (u/T − v/B)² SE²)), on the logarithmic scale by the delta method.
 *
 * Reasons: as of the slope index, and not-positive (the line reaches 0 or less within the order,
 * where there is no ratio); of the interval also no-sd.
 * Source: Kunst & Mackenbach 1995, Measuring socioeconomic inequalities in health, WHO Regional
 * Office for Europe; Moreno-Betancur et al. 2015, Epidemiology 26:518–527 on variants.
 */
export function relativeIndex(
  groups: readonly OrderedGroup[],
  level = DEFAULT_LEVEL,
): RelativeIndex | Unavailable {
  const index = slopeIndex(groups, level);
  if ('reason' in index) return index;
  const places = placesOf(groups);
  if ('reason' in places) return places;
  const spread = sum(places.list, ({ share, middle }) => share * (middle - 0.5) * (middle - 0.5));
  const mean = sum(places.list, ({ share, group }) => share * group.value);
  const [top, bottom] = [mean + index.slope / 2, mean - index.slope / 2];
  if (!(top > 0 && bottom > 0)) return unavailable('not-positive');
  const ratio = top / bottom;
  if (!isInterval(index.interval)) return { ratio, interval: index.interval };
  const variance = sum(places.list, ({ share, middle, group }) => {
    const half = (share * (middle - 0.5)) / spread / 2;
    const pull = (share + half) / top - (share - half) / bottom;
    const error = group.standardError ?? Number.NaN;
    return pull * pull * error * error;
  });
  const width = zForLevel(level) * Math.sqrt(variance);
  return {
    ratio,
    interval: buildInterval(
      ratio * Math.exp(-width),
      ratio * Math.exp(width),
      level,
      'relative-index-wls@1',
    ),
  };
}

function sum(places: readonly Place[], of: (place: Place) => number): number {
  return places.reduce((all, place) => all + of(place), 0);
}

/**
 * Relative concentration index of ordered groups, −1…1 for figures of one sign:
 * 2/μ · Σ a·y·b − 1, with μ the mean. Below 0 the figure is gathered among the worst-off.
 *
 * Reasons: not-finite, negative-count, n-zero, no-variance (a mean of 0).
 * Source: Wagstaff, Paci & van Doorslaer 1991, Social Science & Medicine 33:545–557.
 */
export function concentrationIndex(
  groups: readonly OrderedGroup[],
): { readonly index: number } | Unavailable {
  const places = placesOf(groups);
  if ('reason' in places) return places;
  const mean = sum(places.list, ({ share, group }) => share * group.value);
  if (mean === 0) return unavailable('no-variance');
  const gathered = sum(places.list, ({ share, middle, group }) => share * group.value * middle);
  return { index: (2 * gathered) / mean - 1 };
}

/**
 * Theil's index of groups, in natural logarithms: Σ a·(y/μ)·ln(y/μ), with 0·ln 0 = 0. 0 is equality.
 *
 * Reasons: not-finite, negative-count (also of a figure), n-zero, no-variance (a mean of 0).
 * Source: Theil 1967, Economics and Information Theory.
 */
export function theilIndex(
  groups: readonly OrderedGroup[],
): { readonly index: number } | Unavailable {
  const places = placesOf(groups);
  if ('reason' in places) return places;
  if (groups.some(({ value }) => value < 0)) return unavailable('negative-count');
  const mean = sum(places.list, ({ share, group }) => share * group.value);
  if (mean === 0) return unavailable('no-variance');
  const index = sum(places.list, ({ share, group }) => {
    const ratio = group.value / mean;
    return ratio === 0 ? 0 : share * ratio * Math.log(ratio);
  });
  return { index };
}

interface Place {
  readonly group: OrderedGroup;
  /** Of all people. */
  readonly share: number;
  /** Where the middle of the group stands among all, 0–1. */
  readonly middle: number;
}

function placesOf(
  groups: readonly OrderedGroup[],
): { readonly list: readonly Place[] } | { readonly reason: StatsReason } {
  let total = 0;
  for (const { population, value } of groups) {
    if (!Number.isFinite(population) || !Number.isFinite(value)) return unavailable('not-finite');
    if (population < 0) return unavailable('negative-count');
    total += population;
  }
  if (total === 0) return unavailable('n-zero');
  let below = 0;
  const list = groups.map((group) => {
    const share = group.population / total;
    const place = { group, share, middle: below + share / 2 };
    below += share;
    return place;
  });
  return { list };
}
