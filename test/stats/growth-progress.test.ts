import { describe, expect, it } from 'vitest';
import { eurostatProgress } from '../../src/stats/eurostat-progress.ts';
import { annualGrowth, type GrowthCourse } from '../../src/stats/growth.ts';
import { limitScale, statcanMean, statcanProgress } from '../../src/stats/statcan-cagr.ts';
import { unProgress } from '../../src/stats/un-2023.ts';

/** From 100 in the baseline's year; the target of 200 is due ten years later. */
function course(more: Partial<GrowthCourse> = {}): GrowthCourse {
  return {
    baseline: 100,
    latest: 110,
    years: 5,
    direction: 1,
    target: { value: 200, years: 10 },
    ...more,
  };
}

/** The latest value whose growth over five years is `part` of what the target asks for. */
function atRatio(part: number): GrowthCourse {
  const required = 2 ** (1 / 10) - 1;
  return course({ latest: 100 * (1 + part * required) ** 5 });
}

function atSpeed(growth: number, more: Partial<GrowthCourse> = {}): GrowthCourse {
  return course({ latest: 100 * (1 + growth) ** 5, target: null, ...more });
}

function statusOf(result: { readonly status: string } | { readonly reason: string }): string {
  return 'status' in result ? result.status : result.reason;
}

describe('compound annual growth', () => {
  it('is the yearly rate that leads from one value to the other', () => {
    expect(annualGrowth(100, 121, 2)).toBeCloseTo(0.1, 12);
    expect(annualGrowth(-100, -121, 2)).toBeCloseTo(0.1, 12);
    expect(annualGrowth(100, 0, 2)).toBe(-1);
  });

  it('does not exist from 0, across 0 or without time', () => {
    expect(annualGrowth(0, 5, 2)).toBeNull();
    expect(annualGrowth(0, 0, 2)).toBeNull();
    expect(annualGrowth(-1, 5, 2)).toBeNull();
    expect(annualGrowth(1, 5, 0)).toBeNull();
  });
});

describe('statcan-cagr@1 with a target', () => {
  // The scores at −60 %, 60 % and 130 % are those of the published figure 2.
  const cases: readonly [ratio: number, status: string, score: number, digits: number][] = [
    [1.3, 'on-track', 5, 12],
    [0.95, 'on-track', 7.1429 * 0.95 - 4.2857, 9],
    [0.949, 'moderate-progress', 7.1429 * 0.949 - 4.2857, 9],
    [0.6, 'moderate-progress', 0, 4],
    [0.599, 'limited-progress', 4.1667 * 0.599 - 2.5, 9],
    [0, 'limited-progress', -2.5, 9],
    [-0.001, 'deterioration', 4.1667 * -0.001 - 2.5, 9],
    [-0.6, 'deterioration', -5, 12],
  ];
  it.each(cases)('R = %d is %s with a score of %d', (ratio, status, score, digits) => {
    const found = statcanProgress(atRatio(ratio));
    if ('reason' in found) throw new Error(found.reason);
    expect(found.status).toBe(status);
    expect(found.score).toBeCloseTo(score, digits);
    expect(found.ratio).toBeCloseTo(ratio, 9);
  });

  it('is achieved at the target and beyond it, with 5, whatever the growth', () => {
    for (const latest of [200, 250, 200 - 1e-10]) {
      expect(statcanProgress(course({ latest }))).toMatchObject({
        status: 'target-achieved',
        score: 5,
      });
    }
    // Achieved from the beginning, and sinking towards the target.
    expect(statcanProgress(course({ baseline: 300, latest: 210 }))).toMatchObject({
      status: 'target-achieved',
      score: 5,
    });
    // Across 0 there is no growth to tell, but the target is reached.
    expect(statcanProgress(course({ baseline: -5, latest: 210 }))).toMatchObject({
      status: 'target-achieved',
      growth: null,
      ratio: null,
    });
  });

  it('is a deterioration where a baseline beyond the target has lost it', () => {
    expect(statusOf(statcanProgress(course({ baseline: 300, latest: 190 })))).toBe('deterioration');
  });

  it('counts a baseline or a target of 0 as 0.001', () => {
    const fromZero = course({ baseline: 0, latest: 4 });
    expect(statcanProgress(fromZero)).toEqual(statcanProgress({ ...fromZero, baseline: 0.001 }));
    const toZero = course({ latest: 60, direction: -1, target: { value: 0, years: 10 } });
    expect(statcanProgress(toZero)).toEqual(
      statcanProgress({ ...toZero, target: { value: 0.001, years: 10 } }),
    );
    expect(statusOf(statcanProgress({ ...toZero, latest: 0.0005 }))).toBe('target-achieved');
  });

  const unassessed: readonly [string, Partial<GrowthCourse>, string][] = [
    ['less than a year', { years: 0.99 }, 'under-a-year'],
    ['less than a year, even at the target', { years: 0.5, latest: 210 }, 'under-a-year'],
    ['a value across 0', { latest: -5 }, 'sign-change'],
    ['a target across 0', { direction: -1, target: { value: -5, years: 10 } }, 'sign-change'],
    [
      'a target at the baseline, unmet',
      { latest: 99, target: { value: 100, years: 10 } },
      'target-at-baseline',
    ],
    ['no number', { latest: Number.NaN }, 'not-finite'],
  ];
  it.each(unassessed)('does not assess %s', (_, more, reason) => {
    expect(statcanProgress(course(more))).toEqual({ reason });
  });

  it('does not need growth where the target is the baseline and met', () => {
    const found = statcanProgress(course({ latest: 100, target: { value: 100, years: 10 } }));
    expect(found).toMatchObject({ status: 'target-achieved', score: 5, ratio: null });
  });
});

