import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assuranceOf, type XmrSignal, xmr } from '../../src/stats/xmr.ts';

/** Twelve usual figures: mean 10, mean moving range 2, limits 4.68–15.32, inner 6.453…–13.546…. */
const USUAL = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

function chartOf(values: readonly (number | null)[], baseline = values.length) {
  const chart = xmr(values, baseline);
  if ('reason' in chart) throw new Error(chart.reason);
  return chart;
}

/** What is flagged among figures that follow the usual twelve, counted from the first of them. */
function flagged(...values: readonly (number | null)[]): readonly string[] {
  const { signals } = chartOf([...USUAL, ...values], USUAL.length);
  return signals.map(({ index, rule, side }: XmrSignal) => `${index - 12} ${rule} ${side}`);
}

describe('limits of an individuals chart', () => {
  it('are the mean and 2.66 mean moving ranges', () => {
    const { limits } = chartOf(USUAL);
    expect(limits.centre).toBe(10);
    expect(limits.lower).toBeCloseTo(4.68, 12);
    expect(limits.upper).toBeCloseTo(15.32, 12);
    expect(limits.innerUpper).toBeCloseTo(10 + (2 / 3) * 5.32, 12);
    expect(limits.screened).toBe(0);
  });

  it('leave out moving ranges of 3.267 times their mean and more, once', () => {
    const spike = [...USUAL, 60, 9, 11, 9, 11];
    const { limits } = chartOf(spike);
    expect(limits.screened).toBe(2);
    expect(limits.upper - limits.centre).toBeCloseTo(5.32, 12);
  });

  it('take no moving range across a missing period', () => {
    const { limits } = chartOf([...USUAL, null, 21, 19, 21, 19]);
    expect(limits.upper - limits.centre).toBeCloseTo(5.32, 12);
  });

  it('come from the first periods where these are frozen', () => {
    expect(chartOf([...USUAL, 500, 700], 12).limits).toEqual(chartOf(USUAL).limits);
  });

  it('are not drawn for too little or too even a series', () => {
    expect(xmr(USUAL.slice(1))).toEqual({ reason: 'n-too-small' });
    expect(xmr(new Array<number>(20).fill(7))).toEqual({ reason: 'no-variance' });
    // One different value among equal ones: elsewhere limits of no width flag everything.
    expect(xmr([7, 7, 7, 7, 7, 7, 7, 7, 9, 7, 7, 7, 7, 7])).toEqual({ reason: 'no-variance' });
    expect(xmr([...USUAL, Number.NaN])).toEqual({ reason: 'not-finite' });
  });
});

describe('rules of an individuals chart', () => {
  it('flag what lies strictly outside the limits', () => {
    const { limits } = chartOf(USUAL);
    expect(flagged(limits.upper, 9, limits.lower)).toEqual([]);
    expect(flagged(15.4)).toEqual(['0 outside above']);
    expect(flagged(4.6)).toEqual(['0 outside below']);
  });

  it('flag the whole of seven strictly rising points', () => {
    expect(flagged(7, 8, 9, 10, 11, 12)).toEqual([]);
    expect(flagged(7, 8, 9, 10, 11, 12, 13)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((index) => `${index} trend above`),
    );
    expect(flagged(7, 8, 9, null, 10, 11, 12, 13)).toEqual([]);
    expect(flagged(7, 8, 9, 9, 10, 11, 12)).toEqual([]);
  });

  it('flag two of three beyond an inner limit only when all three are on that side', () => {
    expect(flagged(14, 9, 14)).toEqual([]);
    expect(flagged(14, 11, 14)).toEqual(['0 two-of-three above', '2 two-of-three above']);
    // The last usual figure, 11, is on the upper side and makes a third.
    expect(flagged(14, 14)).toEqual(['0 two-of-three above', '1 two-of-three above']);
    expect(flagged(6, null, 6)).toEqual([]);
    expect(flagged(9, 6, 6)).toEqual(['1 two-of-three below', '2 two-of-three below']);
    // One outside is not one of the two.
    expect(flagged(16, 14, 11)).toEqual(['0 outside above']);
  });

  it('flag seven on one side, and a point on the centre ends the run', () => {
    expect(flagged(9, 8, 9, 8, 9, 8)).toEqual([]);
    expect(flagged(9, 8, 9, 8, 9, 8, 9).map((text) => text.slice(2))).toEqual(
      new Array<string>(7).fill('shift below'),
    );
    expect(flagged(9, 8, 9, 10, 9, 8, 9, 8)).toEqual([]);
    expect(flagged(9, 8, 9, null, 9, 8, 9, 8)).toEqual([]);
  });

  it('give a point the first rule that flags it', () => {
    const found = flagged(9, 8, 9, 8, 9, 8, 4);
    expect(found).toContain('6 outside below');
    expect(found).toContain('0 shift below');
  });

  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 60 });

  it('do not depend on where zero is, nor on the unit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
        const moved = xmr(list.map((value) => value * 2 + shift));
        const chart = xmr(list);
        if ('reason' in chart || 'reason' in moved) expect(moved).toEqual(chart);
        else {
          expect(moved.limits.centre).toBeCloseTo(chart.limits.centre * 2 + shift, 8);
          expect(moved.limits.screened).toBe(chart.limits.screened);
        }
      }),
    );
  });

  it('mirror with the series', () => {
    fc.assert(
      fc.property(values, (list) => {
        const chart = xmr(list);
        const mirrored = xmr(list.map((value) => -value));
        if ('reason' in chart || 'reason' in mirrored) {
          expect(mirrored).toEqual(chart);
          return;
        }
        const opposite = { above: 'below', below: 'above' } as const;
        expect(mirrored.signals).toEqual(
          chart.signals.map((signal) => ({ ...signal, side: opposite[signal.side] })),
        );
      }),
    );
  });
});

describe('assurance', () => {
  it('asks whether the whole band is on one side of the target', () => {
    const band = { lower: 20, upper: 30 };
    expect(assuranceOf(band, 15, 1)).toBe('consistently-met');
    expect(assuranceOf(band, 15, -1)).toBe('consistently-missed');
    expect(assuranceOf(band, 35, 1)).toBe('consistently-missed');
    expect(assuranceOf(band, 35, -1)).toBe('consistently-met');
    for (const target of [20, 25, 30]) expect(assuranceOf(band, target, 1)).toBe('sometimes-met');
  });
});
