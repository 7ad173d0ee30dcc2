import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/summary/facts/progress.ts';
import { firstIndicator, type SmallProgramme, valueRows } from '../small-programme.ts';

/** An index that should rise from 50 in 2019-H1 to 80 in 2022-H1, three years later. */
function progressOf(latest: number, more: SmallProgramme = {}): Progress {
  return firstIndicator({
    csv: valueRows({ '2019-H1': 50, '2020-H1': latest }),
    ...more,
    sheet: { measure: 'index', ...more.sheet },
    use: {
      progress_method: 'statcan-cagr@1',
      target: { value: 80, period: '2022-H1' },
      ...more.use,
    },
  }).progress;
}

const REQUIRED = (80 / 50) ** (1 / 3) - 1;
const atRatio = (ratio: number) => 50 * (1 + ratio * REQUIRED);
const noTarget = { target: undefined };

describe('the method of progress', () => {
  const rows = {
    csv: valueRows({ '2019-H1': 50, '2020-H1': 58 }),
    sheet: { measure: 'index' as const },
  };

  it('is linear-path@1 unless one is named', () => {
    expect(firstIndicator(rows).progress).toMatchObject({
      method: 'linear-path@1',
      growth: { reason: 'not-in-method' },
    });
  });

  it('is the programme’s, and the indicator’s own before that', () => {
    const programme = { progress_method: 'un-2023@1' as const };
    expect(firstIndicator({ ...rows, programme }).progress.method).toBe('un-2023@1');
    const use = { progress_method: 'eurostat@1' as const };
    const found = firstIndicator({ ...rows, programme, use });
    expect(found.progress.method).toBe('eurostat@1');
    expect(found.methodVersions).toContain('eurostat@1');
    const back = { progress_method: 'linear-path@1' as const };
    expect(firstIndicator({ ...rows, programme, use: back }).progress.method).toBe('linear-path@1');
  });

  it('leaves a guardrail to its limit', () => {
    const programme = { progress_method: 'un-2023@1' as const };
    const use = { role: 'guardrail' as const };
    expect(firstIndicator({ ...rows, programme, use }).progress).toMatchObject({
      method: 'guardrail-limit@1',
      status: 'limit-breached',
      ownStatus: 'limit-breached',
    });
  });

  it('says of linear-path@1 its own status once more', () => {
    const { progress } = firstIndicator({ ...rows, use: { path: 'linear' } });
    expect(progress.ownStatus).toBe(progress.status);
    expect(progress.ownStatusRange).toEqual(progress.statusRange);
  });
});

