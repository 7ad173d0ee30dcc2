import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/summary/facts/progress.ts';
import { firstIndicator, type SmallProgramme, valueRows } from '../small-programme.ts';

/**
 * An index without any base, so that no interval exists and the point status shows. Baseline 50 in
 * 2019-H1 (2019.25), target 80 in 2020-H2 (2020.75): 20 a year.
 */
function progressOf(rows: Readonly<Record<string, number | string>>, more: SmallProgramme = {}) {
  return firstIndicator({
    csv: valueRows(rows),
    ...more,
    sheet: { measure: 'index', ...more.sheet },
    use: { path: 'linear', ...more.use },
  }).progress;
}

describe('linear-path@1: the order of decisions', () => {
  const cases: readonly [
    name: string,
    progress: () => Progress,
    status: Progress['status'],
    reason: Progress['reason'],
  ][] = [
    [
      'direction none',
      () => progressOf({ '2019-H1': 50, '2020-H1': 70 }, { sheet: { direction: 'none' } }),
      'not-assessed',
      'direction-none',
    ],
    [
      'no target',
      () => {
        // An explicit undefined takes the default target away.
        const use = { target: undefined };
        return progressOf({ '2019-H1': 50, '2020-H1': 70 }, { use });
      },
      'not-assessed',
      'no-target',
    ],
    [
      'baseline missing in the plan',
      () => progressOf({ '2020-H1': 70 }, { use: { baseline: { missing: 'ei kysytty' } } }),
      'not-assessed',
      'missing-in-plan',
    ],
    [
      'maintain without a tolerance, even before anything is due',
      () => progressOf({ '2019-H1': 50 }, { sheet: { direction: 'maintain' }, asOf: '2019-07-01' }),
      'not-assessed',
      'no-tolerance',
    ],
    [
      'one point after the next was due',
      () => progressOf({ '2019-H1': 50 }, { asOf: '2019-12-31' }),
      'not-assessed',
      'one-point',
    ],
    [
      'one point, the next period runs',
      () => progressOf({ '2019-H1': 50 }, { asOf: '2019-12-30' }),
      'not-due',
      'not-due',
    ],
    [
      'one point, the next is within its release lag',
      () => progressOf({ '2019-H1': 50 }, { asOf: '2020-01-29', sheet: { release_lag_days: 30 } }),
      'not-due',
      'not-due',
    ],
    [
      'the release lag has run out',
      () => progressOf({ '2019-H1': 50 }, { asOf: '2020-01-30', sheet: { release_lag_days: 30 } }),
      'not-assessed',
      'one-point',
    ],
    [
      'the baseline has not been due yet',
      () => progressOf({}, { asOf: '2019-05-01' }),
      'not-due',
      'not-due',
    ],
    // 1.5 half-years = 273.9 days after 2019-12-31: 2020-09-29 is day 273, 2020-09-30 day 274.
    [
      'not yet stale',
      () => progressOf({ '2019-H1': 50, '2019-H2': 60 }, { asOf: '2020-09-29' }),
      'on-track',
      null,
    ],
    [
      'stale',
      () => progressOf({ '2019-H1': 50, '2019-H2': 60 }, { asOf: '2020-09-30' }),
      'stale',
      null,
    ],
    [
      'stale comes before met',
      () => progressOf({ '2019-H1': 50, '2019-H2': 85 }, { asOf: '2020-09-30' }),
      'stale',
      null,
    ],
    ['met', () => progressOf({ '2019-H1': 50, '2020-H1': 80 }), 'met', null],
    [
      'met within binary error',
      () => progressOf({ '2019-H1': 50, '2020-H1': 80 - 1e-12 }),
      'met',
      null,
    ],
    [
      'met, then lost',
      () => progressOf({ '2019-H1': 50, '2019-H2': 81, '2020-H1': 70 }),
      'met-then-lost',
      null,
    ],
    [
      'met, then lost, also after the target date',
      () => progressOf({ '2019-H1': 50, '2019-H2': 81, '2020-H2': 70 }, { asOf: '2021-01-15' }),
      'met-then-lost',
      'target-date-passed',
    ],
    [
      'missed',
      () => progressOf({ '2019-H1': 50, '2020-H2': 79 }, { asOf: '2021-01-15' }),
      'missed',
      'target-date-passed',
    ],
    [
      'after the target date nothing is stale',
      () => progressOf({ '2019-H1': 50, '2020-H2': 80 }, { asOf: '2024-01-15' }),
      'met',
      'target-date-passed',
    ],
    // Expected in 2020-H1 (t = 2020.25): 50 + 20 = 70. Pace 0.95 = 69, 0.60 = 62, 0 = 50.
    ['on-track', () => progressOf({ '2019-H1': 50, '2020-H1': 69 }), 'on-track', null],
    ['behind', () => progressOf({ '2019-H1': 50, '2020-H1': 68.9 }), 'behind', null],
    ['behind at 0.60', () => progressOf({ '2019-H1': 50, '2020-H1': 62 }), 'behind', null],
    ['well behind', () => progressOf({ '2019-H1': 50, '2020-H1': 61.9 }), 'well-behind', null],
    ['well behind at 0', () => progressOf({ '2019-H1': 50, '2020-H1': 50 }), 'well-behind', null],
    ['moving away', () => progressOf({ '2019-H1': 50, '2020-H1': 49.9 }), 'moving-away', null],
    [
      'a break between baseline and latest',
      () => firstIndicatorWithBreak().progress,
      'not-assessed',
      'break-between',
    ],
  ];
  it.each(cases)('%s', (_, progress, status, reason) => {
    const found = progress();
    expect({ status: found.status, reason: found.reason }).toEqual({ status, reason });
  });

  function firstIndicatorWithBreak() {
    const csv = 'period,value,status\n2019-H1,50,\n2019-H2,60,break\n2020-H1,70,\n';
    return firstIndicator({ csv, sheet: { measure: 'index' } });
  }

  it('does not count a provisional figure as met before', () => {
    const csv = 'period,value,status\n2019-H1,50,\n2019-H2,81,provisional\n2020-H1,69,\n';
    const { progress } = firstIndicator({ csv, sheet: { measure: 'index' } });
    expect(progress.status).toBe('on-track');
  });

  it('works downwards too', () => {
    const more: SmallProgramme = {
      sheet: { direction: 'decrease' },
      use: { target: { value: 20, period: '2020-H2' } },
    };
    // Expected in 2020-H1: 50 − 20 = 30.
    expect(progressOf({ '2019-H1': 50, '2020-H1': 30 }, more).status).toBe('on-track');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 51 }, more).status).toBe('moving-away');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 19 }, more).status).toBe('met');
  });
});

