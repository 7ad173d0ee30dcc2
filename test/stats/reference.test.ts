import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  differenceOfMeanChanges,
  differenceOfShareChanges,
} from '../../src/stats/difference-in-differences.ts';
import {
  betaQuantile,
  binomialCdf,
  chiSquareQuantile,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../../src/stats/distributions.ts';
import { effectiveN } from '../../src/stats/effective-n.ts';
import { type EurostatStatus, eurostatProgress } from '../../src/stats/eurostat-progress.ts';
import type { GrowthCourse } from '../../src/stats/growth.ts';
import { holm, pFromIntervals } from '../../src/stats/holm.ts';
import {
  concentrationIndex,
  relativeIndex,
  slopeIndex,
  theilIndex,
} from '../../src/stats/inequality.ts';
import { segmentedRegression } from '../../src/stats/interrupted-series.ts';
import { poissonCount } from '../../src/stats/poisson.ts';
import { poolEffects } from '../../src/stats/pooling.ts';
import {
  detectableMean,
  detectableShare,
  powerOfMeans,
  powerOfShares,
} from '../../src/stats/power.ts';
import { proportionRatio, rateRatio } from '../../src/stats/ratio.ts';
import type { Interval, Unavailable } from '../../src/stats/result.ts';
import { runChart } from '../../src/stats/run-chart.ts';
import { standardizedRate } from '../../src/stats/standardized-rate.ts';
import { type StatcanStatus, statcanProgress } from '../../src/stats/statcan-cagr.ts';
import { studentMean, welchDifference } from '../../src/stats/student.ts';
import { type UnStatus, unProgress } from '../../src/stats/un-2023.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { xmr } from '../../src/stats/xmr.ts';
import { intervalOf } from './expect-interval.ts';

/** Values that R computed (`test/reference/reference.R`), with what each was computed by. */
interface Reference {
  readonly method: string;
  readonly source: string;
  readonly args: readonly unknown[];
  readonly expected: readonly (number | null)[];
}

const file = join(import.meta.dirname, '../reference/reference.json');
const { values } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly values: readonly Reference[];
};

/** R prints 15 digits; quantiles are found by iteration on both sides. */
const TOLERANCE = 1e-9;
/** Where R searches for a root, or for the top of a likelihood, it stops earlier. */
const SEARCHED: ReadonlyMap<string, number> = new Map([
  ['detectableShare', 1e-8],
  ['detectableMean', 1e-8],
  ['poolEffects', 1e-6],
  // R's gradient is numeric.
  ['relativeIndex', 1e-8],
  // An interval's level is 1 − p, which keeps seven digits of a p of 1e-9.
  ['welchP', 1e-7],
]);

type Series = readonly (number | null)[];
type Numbers = readonly number[];

function limits(result: Interval | Unavailable): Numbers {
  const { lower, upper } = intervalOf(result);
  return [lower, upper];
}

function known<Result extends object>(result: Result | Unavailable): Result {
  if ('reason' in result) throw new Error(`no result: ${result.reason}`);
  return result;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`${String(value)} is no number`);
  return value;
}

function numbers(value: unknown): Numbers {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(number);
}

function series(value: unknown): Series {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map((one: unknown) => (one === null ? null : number(one)));
}

function means([mean, sd, n]: Numbers) {
  return { mean: mean ?? Number.NaN, sd, n };
}

function shareAt(x: Numbers, n: Numbers, at: number) {
  return { x: x[at] ?? Number.NaN, n: n[at] ?? Number.NaN };
}

function meanAt(cells: readonly Numbers[], at: number) {
  return means(cells.map((column) => column[at] ?? Number.NaN));
}

function groups(population: Numbers, value: Numbers, errors?: Numbers) {
  return population.map((people, at) => ({
    population: people,
    value: value[at] ?? Number.NaN,
    standardError: errors?.[at],
  }));
}

