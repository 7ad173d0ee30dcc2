import { describe, expect, it } from 'vitest';
import { runChart } from '../../src/stats/run-chart.ts';

function chartOf(values: readonly (number | null)[]) {
  const chart = runChart(values);
  if ('reason' in chart) throw new Error(chart.reason);
  return chart;
}

describe('run chart', () => {
  // Anhøj & Olesen 2014, table 1: longest run and fewest crossings to be expected of n points.
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
  ])('judges %d points by the published bounds', (n, longest, fewest) => {
    const values = Array.from({ length: n }, (_, index) => (index % 2 === 0 ? 1 : 2));
    expect(chartOf(values)).toMatchObject({
      useful: n,
      longestUsual: longest,
      fewestUsual: fewest,
      longestRun: 1,
      crossings: n - 1,
      hasSignal: false,
    });
  });

  it('passes over points on the median and missing ones', () => {
    const values = [1, 3, 2, 1, null, 3, 1, 3, 2, 1, 3, 1, 3];
    expect(chartOf(values)).toMatchObject({ median: 2, useful: 10, crossings: 9, longestRun: 1 });
    expect(chartOf([1, 1, 2, 1, 1, null, 1, 1, 3, 3, 3, 3, 3, 3])).toMatchObject({
      longestRun: 6,
      crossings: 1,
      hasSignal: true,
    });
  });

  it('takes the mean of the middle two as median', () => {
    expect(chartOf([1, 4, 1, 4, 1, 4, 1, 4, 1, 4]).median).toBe(2.5);
  });

  it('judges no fewer than ten', () => {
    expect(runChart([1, 2, 1, 2, 1, 2, 1, 2, 1])).toEqual({ reason: 'n-too-small' });
    expect(runChart([])).toEqual({ reason: 'n-too-small' });
    expect(runChart([1, Number.NaN])).toEqual({ reason: 'not-finite' });
  });
});
