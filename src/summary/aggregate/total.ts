import { poissonCount, poissonRate } from '../../stats/poisson.ts';
import { isInterval } from '../../stats/result.ts';
import { weightedMean } from '../../stats/weighted-mean.ts';
import { wilson } from '../../stats/wilson.ts';
import type { AggregateTotal } from '../facts/aggregate.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import type { SeriesPoint } from '../facts/series.ts';
import { fromStats, type MaybeInterval, noInterval, printInterval } from '../interval.ts';
import { COUNT_TOTAL_METHOD, MEAN_TOTAL_METHOD, RATIO_TOTAL_METHOD } from '../method-versions.ts';
import { joinMarks } from '../points.ts';
import { commonPeriod, isObservedPoint } from './common-period.ts';
import type { Member } from './members.ts';

/** A figure of all members together, or why there is none. */
type Together =
  | (Pick<AggregateTotal, 'value' | 'n' | 'numerator' | 'denominator' | 'method'> & {
      readonly interval: MaybeInterval;
    })
  | { readonly reason: ReasonCode };

/**
 * The members' figures of the latest common period as one. `apart` says why these members may never
 * be put together. Where the figure of one member is not shown there is none: the others taken away
 * from a total would give it.
 */
export function buildTotal(members: readonly Member[], apart: ReasonCode | null): AggregateTotal {
  if (apart !== null) return noTotal(apart);
  if (members.some(({ summary }) => !summary.points.some(isObservedPoint))) {
    return noTotal('no-data');
  }
  const period = commonPeriod(members);
  if (period === null) return noTotal('no-common-period');
  const points = members.map(({ summary }) => pointAt(summary.points, period));
  const hidden = whyHidden(points);
  if (hidden !== null) return noTotal(hidden, period);
  const together = putTogether(points, members);
  if ('reason' in together) return noTotal(together.reason, period);
  const { interval, ...figure } = together;
  return {
    period,
    ...figure,
    interval: printInterval(interval),
    marks: joinMarks(points.map(({ marks }) => marks)),
    reason: interval.reason,
  };
}

function noTotal(reason: ReasonCode, period: string | null = null): AggregateTotal {
  return {
    period,
    value: null,
    n: null,
    numerator: null,
    denominator: null,
    interval: null,
    method: null,
    marks: [],
    reason,
  };
}

function pointAt(points: readonly SeriesPoint[], period: string): SeriesPoint {
  const found = points.find((point) => point.period === period);
  if (found === undefined) throw new Error(`the common period ${period} is not common`);
  return found;
}

function whyHidden(points: readonly SeriesPoint[]): ReasonCode | null {
  const states = new Set(points.map(({ state }) => state));
  if (states.has('suppressed')) return 'suppressed';
  return states.has('too-few') ? 'too-few' : null;
}

function putTogether(points: readonly SeriesPoint[], members: readonly Member[]): Together {
  const [first] = members;
  switch (first?.summary.measure) {
    case 'count':
      return sumOfCounts(points);
    case 'proportion':
      return shareOfAll(points, first.summary.sheet.multiplier ?? 100);
    case 'rate':
      return rateOfAll(points, first.summary.sheet.multiplier ?? 1);
    case 'mean':
      return meanOfAll(points);
    default:
      return { reason: 'cannot-be-summed' };
  }
}

function sumOfCounts(points: readonly SeriesPoint[]): Together {
  const value = sumOf(points, (point) => point.value);
  if (value === null) return { reason: 'no-data' };
  const interval = unlessSource(points, () => fromStats(poissonCount(value)));
  const none = { n: null, numerator: null, denominator: null };
  return { value, ...none, method: COUNT_TOTAL_METHOD, interval };
}

function shareOfAll(points: readonly SeriesPoint[], multiplier: number): Together {
  const numerator = sumOf(points, (point) => point.numerator);
  const denominator = sumOf(points, (point) => point.denominator);
  if (numerator === null || denominator === null) return { reason: 'no-numerator' };
  if (denominator === 0) return { reason: 'too-few' };
  const n = sumOf(points, (point) => point.n);
  // Where the base of a weighted survey is its effective size, the same share of that base.
  const x = n === null || n === denominator ? numerator : (numerator / denominator) * n;
  const interval = unlessSource(points, () =>
    n === null ? noInterval('no-n') : fromStats(wilson(x, n), multiplier),
  );
  const value = (numerator / denominator) * multiplier;
  return { value, n, numerator, denominator, method: RATIO_TOTAL_METHOD, interval };
}

function rateOfAll(points: readonly SeriesPoint[], multiplier: number): Together {
  const numerator = sumOf(points, (point) => point.numerator);
  const denominator = sumOf(points, (point) => point.denominator);
  if (numerator === null || denominator === null) return { reason: 'no-numerator' };
  if (denominator === 0) return { reason: 'too-few' };
  const interval = unlessSource(points, () =>
    fromStats(poissonRate(numerator, denominator, multiplier)),
  );
  const value = (numerator / denominator) * multiplier;
  const n = sumOf(points, (point) => point.n);
  return { value, n, numerator, denominator, method: RATIO_TOTAL_METHOD, interval };
}

function meanOfAll(points: readonly SeriesPoint[]): Together {
  const found = weightedMean(
    points.map(({ value, sd, n }) => ({
      mean: value ?? Number.NaN,
      sd: sd ?? undefined,
      n: n ?? undefined,
    })),
  );
  if (!('mean' in found)) return { reason: found.reason === 'no-n' ? 'no-n' : 'bad-input' };
  const { mean, n, interval } = found;
  return {
    value: mean,
    n,
    numerator: null,
    denominator: null,
    method: MEAN_TOTAL_METHOD,
    interval: unlessSource(points, () =>
      isInterval(interval) ? { interval, reason: null } : fromStats(interval),
    ),
  };
}

/** Limits that a publisher gave know more than counts do, such as a survey's design. */
function unlessSource(points: readonly SeriesPoint[], compute: () => MaybeInterval): MaybeInterval {
  const given = points.some(({ interval }) => interval?.method === 'source@1');
  return given ? noInterval('source-gives-none') : compute();
}

/** Null where one is not known. */
function sumOf(
  points: readonly SeriesPoint[],
  of: (point: SeriesPoint) => number | null,
): number | null {
  let sum = 0;
  for (const point of points) {
    const part = of(point);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}