function course([baseline, latest, years, direction, target, targetYears]: Numbers): GrowthCourse {
  return {
    baseline: baseline ?? Number.NaN,
    latest: latest ?? Number.NaN,
    years: years ?? Number.NaN,
    direction: direction === -1 ? -1 : 1,
    target: target === undefined ? null : { value: target, years: targetYears ?? Number.NaN },
  };
}

/** Categories from best to worst; R counts them from 1. */
const STATCAN: readonly StatcanStatus[] = [
  'target-achieved',
  'on-track',
  'moderate-progress',
  'limited-progress',
  'deterioration',
];
const UN: readonly UnStatus[] = ['on-track-or-met', 'fair-progress', 'stagnation-or-regression'];
const EUROSTAT: readonly EurostatStatus[] = [
  'strong-progress',
  'moderate-progress',
  'insufficient-progress',
  'movement-away',
];
const EUROSTAT_OPEN: readonly EurostatStatus[] = [
  'strong-progress',
  'moderate-progress',
  'moderate-movement-away',
  'strong-movement-away',
];

const withRatio = (figures: readonly (number | null)[]): Numbers =>
  figures.filter((figure) => figure !== null);

function statcan(given: GrowthCourse, limit: number | null = null): Numbers {
  const { status, score, growth, ratio } = known(statcanProgress(given, limit));
  return withRatio([STATCAN.indexOf(status) + 1, score, growth, ratio]);
}

const scalar =
  (method: (...args: number[]) => number) =>
  (...args: readonly unknown[]): Numbers => [method(...args.map(number))];

