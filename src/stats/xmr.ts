import { meanOf } from './mean.ts';
import { type Unavailable, unavailable } from './result.ts';

/** Fewer figures give no limits (methods.md §2). */
export const FEWEST_FOR_XMR = 12;

/** 3/d₂ for the moving range of two, to the two decimals of the sources. */
const LIMIT_FACTOR = 2.66;

/** D₄ for two: a larger moving range is screened out once. */
const SCREEN_FACTOR = 3.267;

/** Points of one trend, and of one run on a side. */
const RUN = 7;

export type XmrRule = 'outside' | 'trend' | 'two-of-three' | 'shift';

/** A point that a rule flags. `side` is where it lies, or where a trend goes. */
export interface XmrSignal {
  readonly index: number;
  readonly rule: XmrRule;
  readonly side: 'above' | 'below';
}

/** Limits of an individuals chart, in the unit of the series. */
export interface XmrLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly innerLower: number;
  readonly innerUpper: number;
  /** Moving ranges left out of the mean because they were too large to be usual. */
  readonly screened: number;
}

export interface XmrChart {
  readonly limits: XmrLimits;
  /** By index; of several rules that flag a point the first in the order of `XmrRule`. */
  readonly signals: readonly XmrSignal[];
}

/**
 * Individuals chart of consecutive periods, null where there is no figure. With m the mean and A the
 * mean moving range of neighbours (a missing period has no neighbours), screened once (moving
 * ranges of 3.267·A and more are left out): limits m ± 2.66·A, inner limits at two thirds.
 *
 * `baseline`: how many periods from the start the limits are computed from; all when not given. The rules run over
 * all periods: a point outside the limits; 7 or more strictly rising or falling; two of three
 * neighbours beyond an inner limit and not outside, all three on that side; 7 or more on one side.
 *
 * Reasons: not-finite, n-too-small (under 12 figures to compute from), no-variance (a mean moving
 * range of 0, or more than half of all moving ranges are 0).
 * Source: Wheeler 2000, Understanding Variation; NHS England, Making Data Count.
 */
export function xmr(
  values: readonly (number | null)[],
  baseline = values.length,
): XmrChart | Unavailable {
  if (values.some((value) => value !== null && !Number.isFinite(value))) {
    return unavailable('not-finite');
  }
  const limits = limitsOf(values.slice(0, baseline));
  return 'reason' in limits ? limits : { limits, signals: signalsIn(values, limits) };
}

function limitsOf(values: readonly (number | null)[]): XmrLimits | Unavailable {
  const figures = values.filter((value) => value !== null);
  if (figures.length < FEWEST_FOR_XMR) return unavailable('n-too-small');
  const ranges: number[] = [];
  for (const [index, value] of values.entries()) {
    const previous = values[index - 1];
    if (value === null || previous === null || previous === undefined) continue;
    ranges.push(Math.abs(value - previous));
  }
  const ties = ranges.filter((range) => range === 0).length;
  if (ranges.length === 0 || ties > ranges.length / 2) return unavailable('no-variance');
  const all = meanOf(ranges);
  const usual = ranges.filter((range) => range < SCREEN_FACTOR * all);
  const mean = usual.length === 0 ? 0 : meanOf(usual);
  if (mean === 0) return unavailable('no-variance');
  const centre = meanOf(figures);
  const outer = LIMIT_FACTOR * mean;
  const inner = (2 / 3) * outer;
  return {
    centre,
    lower: centre - outer,
    upper: centre + outer,
    innerLower: centre - inner,
    innerUpper: centre + inner,
    screened: ranges.length - usual.length,
  };
}

function signalsIn(values: readonly (number | null)[], limits: XmrLimits): readonly XmrSignal[] {
  const found = new Map<number, XmrSignal>();
  const flag = (index: number, rule: XmrRule, side: XmrSignal['side']) => {
    if (!found.has(index)) found.set(index, { index, rule, side });
  };
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (value > limits.upper) flag(index, 'outside', 'above');
    if (value < limits.lower) flag(index, 'outside', 'below');
  }
  flagTrends(values, flag);
  flagPairs(values, limits, flag);
  const side = (value: number) => Math.sign(value - limits.centre);
  for (const run of runsOf(values.map((value) => (value === null ? 0 : side(value))))) {
    if (run.length < RUN) continue;
    for (let index = run.start; index < run.start + run.length; index++) {
      flag(index, 'shift', run.sign > 0 ? 'above' : 'below');
    }
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

type Flag = (index: number, rule: XmrRule, side: XmrSignal['side']) => void;

function flagTrends(values: readonly (number | null)[], flag: Flag): void {
  const steps = values.map((value, index) => {
    const previous = values[index - 1];
    if (value === null || previous === null || previous === undefined) return 0;
    return Math.sign(value - previous);
  });
  for (const run of runsOf(steps)) {
    if (run.length < RUN - 1) continue;
    // The point before the first step belongs to the run.
    for (let index = run.start - 1; index < run.start + run.length; index++) {
      flag(index, 'trend', run.sign > 0 ? 'above' : 'below');
    }
  }
}

function flagPairs(values: readonly (number | null)[], limits: XmrLimits, flag: Flag): void {
  for (const sign of [1, -1]) {
    const isFar = (value: number) =>
      sign > 0
        ? value > limits.innerUpper && value <= limits.upper
        : value < limits.innerLower && value >= limits.lower;
    for (let start = 0; start + 3 <= values.length; start++) {
      const three = values.slice(start, start + 3);
      if (three.some((value) => value === null || Math.sign(value - limits.centre) !== sign)) {
        continue;
      }
      const far = three.flatMap((value, at) => (value !== null && isFar(value) ? [at] : []));
      if (far.length < 2) continue;
      for (const at of far) flag(start + at, 'two-of-three', sign > 0 ? 'above' : 'below');
    }
  }
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly sign: number;
}

/** Stretches of one sign other than 0. */
function* runsOf(signs: readonly number[]): Iterable<Run> {
  let start = 0;
  for (let index = 1; index <= signs.length; index++) {
    if (signs[index] === signs[start]) continue;
    const sign = signs[start] ?? 0;
    if (sign !== 0) yield { start, length: index - start, sign };
    start = index;
  }
}

/** Where the band of usual variation lies against a target: on its good side, its bad one, or both. */
export type Assurance = 'consistently-met' | 'consistently-missed' | 'sometimes-met';

/**
 * Whether usual variation alone meets the target; `direction` is 1 where more is better. A limit
 * exactly at the target settles nothing.
 *
 * Source: NHS England, Making Data Count.
 */
export function assuranceOf(
  { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>,
  target: number,
  direction: 1 | -1,
): Assurance {
  if (lower > target) return direction === 1 ? 'consistently-met' : 'consistently-missed';
  if (upper < target) return direction === 1 ? 'consistently-missed' : 'consistently-met';
  return 'sometimes-met';
}
