import type { PointEstimate } from '../../src/summary/facts/estimate.ts';
import type { SeriesPoint } from '../../src/summary/facts/series.ts';
import type { IndicatorSummary } from '../../src/summary/indicator-summary.ts';
import { noInterrupted } from '../../src/summary/interrupted.ts';
import { noVariation } from '../../src/summary/variation.ts';

export const NO_COMPARISON: IndicatorSummary['comparison'] = {
  sampling: null,
  areas: [],
  estimate: null,
  interval: null,
  method: null,
  minimalDetectable: null,
  placeboRank: null,
  earlier: null,
  reason: 'no-comparison',
};

/** Of groups without an order. */
export const NO_INEQUALITY: IndicatorSummary['groups'][number]['inequality'] = {
  slope: { value: null, interval: null, reason: 'not-ordered' },
  ratio: { value: null, interval: null, reason: 'not-ordered' },
};

/** A level made by hand. */
export function level(value: number | null, more: Partial<PointEstimate> = {}): PointEstimate {
  return {
    period: '2020-H1',
    value,
    n: 70,
    numerator: null,
    denominator: null,
    interval: null,
    method: null,
    status: [],
    lowReliability: false,
    reason: value === null ? 'no-data' : null,
    ...more,
  };
}

export function point(
  period: string,
  middle: number,
  value: number | null,
  more: Partial<SeriesPoint> = {},
): SeriesPoint {
  return {
    period,
    middle,
    value,
    interval: null,
    n: null,
    numerator: null,
    denominator: null,
    sd: null,
    forecast: false,
    state: value === null ? 'missing' : 'value',
    marks: [],
    breakBefore: false,
    note: '',
    ...more,
  };
}

export function interval(lower: number, upper: number) {
  return { lower, upper, method: 'test@1' };
}

type Overrides = Partial<Omit<IndicatorSummary, 'change' | 'progress' | 'series'>> & {
  readonly change?: Partial<IndicatorSummary['change']>;
  readonly progress?: Partial<IndicatorSummary['progress']>;
  readonly series?: Partial<IndicatorSummary['series']>;
};

/** The share of glossary.md's annex A: 52 → 69 per cent, 17 points, interval 5–29. */
export function makeSummary(overrides: Overrides = {}): IndicatorSummary {
  const { change, progress, series, ...rest } = overrides;
  return {
    experiment: 'koe',
    indicator: 'turva',
    role: 'primary',
    sheetVersion: 1,
    sheet: {
      name: 'Turvalliseksi kokevien osuus',
      shortName: null,
      unit: '%',
      level: 'outcome',
      numerator: null,
      denominator: null,
      multiplier: null,
      source: null,
      licence: null,
    },
    measure: 'proportion',
    direction: 'increase',
    decimals: 0,
    area: '',
    methodVersions: ['linear-path@1', 'newcombe-10@1'],
    baseline: level(52, { period: '2019-H1', interval: interval(41, 63) }),
    latest: level(69, { interval: interval(58, 78) }),
    change: {
      value: 17,
      relative: null,
      interval: interval(5, 29),
      method: 'newcombe-10@1',
      caution: null,
      minimalDetectable: 26,
      adjustedP: null,
      reason: null,
      ...change,
    },
    progress: {
      method: 'linear-path@1',
      status: 'on-track',
      ownStatus: progress?.status ?? 'on-track',
      ownStatusRange: [],
      growth: { reason: 'not-in-method' },
      pointStatus: 'on-track',
      statusRange: [],
      hasInterval: true,
      breachedBefore: [],
      expected: null,
      share: null,
      timeShare: null,
      pace: null,
      neededPerPeriod: null,
      paceFactor: null,
      path: 'linear',
      target: { value: 72, low: null, high: null, period: '2020-H2' },
      milestones: [],
      reason: null,
      ...progress,
    },
    judgement: { reason: 'no-judgement' },
    original: { reason: 'not-committed' },
    series: {
      points: 3,
      completeness: 1,
      due: 3,
      frequency: 'half-year',
      lagDays: 30,
      firstPeriod: '2019-H1',
      lastPeriod: '2020-H1',
      breaks: [],
      revisions: [],
      revision: {
        periods: 0,
        mean: null,
        meanAbsolute: null,
        large: [],
        method: null,
        reason: 'not-published-before',
      },
      outliers: [],
      missing: [],
      ...series,
    },
    points: [
      point('2019-H1', 2019.25, 52, { interval: interval(41, 63), n: 70 }),
      point('2019-H2', 2019.75, 60, { interval: interval(49, 70), n: 70 }),
      point('2020-H1', 2020.25, 69, { interval: interval(58, 78), n: 70 }),
    ],
    groups: [],
    comparison: NO_COMPARISON,
    comparisonsInReport: 1,
    variation: noVariation('few-points'),
    interrupted: noInterrupted('few-points'),
    marks: [],
    ...rest,
  };
}