describe('statcan-cagr@1 of an indicator', () => {
  const cases: readonly [ratio: number, own: string, ours: string][] = [
    [1, 'on-track', 'on-track'],
    [0.8, 'moderate-progress', 'behind'],
    [0.3, 'limited-progress', 'well-behind'],
    [-0.3, 'deterioration', 'moving-away'],
  ];
  it.each(cases)('R = %d is %s, nearest to our %s', (ratio, own, ours) => {
    const progress = progressOf(atRatio(ratio));
    expect(progress).toMatchObject({
      method: 'statcan-cagr@1',
      ownStatus: own,
      status: ours,
      pointStatus: ours,
      pace: null,
      expected: null,
      path: 'growth',
      reason: 'not-in-method',
    });
    expect(progress.growth).toEqual({
      rate: { value: expect.closeTo(ratio * REQUIRED, 9) },
      required: { value: expect.closeTo(REQUIRED, 9) },
      ratio: { value: expect.closeTo(ratio, 9) },
      projected: { reason: 'not-in-method' },
      score: { value: expect.any(Number) },
    });
    expect(progress.share).toBeCloseTo((atRatio(ratio) - 50) / 30, 9);
    expect(progress.timeShare).toBeCloseTo(1 / 3, 9);
  });

  it('is achieved at the target', () => {
    expect(progressOf(80)).toMatchObject({ ownStatus: 'target-achieved', status: 'met' });
  });

  it('keeps its own word after the target’s time, when ours is missed', () => {
    const late = progressOf(79, {
      csv: valueRows({ '2019-H1': 50, '2022-H1': 79 }),
      asOf: '2022-09-01',
      programme: { end: '2023-12-31' },
    });
    expect(late).toMatchObject({
      ownStatus: 'on-track',
      status: 'missed',
      reason: 'target-date-passed',
    });
  });

  it('judges without a target, with the limit of the sheet or of a percentage', () => {
    const open = progressOf(50.2, { use: noTarget });
    expect(open).toMatchObject({ ownStatus: 'limited-progress', share: null });
    expect(open.growth).toMatchObject({
      required: { reason: 'no-target' },
      ratio: { reason: 'no-target' },
    });
    const near = progressOf(50.2, { use: noTarget, sheet: { range: { min: 0, max: 51 } } });
    expect(near.ownStatus).toBe('on-track');
    const share = progressOf(0, {
      csv: 'period,numerator,denominator\n2019-H1,980,1000\n2020-H1,982,1000\n',
      sheet: { measure: 'proportion' },
      use: noTarget,
    });
    expect(share.ownStatus).toBe('on-track');
    // Only a limit in the wanted direction counts.
    const down = { direction: 'decrease' as const, range: { min: 0, max: 51 } };
    expect(progressOf(49.8, { use: noTarget, sheet: down }).ownStatus).toBe('limited-progress');
  });

  it('counts a range of years as its first year', () => {
    // From the first year's middle, 2018.5, to 2020.25; the middle of the range is 2019.
    const later = progressOf(58, {
      csv: valueRows({ '2018..2019': 50, '2020-H1': 58 }),
      use: { baseline: { period: '2018..2019' }, ...noTarget },
    });
    expect(later.growth).toMatchObject({
      rate: { value: expect.closeTo(1.16 ** (1 / 1.75) - 1, 9) },
    });
  });

  const refused: readonly [string, () => Progress, Progress['status'], Progress['reason']][] = [
    [
      'direction none',
      () => progressOf(58, { sheet: { direction: 'none' } }),
      'not-assessed',
      'direction-none',
    ],
    [
      'a level to keep',
      () => progressOf(58, { sheet: { direction: 'maintain' } }),
      'not-assessed',
      'two-sided-target',
    ],
    [
      'a range',
      () => progressOf(58, { use: { target: { low: 60, high: 80, period: '2022-H1' } } }),
      'not-assessed',
      'two-sided-target',
    ],
    [
      'half a year',
      () => progressOf(0, { csv: valueRows({ '2019-H1': 50, '2019-H2': 58 }) }),
      'not-assessed',
      'under-a-year',
    ],
    ['a value across 0', () => progressOf(-1), 'not-assessed', 'sign-change'],
    [
      'one point',
      () => progressOf(0, { csv: valueRows({ '2019-H1': 50 }) }),
      'not-assessed',
      'one-point',
    ],
    [
      'one point before the next is due',
      () => progressOf(0, { csv: valueRows({ '2019-H1': 50 }), asOf: '2019-09-01' }),
      'not-due',
      'not-due',
    ],
    ['out of date', () => progressOf(58, { asOf: '2021-06-01' }), 'stale', null],
    [
      'no baseline',
      () => progressOf(58, { use: { baseline: { missing: 'ei kysytty' } } }),
      'not-assessed',
      'missing-in-plan',
    ],
    [
      'a break between',
      () => progressOf(0, { csv: 'period,value,status\n2019-H1,50,\n2020-H1,58,break\n' }),
      'not-assessed',
      'break-between',
    ],
    [
      'a withheld figure',
      () =>
        progressOf(0, {
          csv: 'period,numerator,denominator\n2019-H1,30,60\n2020-H1,3,60\n',
          sheet: { measure: 'proportion' },
        }),
      'not-assessed',
      'suppressed',
    ],
  ];
  it.each(refused)('does not assess %s', (_, progress, status, reason) => {
    const found = progress();
    expect(found).toMatchObject({
      status,
      ownStatus: status,
      reason,
      growth: { reason: 'not-in-method' },
    });
    expect(found.method).toBe('statcan-cagr@1');
  });

  it('shows beside its status what the intervals allow, in its own words', () => {
    // 48/80 to 56/70: Wilson 69.2 … 87.7, B + change 65.2 … 93.4.
    const found = progressOf(0, {
      csv: 'period,numerator,denominator\n2019-H1,48,80\n2020-H1,56,70\n',
      sheet: { measure: 'proportion' },
      use: { target: { value: 90, period: '2020-H2' } },
    });
    expect(found.ownStatus).toBe('on-track');
    // R = 0.28, 0.49, 1.07, 1.49 and beyond the target.
    expect(found.ownStatusRange).toEqual(['limited-progress', 'on-track', 'target-achieved']);
    expect(found.statusRange).toEqual(['well-behind', 'on-track', 'met']);
    expect(found.hasInterval).toBe(true);
  });
});