describe('linear-path@1: figures', () => {
  it('are taken at the latest observation', () => {
    const progress = progressOf({ '2019-H1': 50, '2019-H2': 53, '2020-H1': 56 });
    expect(progress.expected).toBeCloseTo(70, 10);
    expect(progress.share).toBeCloseTo(6 / 30, 10);
    expect(progress.timeShare).toBeCloseTo(1 / 1.5, 10);
    expect(progress.pace).toBeCloseTo(6 / 20, 10);
    // 24 left in half a year of half-yearly periods: one period.
    expect(progress.neededPerPeriod).toBeCloseTo(24, 10);
    // 48 a year needed against 6 a year so far.
    expect(progress.paceFactor).toBeCloseTo(8, 10);
  });

  it('give no factor when nothing has been gained', () => {
    const progress = progressOf({ '2019-H1': 50, '2020-H1': 45 });
    expect(progress.pace).toBeCloseTo(-0.25, 10);
    expect(progress.paceFactor).toBeNull();
    expect(progress.neededPerPeriod).toBeCloseTo(35, 10);
  });

  it('give neither pace nor need after the target date', () => {
    const progress = progressOf({ '2019-H1': 50, '2020-H2': 79 }, { asOf: '2021-01-15' });
    expect(progress).toMatchObject({ pace: null, neededPerPeriod: null, paceFactor: null });
    expect(progress.expected).toBe(80);
    expect(progress.timeShare).toBe(1);
  });
});

describe('linear-path@1: milestones and end-only', () => {
  const milestones = [
    { period: '2019-H2', value: 50 },
    { period: '2020-H1', value: 74 },
  ];

  it('follows the milestones', () => {
    const use: SmallProgramme['use'] = { path: 'milestones', milestones };
    const progress = progressOf({ '2019-H1': 50, '2020-H1': 62 }, { use });
    expect(progress.expected).toBeCloseTo(74, 10);
    expect(progress.pace).toBeCloseTo(0.5, 10);
    expect(progress.status).toBe('well-behind');
  });

  it('has no pace where the path is flat', () => {
    const use: SmallProgramme['use'] = { path: 'milestones', milestones };
    const kept = progressOf({ '2019-H1': 50, '2019-H2': 50 }, { use, asOf: '2020-02-01' });
    expect(kept).toMatchObject({ status: 'on-track', pace: null, reason: 'flat-path' });
    const lost = progressOf({ '2019-H1': 50, '2019-H2': 49 }, { use, asOf: '2020-02-01' });
    expect(lost).toMatchObject({ status: 'moving-away', pace: null, reason: 'flat-path' });
  });

  it('takes the milestones when the plan names no path, and ignores them on a linear one', () => {
    const rows = { '2019-H1': 50, '2020-H1': 70 };
    const bare = firstIndicator({
      csv: valueRows(rows),
      sheet: { measure: 'index' },
      use: { milestones },
    });
    expect(bare.progress.path).toBe('milestones');
    expect(bare.progress.expected).toBeCloseTo(74, 10);
    expect(progressOf(rows, { use: { milestones } }).expected).toBeCloseTo(70, 10);
  });

  it('gives an end-only path no status before its end, but lets it be met', () => {
    const use: SmallProgramme['use'] = { path: 'end-only' };
    const early = progressOf({ '2019-H1': 50, '2020-H1': 60 }, { use });
    expect(early).toMatchObject({
      status: 'not-assessed',
      reason: 'end-only-path',
      pace: null,
      expected: null,
      neededPerPeriod: null,
    });
    expect(early.share).toBeCloseTo(1 / 3, 10);
    expect(progressOf({ '2019-H1': 50, '2020-H1': 82 }, { use }).status).toBe('met');
    const late = progressOf({ '2019-H1': 50, '2020-H2': 60 }, { use, asOf: '2021-01-15' });
    expect(late.status).toBe('missed');
  });

  it('is end-only by default when short or of fewer than four points', () => {
    const csv = valueRows({ '2019-H1': 50, '2019-H2': 60 });
    const sheet: SmallProgramme['sheet'] = { measure: 'index' };
    const pathOf = (more: SmallProgramme) =>
      firstIndicator({ csv, sheet, asOf: '2020-02-01', ...more }).progress.path;
    expect(pathOf({})).toBe('linear');
    expect(pathOf({ use: { target: { value: 80, period: '2020-H1' } } })).toBe('end-only');
    const scope = { start: '2019-06-01', end: '2020-05-30' };
    expect(pathOf({ experiment: { scope } })).toBe('end-only');
    expect(pathOf({ experiment: { scope: { ...scope, end: '2020-05-31' } } })).toBe('linear');
  });
});

