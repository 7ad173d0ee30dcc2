import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTimeAxis } from '../../../src/report/chart/time-axis.ts';
import { buildValueAxis } from '../../../src/report/chart/value-axis.ts';

const PERCENT = { min: 0, max: 100 };

describe('value axis', () => {
  test('a proportion whose data fill much of the range gets 0–100', () => {
    const axis = buildValueAxis([41, 52, 63, 90], PERCENT, String);
    expect([axis.min, axis.max, axis.cut]).toEqual([0, 100, false]);
    expect(axis.ticks.map((tick) => tick.at)).toEqual([0, 50, 100]);
  });

  test('a small change is cut to round numbers, and says so', () => {
    const axis = buildValueAxis([52, 57, 60], PERCENT, String);
    expect(axis.cut).toBe(true);
    expect(axis.min).toBeGreaterThan(0);
    expect(axis.ticks.every((tick) => tick.at % 5 === 0)).toBe(true);
  });

  test('a difference of a hair is not drawn as a leap', () => {
    const axis = buildValueAxis([9.2, 9.4, 9.3], PERCENT, String);
    expect(axis.max - axis.min).toBeGreaterThanOrEqual(5);
  });

  test('a count starts at zero unless it lies far from it', () => {
    const none = { min: 0, max: null };
    expect(buildValueAxis([14, 9, 20], none, String).min).toBe(0);
    expect(buildValueAxis([14, 9, 20], none, String).cut).toBe(false);
    expect(buildValueAxis([1000, 1010], none, String).cut).toBe(true);
  });

  test('never leaves the possible range of a proportion', () => {
    expect(buildValueAxis([98, 99.5], PERCENT, String).max).toBe(100);
    expect(buildValueAxis([0, 1.5], PERCENT, String).min).toBe(0);
  });

  test('contains its data, with a few ticks at its ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const axis = buildValueAxis(values, { min: null, max: null }, String);
          const slack = 1e-6 * Math.max(1, Math.abs(axis.min), Math.abs(axis.max));
          expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + slack);
          expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - slack);
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          expect(axis.ticks.length).toBeLessThanOrEqual(7);
          expect(axis.ticks[0]?.at).toBe(axis.min);
          expect(axis.ticks[axis.ticks.length - 1]?.at).toBe(axis.max);
        },
      ),
    );
  });
});

describe('time axis', () => {
  test('a few periods all have their tick, and the target lies inside', () => {
    const periods = [
      { at: 2019.25, label: '1–6/2019' },
      { at: 2019.75, label: '7–12/2019' },
    ];
    const axis = buildTimeAxis(periods, [2020.75]);
    expect(axis.ticks).toEqual(periods);
    expect(axis.max).toBeGreaterThan(2020.75);
    expect(axis.min).toBeLessThan(2019.25);
  });

  test('28 months have at most six ticks, evenly spaced, the last month among them', () => {
    const months = Array.from({ length: 28 }, (_, index) => ({
      at: 2018.5 + (index + 0.5) / 12,
      label: String(index),
    }));
    const { ticks } = buildTimeAxis(months, []);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[ticks.length - 1]?.label).toBe('27');
    const steps = ticks
      .slice(1)
      .map((tick, index) => Number(tick.label) - Number(ticks[index]?.label));
    expect(new Set(steps).size).toBe(1);
  });

  test('one period still has room on both sides', () => {
    const axis = buildTimeAxis([{ at: 2020.25, label: 'x' }], []);
    expect(axis.min).toBeLessThan(2020.25);
    expect(axis.max).toBeGreaterThan(2020.25);
  });
});