const METHODS: Readonly<Record<string, (...args: readonly unknown[]) => Numbers>> = {
  normalQuantile: scalar(normalQuantile),
  normalCdf: scalar(normalCdf),
  tQuantile: scalar(tQuantile),
  tCdf: scalar(tCdf),
  chiSquareQuantile: scalar(chiSquareQuantile),
  betaQuantile: scalar(betaQuantile),
  binomialCdf: scalar(binomialCdf),
  noncentralTCdf: scalar(noncentralTCdf),
  wilson: (x, n, level = 0.95) => limits(wilson(number(x), number(n), number(level))),
  poissonCount: (x) => limits(poissonCount(number(x))),
  studentMean: (...args) => limits(studentMean(means(args.map(number)))),
  welchDifference: (...args) => {
    const all = args.map(number);
    return limits(welchDifference(means(all.slice(0, 3)), means(all.slice(3))));
  },
  welchP: (...args) => {
    const all = args.map(number);
    const p = pFromIntervals((level) =>
      welchDifference(means(all.slice(0, 3)), means(all.slice(3)), level),
    );
    return [p ?? Number.NaN];
  },
  rateRatio: (x1, e1, x2, e2) =>
    limits(
      rateRatio(
        { count: number(x1), exposure: number(e1) },
        { count: number(x2), exposure: number(e2) },
      ),
    ),
  proportionRatio: (x1, n1, x2, n2) =>
    limits(proportionRatio({ x: number(x1), n: number(n1) }, { x: number(x2), n: number(n2) })),
  standardizedRate: (events, population, weights, multiplier) => {
    const [x, n, w] = [numbers(events), numbers(population), numbers(weights)];
    const strata = x.map((count, at) => ({
      events: count,
      population: n[at] ?? Number.NaN,
      weight: w[at] ?? Number.NaN,
    }));
    const { rate, interval } = known(standardizedRate(strata, number(multiplier)));
    return [rate, interval.lower, interval.upper];
  },
  didMeans: (...args) => {
    const cells = args.map(numbers);
    const { estimate, interval } = differenceOfMeanChanges(
      { design: 'cross-section', before: meanAt(cells, 0), after: meanAt(cells, 1) },
      { design: 'cross-section', before: meanAt(cells, 2), after: meanAt(cells, 3) },
    );
    return [estimate, ...limits(interval)];
  },
  didShares: (xs, ns) => {
    const [x, n] = [numbers(xs), numbers(ns)];
    const { estimate, interval } = differenceOfShareChanges(
      { before: shareAt(x, n, 0), after: shareAt(x, n, 1) },
      { before: shareAt(x, n, 2), after: shareAt(x, n, 3) },
    );
    return [estimate, ...limits(interval)];
  },
  segmentedRegression: (values, start) => {
    const { level, slope, atLast } = known(segmentedRegression(series(values), number(start)));
    return [level, slope, atLast].flatMap(({ estimate, standardError, interval }) => [
      estimate,
      standardError,
      ...limits(interval),
    ]);
  },
  powerOfShares: (n, p1, p2) => [known(powerOfShares(number(n), number(p1), number(p2))).power],
  powerOfMeans: (n, delta, sd) => [known(powerOfMeans(number(n), number(delta), number(sd))).power],
  detectableShare: (n, p1) => [known(detectableShare(number(n), number(p1))).share],
  detectableMean: (n, sd) => [known(detectableMean(number(n), number(sd))).delta],
  statcanProgress: (given) => statcan(course(numbers(given))),
  statcanLimited: (given) => {
    const all = numbers(given);
    return statcan(course(all.slice(0, 4)), all[4] ?? Number.NaN);
  },
  unProgress: (given) => {
    const { status, growth, projected, ratio } = known(unProgress(course(numbers(given))));
    return withRatio([UN.indexOf(status) + 1, growth, projected, ratio]);
  },
  eurostatProgress: (given) => {
    const all = course(numbers(given));
    const { status, growth, ratio } = known(eurostatProgress(all));
    const classes = all.target === null ? EUROSTAT_OPEN : EUROSTAT;
    return withRatio([classes.indexOf(status) + 1, growth, ratio]);
  },
  holm: (values) => holm(numbers(values)),
  slopeIndex: (population, value, errors) => {
    const all = groups(numbers(population), numbers(value), numbers(errors));
    const { slope, interval } = known(slopeIndex(all));
    return [slope, ...limits(interval)];
  },
  relativeIndex: (population, value, errors) => {
    const all = groups(numbers(population), numbers(value), numbers(errors));
    const { ratio, interval } = known(relativeIndex(all));
    return [ratio, ...limits(interval)];
  },
  concentrationIndex: (population, value) => [
    known(concentrationIndex(groups(numbers(population), numbers(value)))).index,
  ],
  theilIndex: (population, value) => [
    known(theilIndex(groups(numbers(population), numbers(value)))).index,
  ],
  poolEffects: (values, variances) => {
    const all = numbers(variances);
    const effects = numbers(values).map((value, at) => ({ value, variance: all[at] ?? 0 }));
    const { value, interval, prediction, betweenVariance, inconsistency } = known(
      poolEffects(effects),
    );
    return [
      value,
      interval.lower,
      interval.upper,
      betweenVariance,
      inconsistency,
      prediction.lower,
      prediction.upper,
    ];
  },
  xmr: (values) => {
    const { centre, lower, upper, innerLower, innerUpper } = known(xmr(series(values))).limits;
    return [centre, lower, upper, innerLower, innerUpper];
  },
  runChart: (values) => {
    const chart = known(runChart(series(values)));
    return [
      chart.median,
      chart.useful,
      chart.longestRun,
      chart.longestUsual,
      chart.crossings,
      chart.fewestUsual,
    ];
  },
  effectiveN: (weights) => [known(effectiveN(numbers(weights))).n],
};

describe('agrees with R', () => {
  it('in at least 150 values of every method', () => {
    expect(values.flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(150);
    expect([...new Set(values.map(({ method }) => method))].sort()).toEqual(
      Object.keys(METHODS).sort(),
    );
  });

  it.each(values.map((value) => [value.method, value.source, value] as const))(
    '%s as %s',
    (method, _, { args, expected }) => {
      const found = METHODS[method]?.(...args) ?? [];
      expect(found.length).toBe(expected.length);
      const tolerance = SEARCHED.get(method) ?? TOLERANCE;
      for (const [at, value] of found.entries()) {
        const right = expected[at] ?? Number.NaN;
        const error = Math.abs(value - right) / (Math.abs(right) || 1);
        expect(error, `${value} against ${right}`).toBeLessThanOrEqual(tolerance);
      }
    },
  );
});
