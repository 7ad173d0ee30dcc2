import { describe, expect, it } from 'vitest';
import { slopeIndex } from '../../src/stats/inequality.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { figureRows } from '../../src/summary/figure-rows.ts';
import { firstIndicator, type SmallProgramme } from './small-programme.ts';

const CODES = ['f1', 'f2', 'f3', 'f4', 'f5'];
const SHARES: Readonly<Record<string, readonly [number, number]>> = {
  f1: [42, 100],
  f2: [60, 120],
  f3: [80, 140],
  f4: [70, 110],
  f5: [66, 90],
};

const income = (ordered: readonly string[] | undefined, codes: readonly string[] = CODES) => ({
  disaggregations: [
    {
      id: 'income',
      name: 'Tulot',
      codes: codes.map((code) => ({ code, name: code })),
      ...(ordered === undefined ? {} : { ordered: [...ordered] }),
    },
  ],
});

const rows = (shares: Readonly<Record<string, readonly [number, number]>>) =>
  `period,income,numerator,denominator\n${Object.entries(shares)
    .map(([code, [x, n]]) => `2020-H1,${code},${x},${n}\n`)
    .join('')}`;

/** The one breakdown of income. */
function breakdown(small: SmallProgramme) {
  const summary = firstIndicator({ asOf: '2020-09-01', ...small });
  const [group] = summary.groups;
  if (group === undefined) throw new Error('has a breakdown');
  return { summary, group, ...group.inequality };
}

describe('inequality along ordered groups', () => {
  it('weighs shares by their denominators, with errors from the limits', () => {
    const { slope, ratio, summary } = breakdown({ sheet: income(CODES), csv: rows(SHARES) });
    const groups = CODES.map((code) => {
      const [x, n] = SHARES[code] ?? [0, 0];
      const limits = wilson(x, n);
      if (!('lower' in limits)) throw new Error('has limits');
      const standardError = (100 * (limits.upper - limits.lower)) / (2 * 1.959963984540054);
      return { population: n, value: (100 * x) / n, standardError };
    });
    const expected = slopeIndex(groups);
    if (!('slope' in expected && 'lower' in expected.interval)) throw new Error('has an index');
    expect(slope.value).toBeCloseTo(expected.slope, 9);
    expect(slope.interval?.lower).toBeCloseTo(expected.interval.lower, 9);
    expect(slope.interval?.method).toBe('slope-index-wls@1');
    expect(slope.reason).toBe(null);
    expect(ratio.value).toBeGreaterThan(1);
    expect(ratio.interval?.method).toBe('relative-index-wls@1');
    expect(summary.methodVersions).toEqual(
      expect.arrayContaining(['slope-index-wls@1', 'relative-index-wls@1']),
    );
  });

  it('follows the declared order, not that of the codes', () => {
    const given = breakdown({ sheet: income(CODES), csv: rows(SHARES) });
    const turned = breakdown({ sheet: income([...CODES].reverse()), csv: rows(SHARES) });
    expect(turned.slope.value).toBeCloseTo(-(given.slope.value ?? Number.NaN), 9);
    expect(turned.group.levels.map(({ code }) => code)).toEqual(CODES);
  });

  it('leaves out a group without a place in the order', () => {
    const codes = [...CODES, 'unknown'];
    const csv = rows({ ...SHARES, unknown: [50, 60] });
    const { slope } = breakdown({ sheet: income(CODES, codes), csv });
    const without = breakdown({ sheet: income(CODES), csv: rows(SHARES) });
    expect(slope).toEqual(without.slope);
  });

  it('takes means by their number and standard deviation, without a ratio', () => {
    const csv = `period,income,value,n,sd\n${CODES.map((code, at) => `2020-H1,${code},${50 + 4 * at},${40 + 10 * at},12\n`).join('')}`;
    const sheet = { ...income(CODES), measure: 'mean' as const, unit: 'pistettä' };
    const { slope, ratio } = breakdown({ sheet, csv });
    const expected = slopeIndex(
      CODES.map((_, at) => {
        const n = 40 + 10 * at;
        return { population: n, value: 50 + 4 * at, standardError: 12 / Math.sqrt(n) };
      }),
    );
    if (!('slope' in expected && 'lower' in expected.interval)) throw new Error('has an index');
    expect(slope.value).toBeCloseTo(expected.slope, 9);
    expect(slope.interval?.upper).toBeCloseTo(expected.interval.upper, 9);
    expect(ratio).toEqual({ value: null, interval: null, reason: 'not-in-method' });
  });

  it('is null with the reason where groups have no order, are few, or are counted', () => {
    const reason = (small: SmallProgramme) => breakdown(small).slope.reason;
    expect(reason({ sheet: income(undefined), csv: rows(SHARES) })).toBe('not-ordered');
    expect(reason({ sheet: income(CODES.slice(0, 4)), csv: rows(SHARES) })).toBe('few-groups');
    const counts = { ...income(CODES), measure: 'count' as const, counts_people: false };
    const csv = `period,income,value\n${CODES.map((code) => `2020-H1,${code},50\n`).join('')}`;
    expect(reason({ sheet: counts, csv })).toBe('not-in-method');
    const { f5: _, ...four } = SHARES;
    expect(reason({ sheet: income(CODES), csv: rows(four) })).toBe('no-data');
  });

  it('has no ratio where the line reaches 0, and says so', () => {
    const csv = rows({ f1: [0, 100], f2: [0, 100], f3: [0, 100], f4: [5, 100], f5: [60, 100] });
    const { slope, ratio } = breakdown({ sheet: income(CODES), csv });
    expect(slope.value).toBeGreaterThan(0);
    expect(ratio).toEqual({ value: null, interval: null, reason: 'line-below-zero' });
  });

  it('is withheld where one group is, and tells nothing of it', () => {
    const total = '2020-H1,,255,560\n';
    const small = (x: number) =>
      rows({ ...SHARES, f3: [x, 140] }) + total.replace('255', `${238 + x}`);
    const { slope, ratio, summary } = breakdown({ sheet: income(CODES), csv: small(3) });
    expect(slope).toEqual({ value: null, interval: null, reason: 'suppressed' });
    expect(ratio).toEqual({ value: null, interval: null, reason: 'suppressed' });
    const row = figureRows(summary).find(({ figure }) => figure === 'slope-index');
    expect(row).toMatchObject({ value: null, lower: null, upper: null, reason: 'suppressed' });
    // Whatever the withheld count is, what is told of inequality is the same.
    const other = breakdown({ sheet: income(CODES), csv: small(2) });
    expect(other.group.inequality).toEqual({ slope, ratio });
  });

  it('has rows of its own in the table, for ordered groups alone', () => {
    const { summary, slope } = breakdown({ sheet: income(CODES), csv: rows(SHARES) });
    const found = figureRows(summary).filter(({ figure }) => /-index$/.test(figure));
    expect(found).toMatchObject([
      { figure: 'slope-index', dimension: 'income', value: slope.value, group: null },
      { figure: 'relative-index', dimension: 'income' },
    ]);
    const plain = breakdown({ sheet: income(undefined), csv: rows(SHARES) });
    expect(figureRows(plain.summary).some(({ figure }) => /-index$/.test(figure))).toBe(false);
  });
});
