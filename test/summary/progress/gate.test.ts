import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/summary/facts/estimate.ts';
import type { ProgressStatus } from '../../../src/summary/facts/progress.ts';
import { gateStatus } from '../../../src/summary/progress/gate.ts';
import { firstIndicator, valueRows } from '../small-programme.ts';

function changeOf(value: number, limits: readonly [number, number] | null): Change {
  return {
    value,
    relative: null,
    interval: limits === null ? null : { lower: limits[0], upper: limits[1], method: 'wilson@1' },
    method: null,
    caution: null,
    minimalDetectable: null,
    adjustedP: null,
    reason: null,
  };
}

describe('the uncertainty gate', () => {
  const cases: readonly [
    status: ProgressStatus,
    change: Change,
    improved: boolean,
    tolerance: number | null,
    printed: ProgressStatus,
  ][] = [
    ['on-track', changeOf(10, [1, 19]), true, null, 'on-track'],
    ['met', changeOf(-10, [-19, -1]), true, null, 'met'],
    ['on-track', changeOf(10, [-1, 21]), true, null, 'right-direction-uncertain'],
    ['met', changeOf(10, [0, 20]), true, null, 'right-direction-uncertain'],
    ['behind', changeOf(5, [-4, 14]), true, null, 'right-direction-uncertain'],
    ['well-behind', changeOf(0, [-9, 9]), false, null, 'no-clear-change'],
    ['moving-away', changeOf(-3, [-12, 6]), false, null, 'no-clear-change'],
    ['moving-away', changeOf(-13, [-22, -4]), false, null, 'moving-away'],
    ['moving-away', changeOf(13, [4, 22]), false, null, 'moving-away'],
    ['missed', changeOf(1, [-9, 11]), true, null, 'missed'],
    ['met-then-lost', changeOf(1, [-9, 11]), true, null, 'met-then-lost'],
    ['behind', changeOf(2, null), true, null, 'behind'],
    ['behind', changeOf(2, null), true, 2, 'no-clear-change'],
    ['behind', changeOf(2.1, null), true, 2, 'behind'],
    ['moving-away', changeOf(-2, null), false, 2, 'no-clear-change'],
    // With an interval the tolerance has no say.
    ['behind', changeOf(2, [1, 3]), true, 5, 'behind'],
  ];
  it.each(cases)(
    '%s with %o (improved: %s, tolerance: %s) prints %s',
    (status, change, improved, tolerance, printed) => {
      expect(gateStatus(status, change, { improved, tolerance })).toBe(printed);
    },
  );
});

describe('the gate in a summary', () => {
  it('prints what a clear change supports, with the range that the interval allows', () => {
    // 48/80 = 60 % to 56/70 = 80 %: Newcombe 5.24 … 33.39 points.
    const csv = 'period,numerator,denominator\n2019-H1,48,80\n2020-H1,56,70\n';
    const { progress, change } = firstIndicator({
      csv,
      use: { target: { value: 90, period: '2020-H2' }, path: 'linear' },
    });
    expect(change.value).toBeCloseTo(20, 10);
    expect(change.interval?.lower).toBeCloseTo(5.24, 2);
    expect(change.interval?.upper).toBeCloseTo(33.39, 2);
    expect(change.interval?.method).toBe('newcombe-10@1');
    expect(progress).toMatchObject({
      status: 'on-track',
      pointStatus: 'on-track',
      hasInterval: true,
    });
    // Wilson of 56/70: 69.2 … 87.7; B + change: 65.2 … 93.4 → pace 0.26 to met.
    expect(progress.statusRange).toEqual(['well-behind', 'behind', 'on-track', 'met']);
  });

  it('holds back what a small sample cannot support', () => {
    const csv = 'period,numerator,denominator\n2019-H1,24,40\n2020-H1,28,40\n';
    const { progress, change } = firstIndicator({
      csv,
      use: { target: { value: 75, period: '2020-H2' }, path: 'linear' },
    });
    expect(progress.pointStatus).toBe('on-track');
    expect(progress.status).toBe('right-direction-uncertain');
    // 2.801585 · √(0.6·0.4/40 + 0.7·0.3/40) · 100
    expect(change.minimalDetectable).toBeCloseTo(2.801585 * Math.sqrt((0.24 + 0.21) / 40) * 100, 3);
  });

  it('never calls an unclear loss a movement away', () => {
    const csv = 'period,numerator,denominator\n2019-H1,24,40\n2020-H1,22,40\n';
    const { progress } = firstIndicator({ csv, use: { path: 'linear' } });
    expect(progress).toMatchObject({ pointStatus: 'moving-away', status: 'no-clear-change' });
  });

  it('marks a status without an interval', () => {
    const csv = valueRows({ '2019-H1': 50, '2020-H1': 69 });
    const { progress } = firstIndicator({ csv, use: { path: 'linear' } });
    expect(progress).toMatchObject({ status: 'on-track', hasInterval: false, statusRange: [] });
  });
});