describe('un-2023@1 and eurostat@1 of an indicator', () => {
  const un = (latest: number, use: SmallProgramme['use'] = {}) =>
    progressOf(latest, { use: { progress_method: 'un-2023@1', ...use } });
  const eurostat = (latest: number, use: SmallProgramme['use'] = {}) =>
    progressOf(latest, { use: { progress_method: 'eurostat@1', ...use } });
  const cases: readonly [string, () => Progress, string, string][] = [
    ['UN, met', () => un(80), 'on-track-or-met', 'met'],
    ['UN, projected', () => un(atRatio(1)), 'on-track-or-met', 'on-track'],
    ['UN, fair', () => un(55), 'fair-progress', 'behind'],
    ['UN, standstill', () => un(50.5), 'stagnation-or-regression', 'well-behind'],
    ['UN, loss', () => un(49), 'stagnation-or-regression', 'moving-away'],
    ['UN without a target', () => un(50.5, noTarget), 'fair-progress', 'behind'],
    ['Eurostat, met', () => eurostat(80), 'strong-progress', 'met'],
    ['Eurostat, on its way', () => eurostat(atRatio(1)), 'strong-progress', 'on-track'],
    ['Eurostat, moderate', () => eurostat(atRatio(0.7)), 'moderate-progress', 'behind'],
    [
      'Eurostat, insufficient',
      () => eurostat(atRatio(0.2)),
      'insufficient-progress',
      'well-behind',
    ],
    ['Eurostat, away', () => eurostat(atRatio(-0.2)), 'movement-away', 'moving-away'],
    ['Eurostat without a target', () => eurostat(50.3, noTarget), 'moderate-progress', 'behind'],
    [
      'Eurostat without a target, away',
      () => eurostat(49.8, noTarget),
      'moderate-movement-away',
      'moving-away',
    ],
    [
      'Eurostat without a target, far',
      () => eurostat(49, noTarget),
      'strong-movement-away',
      'moving-away',
    ],
  ];
  it.each(cases)('%s', (_, progress, own, ours) => {
    const found = progress();
    expect([found.ownStatus, found.status]).toEqual([own, ours]);
  });

  it('give the figures they have', () => {
    expect(un(55).growth).toEqual({
      rate: { value: expect.closeTo(0.1, 9) },
      required: { reason: 'not-in-method' },
      ratio: { value: expect.closeTo((55 * 1.1 ** 2 - 50) / 30, 9) },
      projected: { value: expect.closeTo(55 * 1.1 ** 2, 9) },
      score: { reason: 'not-in-method' },
    });
    const zero = { csv: valueRows({ '2019-H1': 0, '2020-H1': 3 }) };
    for (const method of ['un-2023@1', 'eurostat@1'] as const) {
      expect(progressOf(0, { ...zero, use: { progress_method: method } }).reason).toBe(
        'zero-baseline',
      );
    }
    const down = { direction: 'decrease' as const };
    const toZero = { target: { value: 0, period: '2022-H1' } };
    expect(
      progressOf(40, { sheet: down, use: { ...toZero, progress_method: 'eurostat@1' } }).reason,
    ).toBe('zero-target');
    expect(
      progressOf(40, { sheet: down, use: { ...toZero, progress_method: 'un-2023@1' } }).ownStatus,
    ).toBe('fair-progress');
  });
});