describe('linear-path@1: targets to keep and ranges', () => {
  it('keeps a target that the baseline had already met', () => {
    const use: SmallProgramme['use'] = { target: { value: 45, period: '2020-H2' } };
    expect(progressOf({ '2019-H1': 50, '2020-H1': 46 }, { use })).toMatchObject({
      status: 'met',
      pace: null,
      reason: 'target-already-met',
    });
    expect(progressOf({ '2019-H1': 50, '2020-H1': 44 }, { use }).status).toBe('moving-away');
    // A target on the wrong side of the baseline is one already met.
    const wrong: SmallProgramme['use'] = { target: { value: 60, period: '2020-H2' } };
    const down = { sheet: { direction: 'decrease' as const }, use: wrong };
    expect(progressOf({ '2019-H1': 50, '2020-H1': 55 }, down).status).toBe('met');
    // Lost after an earlier period at the target: still moving away, the baseline met it first.
    const rows = { '2019-H1': 50, '2019-H2': 47, '2020-H1': 44 };
    expect(progressOf(rows, { use }).status).toBe('moving-away');
  });

  it('maintains within the tolerance, on both sides', () => {
    const use: SmallProgramme['use'] = { target: { value: 50, period: '2020-H2', tolerance: 2 } };
    const more: SmallProgramme = { sheet: { direction: 'maintain' }, use };
    expect(progressOf({ '2019-H1': 50, '2020-H1': 52 }, more).status).toBe('met');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 52.1 }, more).status).toBe('moving-away');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 47 }, more).status).toBe('moving-away');
  });

  it('asks for a tolerance when target and baseline are equal, and forgives the better side', () => {
    const rows = { '2019-H1': 50, '2020-H1': 60 };
    const bare: SmallProgramme['use'] = { target: { value: 50, period: '2020-H2' } };
    expect(progressOf(rows, { use: bare })).toMatchObject({
      status: 'not-assessed',
      reason: 'no-tolerance',
    });
    const use: SmallProgramme['use'] = { target: { value: 50, period: '2020-H2', tolerance: 2 } };
    expect(progressOf(rows, { use }).status).toBe('met');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 47 }, { use }).status).toBe('moving-away');
  });

  it('measures a range by the distance to it', () => {
    const use: SmallProgramme['use'] = { target: { low: 80, high: 90, period: '2020-H2' } };
    const more: SmallProgramme = { sheet: { direction: 'range' }, use };
    // d(B) = 30, expected distance in 2020-H1: 10, that is 70 on the baseline's side.
    const behind = progressOf({ '2019-H1': 50, '2020-H1': 65 }, more);
    expect(behind.status).toBe('behind');
    expect(behind.pace).toBeCloseTo(0.75, 10);
    expect(behind.expected).toBeCloseTo(70, 10);
    expect(behind.neededPerPeriod).toBeCloseTo(15, 10);
    expect(progressOf({ '2019-H1': 50, '2020-H1': 85 }, more).status).toBe('met');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 95 }, more).status).toBe('on-track');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 103 }, more).status).toBe('behind');
    expect(progressOf({ '2019-H1': 50, '2020-H1': 125 }, more).status).toBe('moving-away');
    // Inside from the start: to be kept, the range is its own tolerance.
    expect(progressOf({ '2019-H1': 85, '2020-H1': 81 }, more).status).toBe('met');
    expect(progressOf({ '2019-H1': 85, '2020-H1': 79 }, more).status).toBe('moving-away');
  });
});