describe('statcan-cagr@1 without a target', () => {
  // The scores at −2 %, 0, 0.5 %, 1.5 % and 2 % are those of the published figure 1.
  const cases: readonly [growth: number, status: string, score: number][] = [
    [0.03, 'on-track', 5],
    [0.02, 'on-track', 5],
    [0.015, 'on-track', 2.5],
    [0.01, 'moderate-progress', 1.25],
    [0.005, 'moderate-progress', 0],
    [0.0025, 'limited-progress', -1.25],
    [0, 'limited-progress', -2.5],
    [-0.01, 'deterioration', -3.75],
    [-0.02, 'deterioration', -5],
    [-0.05, 'deterioration', -5],
  ];
  it.each(cases)('growth of %d a year is %s with a score of %d', (growth, status, score) => {
    const up = statcanProgress(atSpeed(growth));
    if ('reason' in up) throw new Error(up.reason);
    expect(up.status).toBe(status);
    expect(up.score).toBeCloseTo(score, 9);
    // Below 0 growth is a fall: to become less negative is to increase.
    const mirrored = atSpeed(growth, { direction: -1 });
    const below = statcanProgress({ ...mirrored, baseline: -100, latest: -mirrored.latest });
    expect(below).toMatchObject({ status, score: expect.closeTo(score, 9) });
  });

  it('lowers the thresholds near the natural limit', () => {
    expect(limitScale(90, 100)).toBeCloseTo(1 - 0.9 ** 4.44, 12);
    expect(limitScale(15, 10)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
    expect(limitScale(-15, -10)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
    for (const far of [
      limitScale(20, 10),
      limitScale(35, 10),
      limitScale(5, 0),
      limitScale(5, null),
    ]) {
      expect(far).toBe(1);
    }
    expect(limitScale(100, 100)).toBe(0);
    expect(statusOf(statcanProgress(atSpeed(0.002)))).toBe('limited-progress');
    const near = course({ baseline: 97, latest: 97.5, years: 2, target: null });
    expect(statusOf(statcanProgress(near))).toBe('limited-progress');
    expect(statusOf(statcanProgress(near, 100))).toBe('on-track');
  });

  it('asks at the limit only to stay there', () => {
    const atLimit = course({ latest: 100, target: null });
    expect(statcanProgress(atLimit, 100)).toMatchObject({ status: 'on-track', score: 5 });
    expect(statusOf(statcanProgress({ ...atLimit, latest: 99 }, 100))).toBe('deterioration');
  });

  it('leaves “on track” within reach for fifteen years, as its source promises', () => {
    for (let baseline = 1; baseline < 100; baseline++) {
      expect(baseline * (1 + 0.015 * limitScale(baseline, 100)) ** 15).toBeLessThanOrEqual(100);
    }
  });
});

describe('statcan-cagr@1 of several series', () => {
  const series = (...scores: readonly number[]) =>
    scores.map((score) => ({ status: 'limited-progress' as const, score }));

  it('is the mean score, cut at 2.5, 0 and −2.5', () => {
    expect(statcanMean(series(5, 0))).toEqual({ status: 'on-track', score: 2.5 });
    expect(statcanMean(series(5, -0.2))?.status).toBe('moderate-progress');
    // A mean of +1 is the published example.
    expect(statcanMean(series(3, -1))).toEqual({ status: 'moderate-progress', score: 1 });
    expect(statcanMean(series(-1, -1))?.status).toBe('limited-progress');
    expect(statcanMean(series(-2.5, -2.5))?.status).toBe('limited-progress');
    expect(statcanMean(series(-5, -2))?.status).toBe('deterioration');
    expect(statcanMean([])).toBeNull();
  });

  it('is achieved only when all are', () => {
    const achieved = { status: 'target-achieved' as const, score: 5 };
    expect(statcanMean([achieved, achieved])?.status).toBe('target-achieved');
    expect(statcanMean([achieved, { status: 'on-track', score: 5 }])?.status).toBe('on-track');
  });
});

describe('un-2023@1', () => {
  /** A latest value whose projection reaches `part` of the way from 100 to 200 in ten years. */
  const reaching = (part: number) => course({ latest: 100 * (1 + part) ** 0.5 });
  const cases: readonly [string, GrowthCourse, string][] = [
    ['met', course({ latest: 200 }), 'on-track-or-met'],
    ['r = 0.95', reaching(0.95), 'on-track-or-met'],
    ['r just below 0.95', reaching(0.949), 'fair-progress'],
    ['r = 0.10', reaching(0.1), 'fair-progress'],
    ['r just below 0.10', reaching(0.099), 'stagnation-or-regression'],
    ['a loss', course({ latest: 90 }), 'stagnation-or-regression'],
    ['no target, 2 % a year', atSpeed(0.02), 'on-track-or-met'],
    ['no target, 1.9 % a year', atSpeed(0.019), 'fair-progress'],
    ['no target, 0.5 % a year', atSpeed(0.005), 'fair-progress'],
    ['no target, 0.4 % a year', atSpeed(0.004), 'stagnation-or-regression'],
    ['a fall that was wanted', atSpeed(-0.02, { direction: -1 }), 'on-track-or-met'],
    ['a lead lost', course({ baseline: 300, latest: 190 }), 'stagnation-or-regression'],
    ['no baseline to grow from', course({ baseline: 0 }), 'zero-baseline'],
    ['a value across 0', course({ latest: -5 }), 'sign-change'],
    ['under a year', course({ years: 0.5 }), 'under-a-year'],
    [
      'a target at the baseline, unmet',
      course({ latest: 99, target: { value: 100, years: 10 } }),
      'target-at-baseline',
    ],
  ];
  it.each(cases)('%s', (_, given, expected) => {
    expect(statusOf(unProgress(given))).toBe(expected);
  });

  it('projects nothing past the target’s time', () => {
    const late = unProgress(course({ latest: 150, years: 12 }));
    expect(late).toMatchObject({ projected: 150, ratio: 0.5, status: 'fair-progress' });
  });

  it('can aim at 0', () => {
    const toZero = course({ latest: 50, direction: -1, target: { value: 0, years: 10 } });
    // Half in five years, a quarter in ten: three quarters of the way.
    expect(unProgress(toZero)).toMatchObject({
      status: 'fair-progress',
      ratio: expect.closeTo(0.75, 12),
    });
  });
});

describe('eurostat@1', () => {
  const cases: readonly [string, GrowthCourse, string][] = [
    ['met', course({ latest: 200 }), 'strong-progress'],
    ['met late', course({ latest: 200, years: 14 }), 'strong-progress'],
    ['R = 0.95', atRatio(0.95), 'strong-progress'],
    ['R just below 0.95', atRatio(0.949), 'moderate-progress'],
    ['R = 0.60', atRatio(0.6), 'moderate-progress'],
    ['R just below 0.60', atRatio(0.599), 'insufficient-progress'],
    ['R = 0', atRatio(0), 'insufficient-progress'],
    ['R below 0', atRatio(-0.001), 'movement-away'],
    ['no target, 1 % a year', atSpeed(0.01), 'strong-progress'],
    ['no target, 0.9 % a year', atSpeed(0.009), 'moderate-progress'],
    ['no target, no growth', atSpeed(0), 'moderate-progress'],
    ['no target, −0.1 % a year', atSpeed(-0.001), 'moderate-movement-away'],
    ['no target, −1 % a year', atSpeed(-0.01), 'moderate-movement-away'],
    ['no target, −1.1 % a year', atSpeed(-0.011), 'strong-movement-away'],
    ['a baseline of 0', course({ baseline: 0 }), 'zero-baseline'],
    ['a target of 0', course({ direction: -1, target: { value: 0, years: 10 } }), 'zero-target'],
    ['a value across 0', course({ latest: -5 }), 'sign-change'],
    ['under a year', course({ years: 0.5 }), 'under-a-year'],
    [
      'a target at the baseline, unmet',
      course({ latest: 99, target: { value: 100, years: 10 } }),
      'target-at-baseline',
    ],
  ];
  it.each(cases)('%s', (_, given, expected) => {
    expect(statusOf(eurostatProgress(given))).toBe(expected);
  });
});
