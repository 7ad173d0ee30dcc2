import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/summary/facts/progress.ts';
import { firstIndicator, type SmallProgramme, valueRows } from '../small-programme.ts';

/**
 * Methods.md §4, linear-path@1, sentence by sentence, with values computed by hand. The index has no
 * interval, so that the point status shows; from 50 in 2019-H1 (t0 = 2019.25) to 80 in 2021-H1
 * (tT = 2021.25): 15 a year.
 */
function pathOf(
  rows: Readonly<Record<string, number | string>>,
  more: SmallProgramme = {},
): Progress {
  return firstIndicator({
    csv: valueRows(rows),
    asOf: '2020-09-01',
    ...more,
    sheet: { measure: 'index', ...more.sheet },
    use: { target: { value: 80, period: '2021-H1' }, path: 'linear', ...more.use },
  }).progress;
}

/** Figures of a survey, whose changes have intervals. */
function surveyOf(rows: readonly (readonly [string, number, number])[], more: SmallProgramme = {}) {
  const lines = rows.map(([period, x, n]) => `${period},${x},${n}`).join('\n');
  return firstIndicator({
    csv: `period,numerator,denominator\n${lines}\n`,
    asOf: '2020-09-01',
    ...more,
    use: { target: { value: 90, period: '2021-H1' }, path: 'linear', ...more.use },
  }).progress;
}

type Expected = Partial<Record<keyof Progress, unknown>>;
const near = (value: number) => expect.closeTo(value, 9);
const late = { asOf: '2021-09-01' };
const milestones = [
  { period: '2019-H1', value: 99 },
  { period: '2020-H1', value: 60 },
  { period: '2021-H1', value: 99 },
];
const keep = { target: { value: 50, period: '2021-H1', tolerance: 2 } };
const range = { target: { low: 70, high: 90, period: '2021-H1' } };
const dip: SmallProgramme['use'] = {
  path: 'milestones',
  milestones: [{ period: '2020-H1', value: 45 }],
};

