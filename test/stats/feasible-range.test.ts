import { describe, expect, it } from 'vitest';
import { createRangeFinder } from '../../src/stats/feasible-range.ts';
import type { LinearRow } from '../../src/stats/linear-program.ts';

function equal(variables: readonly number[], sum: number): LinearRow {
  return { terms: variables.map((variable) => [variable, 1] as const), min: sum, max: sum };
}

const unlimited = (size: number) => ({
  low: Array.from({ length: size }, () => 0),
  high: Array.from({ length: size }, () => Infinity),
});

describe('the feasible range', () => {
  // Two rows by two columns hidden in a table with margins: each is fixed by any other.
  const square = {
    ...unlimited(4),
    rows: [equal([0, 1], 12), equal([2, 3], 9), equal([0, 2], 7), equal([1, 3], 14)],
  };

  it('of four hidden cells in a square is that of one', () => {
    const finder = createRangeFinder(square, true);
    expect(finder.rangeOf([[0, 1]])).toEqual({ low: 0, high: 7 });
    expect(finder.rangeOf([[1, 1]])).toEqual({ low: 5, high: 12 });
    expect(finder.rangeOf([[3, 1]])).toEqual({ low: 2, high: 9 });
    expect(finder.widthOf([[0, 1]], 5)).toBe(5);
    expect(finder.widthOf([[0, 1]], 8)).toBe(7);
  });

  it('of a sum that a row gives is a point', () => {
    const terms = [
      [0, 1],
      [1, 1],
    ] as const;
    expect(createRangeFinder(square, true).widthOf(terms, 1)).toBe(0);
  });

  it('has no upper end where nothing limits it', () => {
    const system = { ...unlimited(2), rows: [{ terms: [[0, 1]] as const, min: 3, max: Infinity }] };
    expect(createRangeFinder(system, true).rangeOf([[0, 1]])).toEqual({ low: 3, high: null });
  });

  it('is of whole numbers where counts are whole', () => {
    // Three cells, each two of which make 5: in fractions 2.5 each, in whole numbers nothing.
    const rows = [equal([0, 1], 5), equal([1, 2], 5), equal([0, 2], 5)];
    const system = { ...unlimited(3), rows };
    expect(createRangeFinder(system, true).rangeOf([[0, 1]])).toBeNull();
    expect(createRangeFinder(system, false).rangeOf([[0, 1]])?.low).toBeCloseTo(2.5, 9);
  });

  it('is not affirmed where nothing fits', () => {
    const system = { ...unlimited(1), rows: [equal([0], 3), equal([0], 4)] };
    const finder = createRangeFinder(system, true);
    expect(finder.widthOf([[0, 1]], 1)).toBe(0);
    expect(finder.rangeOf([[0, 1]])).toBeNull();
  });

  it('uses no proposed table that does not fit', () => {
    const wrong = [
      [0, 12, 0, 9],
      [100, 0, 0, 0],
    ];
    const finder = createRangeFinder({ ...unlimited(1), rows: [equal([0], 3)] }, true, wrong);
    expect(finder.widthOf([[0, 1]], 5)).toBe(0);
  });
});