const CASES: readonly [sentence: string, found: () => Progress, expected: Expected][] = [
  [
    'E(t) is taken at the latest observation’s t, never at the report’s date',
    () => pathOf({ '2019-H1': 50, '2019-H2': 57 }, { asOf: '2020-06-30' }),
    { expected: near(57.5), timeShare: near(0.25) },
  ],
  [
    'milestones strictly inside bend the path, those at its ends do not',
    () =>
      pathOf(
        { '2019-H1': 50, '2019-H2': 54 },
        { use: { path: 'milestones', milestones }, asOf: '2020-02-01' },
      ),
    // Half of the way from 50 to 60.
    { expected: near(55), pace: near(0.8), status: 'behind' },
  ],
  [
    'after a milestone the path goes on from it',
    () =>
      pathOf(
        { '2019-H1': 50, '2020-H2': 70 },
        { use: { path: 'milestones', milestones }, asOf: '2021-02-01' },
      ),
    { expected: near(70), pace: near(1), status: 'on-track' },
  ],
  [
    'share p = (V−B)/(T−B), pace = (V−B)/(E−B)',
    () => pathOf({ '2019-H1': 50, '2020-H1': 59 }),
    { share: near(0.3), expected: near(65), pace: near(0.6), status: 'behind' },
  ],
  ['met: at or beyond T', () => pathOf({ '2019-H1': 50, '2020-H1': 80 }), { status: 'met' }],
  [
    'on-track: pace ≥ 0.95',
    () => pathOf({ '2019-H1': 50, '2020-H1': 64.25 }),
    { status: 'on-track' },
  ],
  ['behind: under 0.95', () => pathOf({ '2019-H1': 50, '2020-H1': 64.24 }), { status: 'behind' }],
  [
    'well-behind: under 0.60',
    () => pathOf({ '2019-H1': 50, '2020-H1': 58.99 }),
    { status: 'well-behind' },
  ],
  [
    'well-behind: from 0',
    () => pathOf({ '2019-H1': 50, '2020-H1': 50 }),
    { status: 'well-behind', pace: near(0) },
  ],
  [
    'moving-away: under 0',
    () => pathOf({ '2019-H1': 50, '2020-H1': 49.99 }),
    { status: 'moving-away' },
  ],
  [
    'needed per period = (T−V)/((tT−t)·f); the factor = needed pace over pace so far',
    () => pathOf({ '2019-H1': 50, '2020-H1': 59 }),
    // 21 in a year of two periods; 21 a year against 9.
    { neededPerPeriod: near(10.5), paceFactor: near(21 / 9) },
  ],
  [
    'the factor is null if pace ≤ 0',
    () => pathOf({ '2019-H1': 50, '2020-H1': 50 }),
    { neededPerPeriod: near(15), paceFactor: null },
  ],
  [
    'not_assessed before not_due: no direction',
    () => pathOf({ '2019-H1': 50 }, { sheet: { direction: 'none' }, asOf: '2019-08-01' }),
    { status: 'not-assessed', reason: 'direction-none' },
  ],
  [
    'not_assessed before not_due: no target',
    () => pathOf({ '2019-H1': 50 }, { use: { target: undefined }, asOf: '2019-08-01' }),
    { status: 'not-assessed', reason: 'no-target' },
  ],
  [
    'not_due: the next period’s end + release lag is in the future',
    () => pathOf({ '2019-H1': 50 }, { sheet: { release_lag_days: 10 }, asOf: '2020-01-09' }),
    { status: 'not-due', reason: 'not-due' },
  ],
  [
    'not_assessed: one point only after it was due',
    () => pathOf({ '2019-H1': 50 }, { sheet: { release_lag_days: 10 }, asOf: '2020-01-10' }),
    { status: 'not-assessed', reason: 'one-point' },
  ],
  [
    // 2019-12-31 + 273.9375 + 10 days: not over on the 283rd day, 2020-10-09.
    'stale: as-of > latest period’s end + 1.5·365.25/f days + lag',
    () =>
      pathOf(
        { '2019-H1': 50, '2019-H2': 57.5 },
        { sheet: { release_lag_days: 10 }, asOf: '2020-10-09' },
      ),
    { status: 'on-track' },
  ],
  [
    'stale: one day later',
    () =>
      pathOf(
        { '2019-H1': 50, '2019-H2': 57 },
        { sheet: { release_lag_days: 10 }, asOf: '2020-10-10' },
      ),
    { status: 'stale' },
  ],
  [
    'stale before met',
    () => pathOf({ '2019-H1': 50, '2019-H2': 81 }, { asOf: '2020-10-10' }),
    { status: 'stale' },
  ],
  [
    'stale before tT only',
    () => pathOf({ '2019-H1': 50, '2021-H1': 81 }, { asOf: '2030-01-01' }),
    { status: 'met' },
  ],
  [
    'met_then_lost: met by an earlier confirmed period, not now',
    () => pathOf({ '2019-H1': 50, '2019-H2': 80, '2020-H1': 79 }),
    { status: 'met-then-lost' },
  ],
  [
    'met_then_lost: a provisional figure confirms nothing',
    () =>
      pathOf(
        {},
        { csv: 'period,value,status\n2019-H1,50,\n2019-H2,80,provisional\n2020-H1,66,\n' },
      ),
    { status: 'on-track' },
  ],
  [
    'met_then_lost before missed',
    () => pathOf({ '2019-H1': 50, '2020-H1': 80, '2021-H1': 79 }, late),
    { status: 'met-then-lost' },
  ],
  [
    'at t ≥ tT: missed; no pace, no needed-from-now',
    () => pathOf({ '2019-H1': 50, '2021-H1': 79.9 }, late),
    {
      status: 'missed',
      pace: null,
      neededPerPeriod: null,
      paceFactor: null,
      reason: 'target-date-passed',
      share: near(29.9 / 30),
    },
  ],
  [
    'B already beyond T: met while V is; pace null',
    () => pathOf({ '2019-H1': 85, '2020-H1': 81 }),
    { status: 'met', pace: null, reason: 'target-already-met' },
  ],
  [
    'B already beyond T: else moving-away',
    () => pathOf({ '2019-H1': 85, '2020-H1': 79 }),
    { status: 'moving-away', pace: null },
  ],
  [
    'T = B: within target.tolerance',
    () => pathOf({ '2019-H1': 50, '2020-H1': 48 }, { use: keep }),
    { status: 'met', pace: null },
  ],
  [
    'T = B: or not',
    () => pathOf({ '2019-H1': 50, '2020-H1': 47.9 }, { use: keep }),
    { status: 'moving-away' },
  ],
  [
    'direction maintain: within target.tolerance on both sides',
    () =>
      pathOf({ '2019-H1': 49, '2020-H1': 52.1 }, { use: keep, sheet: { direction: 'maintain' } }),
    { status: 'moving-away' },
  ],
  [
    'without a tolerance of the target not_assessed: no_tolerance, whatever is no clear change',
    () =>
      pathOf(
        { '2019-H1': 50, '2020-H1': 50 },
        { use: { target: { value: 50, period: '2021-H1' }, tolerance: 2 } },
      ),
    { status: 'not-assessed', reason: 'no-tolerance' },
  ],
  [
    'range target: d(v) = max(lo−v, v−hi, 0)',
    // d(B) = 20, expected distance 10 at half the time; d(V) = 8.
    () => pathOf({ '2019-H1': 50, '2020-H1': 62 }, { use: range, sheet: { direction: 'range' } }),
    { share: near(0.6), pace: near(1.2), status: 'on-track', expected: near(60) },
  ],
  [
    'range target: beyond its other end counts as distance too',
    () => pathOf({ '2019-H1': 50, '2020-H1': 103 }, { use: range, sheet: { direction: 'range' } }),
    { share: near(7 / 20), pace: near(0.7), status: 'behind' },
  ],
  [
    'range target: d(B) = 0 → maintain',
    () => pathOf({ '2019-H1': 75, '2020-H1': 69 }, { use: range, sheet: { direction: 'range' } }),
    { status: 'moving-away', pace: null },
  ],
  [
    'end-only: no pace before tT',
    () => pathOf({ '2019-H1': 50, '2020-H1': 66 }, { use: { path: 'end-only' } }),
    { status: 'not-assessed', reason: 'end-only-path', pace: null, expected: null },
  ],
  [
    'end-only is the default of an experiment shorter than twelve months',
    () =>
      pathOf(
        { '2019-H1': 50, '2020-H1': 66 },
        {
          use: { path: undefined },
          experiment: { scope: { start: '2019-09-01', end: '2020-08-30' } },
        },
      ),
    { path: 'end-only' },
  ],
  [
    'a flat or dipping milestone: on-track if s(V−E) ≥ 0; pace null',
    () => pathOf({ '2019-H1': 50, '2020-H1': 45 }, { use: dip }),
    { status: 'on-track', pace: null, reason: 'flat-path', expected: near(45) },
  ],
  [
    'a flat or dipping milestone: else moving-away',
    () => pathOf({ '2019-H1': 50, '2020-H1': 44.9 }, { use: dip }),
    { status: 'moving-away', pace: null },
  ],
  [
    's = sign(T−B): a dip of what should fall is a rise',
    () =>
      pathOf(
        { '2019-H1': 50, '2020-H1': 56 },
        {
          sheet: { direction: 'decrease' },
          use: {
            target: { value: 20, period: '2021-H1' },
            path: 'milestones',
            milestones: [{ period: '2020-H1', value: 55 }],
          },
        },
      ),
    { status: 'moving-away', reason: 'flat-path' },
  ],
  [
    'the gate prints a status when the change’s interval excludes 0 in the wanted direction',
    // 60 % → 80 %, Newcombe 5.2 … 33.4.
    () =>
      surveyOf([
        ['2019-H1', 48, 80],
        ['2020-H1', 56, 70],
      ]),
    { status: 'on-track', pointStatus: 'on-track', hasInterval: true },
  ],
  [
    'otherwise right-direction-uncertain',
    // 60 % → 70 % of 40.
    () =>
      surveyOf([
        ['2019-H1', 24, 40],
        ['2020-H1', 28, 40],
      ]),
    { status: 'right-direction-uncertain', pointStatus: 'behind' },
  ],
  [
    'a met target needs it too',
    () =>
      surveyOf(
        [
          ['2019-H1', 24, 40],
          ['2020-H1', 28, 40],
        ],
        { use: { target: { value: 70, period: '2021-H1' } } },
      ),
    { status: 'right-direction-uncertain', pointStatus: 'met' },
  ],
  [
    'moving-away needs an interval that excludes 0 in the unwanted direction',
    () =>
      surveyOf([
        ['2019-H1', 56, 70],
        ['2020-H1', 48, 80],
      ]),
    { status: 'moving-away', pointStatus: 'moving-away' },
  ],
  [
    'or no-clear-change',
    () =>
      surveyOf([
        ['2019-H1', 28, 40],
        ['2020-H1', 24, 40],
      ]),
    { status: 'no-clear-change', pointStatus: 'moving-away' },
  ],
  [
    'missed is no claim of a change and passes the gate',
    () =>
      surveyOf(
        [
          ['2019-H1', 24, 40],
          ['2021-H1', 28, 40],
        ],
        late,
      ),
    { status: 'missed' },
  ],
  [
    'beside it stands the range: both ends of V’s interval and of B + the change’s',
    // E = 75. Wilson 69.2 … 87.7 (pace 0.61 … 1.85), B + change 65.2 … 93.4 (0.35 … met).
    () =>
      surveyOf([
        ['2019-H1', 48, 80],
        ['2020-H1', 56, 70],
      ]),
    { statusRange: ['well-behind', 'behind', 'on-track', 'met'] },
  ],
  [
    'the range of a level to keep holds it where the interval reaches past both sides',
    // 54 % of 70, Wilson 42.6 … 65.4; the baseline 60 % of 80; kept at 50 ± 2.
    () =>
      surveyOf(
        [
          ['2019-H1', 48, 80],
          ['2020-H1', 38, 70],
        ],
        {
          sheet: { direction: 'maintain' },
          use: { target: { value: 50, period: '2021-H1', tolerance: 2 } },
        },
      ),
    { statusRange: ['moving-away', 'met'] },
  ],
  [
    'no interval: the point status, marked no-interval',
    () => pathOf({ '2019-H1': 50, '2020-H1': 66 }),
    { status: 'on-track', hasInterval: false, statusRange: [] },
  ],
  [
    'no interval, with a declared tolerance a change within it is no-clear-change',
    () => pathOf({ '2019-H1': 50, '2020-H1': 52 }, { use: { tolerance: 2 } }),
    { status: 'no-clear-change', pointStatus: 'well-behind' },
  ],
  [
    'within it also where binary arithmetic adds to the change',
    // 1.1 − 0.9 = 0.20000000000000007
    () =>
      pathOf(
        { '2019-H1': 0.9, '2020-H1': 1.1 },
        { use: { tolerance: 0.2, target: { value: 2, period: '2021-H1' } } },
      ),
    { status: 'no-clear-change' },
  ],
  [
    '≥ forgives 1e-9·max(1, |b|)',
    () => pathOf({ '2019-H1': 50, '2020-H1': 80 - 7e-8 }),
    { status: 'met' },
  ],
];

describe('methods.md §4, linear-path@1', () => {
  it.each(CASES)('%s', (_, found, expected) => {
    expect(found()).toMatchObject({ method: 'linear-path@1', ...expected });
  });
});
