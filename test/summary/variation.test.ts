import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { firstIndicator, type SmallProgramme, valueRows } from './small-programme.ts';

/** An index by month: no measure's own rule stands in the way. */
const index: Partial<Indicator> = { measure: 'index', unit: 'indeksi', frequency: 'month' };

/** `2018-01`, `2018-02` … */
function month(at: number): string {
  return `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function monthly(values: readonly (number | string)[]): string {
  return valueRows(Object.fromEntries(values.map((value, at) => [month(at), value])));
}

function summarize(values: readonly (number | string)[], more: SmallProgramme = {}) {
  const { sheet, ...rest } = more;
  return firstIndicator({
    sheet: { ...index, ...sheet },
    use: { baseline: undefined, target: undefined },
    asOf: '2021-12-31',
    csv: monthly(values),
    ...rest,
  });
}

const USUAL = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

/** Eleven of which only one lies on the median. */
const ELEVEN = [9, 11, 9, 11, 9, 10, 11, 9, 11, 9, 11];

describe('variation by the number of points', () => {
  it.each([
    [5, null, 'few-points'],
    [6, 'run-chart@1', null],
    [9, 'run-chart@1', null],
    [10, 'anhoj@1', null],
    [11, 'anhoj@1', null],
    [12, 'xmr@1', null],
  ])('%d points', (count, method, reason) => {
    const { variation } = summarize(count === 12 ? USUAL : ELEVEN.slice(0, count));
    expect(variation).toMatchObject({ method, reason, signals: [] });
  });

  it('counts only the points of the current phase', () => {
    const rows = USUAL.map((value, at) => `${month(at)},${value},${at === 4 ? 'break' : ''}`);
    const csv = `period,value,status,note\n${rows.map((row) => `${row},`).join('\n')}\n`;
    expect(summarize([], { csv }).variation).toMatchObject({
      method: 'run-chart@1',
      phaseStart: '2018-05',
    });
  });

  it('leaves forecasts out', () => {
    const values = [...ELEVEN, 50];
    const rows = values.map((value, at) => `${month(at)},${value},${at === 11 ? 'forecast' : ''}`);
    const csv = `period,value,status\n${rows.join('\n')}\n`;
    expect(summarize([], { csv }).variation.method).toBe('anhoj@1');
  });
});

describe('limits and signals', () => {
  it('stand in the unit of the series, with the meaning that the direction gives', () => {
    const { variation } = summarize([...USUAL, 20]);
    expect(variation.signals).toEqual([
      { period: '2019-01', rule: 'outside', side: 'above', meaning: 'improvement' },
    ]);
    const falling = summarize([...USUAL, 20], { sheet: { direction: 'decrease' } });
    expect(falling.variation.signals[0]?.meaning).toBe('concern');
    const neutral = summarize([...USUAL, 20], { sheet: { direction: 'none' } });
    expect(neutral.variation.signals[0]?.meaning).toBe('none');
  });

  it('are frozen when twelve points precede the experiment', () => {
    const experiment = { scope: { start: '2019-01-15' } };
    const values = [...USUAL, 10, 9, 11, 9];
    const { variation } = summarize(values, { experiment });
    expect(variation).toMatchObject({ frozenAt: '2018-12', centre: 10 });
    expect(variation.limits?.upper).toBeCloseTo(15.32, 10);
    const early = summarize(values, { experiment: { scope: { start: '2018-12-15' } } });
    expect(early.variation.frozenAt).toBeNull();
  });

  it('take a missing month as a gap, whether its row is there or not', () => {
    const rising = [...USUAL, 7, 8, 9, 10, 11, 12, 13];
    const isTrend = ({ variation }: ReturnType<typeof summarize>) =>
      variation.signals.some(({ rule }) => rule === 'trend');
    expect(isTrend(summarize(rising))).toBe(true);
    const lines = monthly(rising).split('\n');
    const without = lines.filter((line) => !line.startsWith(month(15))).join('\n');
    expect(isTrend(summarize([], { csv: without }))).toBe(false);
  });

  it('say where usual variation lies against the target', () => {
    const against = (value: number) =>
      summarize(USUAL, { use: { target: { value, period: '2020-12' } } }).variation.assurance;
    expect(against(20)).toBe('consistently-missed');
    expect(against(1)).toBe('consistently-met');
    expect(against(12)).toBe('sometimes-met');
  });

  it('tell how often chance alone would flag something', () => {
    expect(summarize(USUAL).variation.falseSignalRate).toBe(0.0713);
  });

  it('leave seasons to be told for less than two years', () => {
    expect(summarize(USUAL).variation.seasonsRemain).toBe(true);
    expect(summarize([...USUAL, ...USUAL]).variation.seasonsRemain).toBe(false);
  });
});

describe('no chart', () => {
  it('of an even series', () => {
    expect(summarize(new Array<number>(14).fill(5)).variation.reason).toBe('no-variation');
  });

  it('of counts under five', () => {
    const sheet = { measure: 'count', counts_people: false } as const;
    expect(summarize([1, 2, 0, 3, 1, 2, 0, 3, 1, 2, 0, 3], { sheet }).variation.reason).toBe(
      'small-counts',
    );
  });

  it('of a proportion whose base changes', () => {
    const proportion = (bases: readonly number[]) => {
      const rows = bases.map((n, at) => `${month(at)},${Math.round(n / 2) + (at % 3)},${n}`);
      const csv = `period,numerator,denominator\n${rows.join('\n')}\n`;
      const sheet = { measure: 'proportion', unit: '%', counts_people: false } as const;
      return summarize([], { csv, sheet }).variation;
    };
    expect(proportion(new Array<number>(12).fill(200)).method).toBe('xmr@1');
    expect(proportion([...new Array<number>(11).fill(200), 300]).reason).toBe('varying-n');
    expect(proportion([...new Array<number>(11).fill(200), 299]).method).toBe('xmr@1');
  });

  it('of periods of different kinds', () => {
    const csv = valueRows({ '2018-01': 5, '2018-02': 6, '2018-Q2': 5, '2018-07': 6 });
    expect(summarize([], { csv }).variation.reason).toBe('mixed-periods');
  });

  it('rests on a withheld figure', () => {
    const sheet = { measure: 'count', counts_people: true } as const;
    const shown = summarize([90, 110, 90, 110, 90, 110, 90, 110, 90, 110, 90, 110, 3], { sheet });
    const other = summarize([90, 110, 90, 110, 90, 110, 90, 110, 90, 110, 90, 110, 1], { sheet });
    expect(shown.variation).toEqual(other.variation);
    expect(shown.variation).toMatchObject({ method: 'xmr@1', centre: 100, signals: [] });
  });
});

describe('interrupted series', () => {
  const before = [10, 11, 10, 12, 11, 12, 13, 12];
  const after = [17, 18, 17, 19, 18, 20, 19, 20];
  const experiment = { scope: { start: '2018-09-10' } };

  it('needs eight points on each side of the start', () => {
    const { interrupted } = summarize([...before, ...after], { experiment });
    expect(interrupted).toMatchObject({
      method: 'segmented-ols@1',
      autocorrelation: true,
      reason: null,
    });
    expect(interrupted.level?.value).toBeGreaterThan(3);
    expect(summarize([...before, ...after.slice(1)], { experiment }).interrupted.reason).toBe(
      'few-points',
    );
  });

  it('takes the month that contains the start as the first one after', () => {
    const late = { scope: { start: '2018-09-30' } };
    expect(summarize([...before, ...after], { experiment: late }).interrupted).toEqual(
      summarize([...before, ...after], { experiment }).interrupted,
    );
    const next = { scope: { start: '2018-10-01' } };
    expect(summarize([...before, ...after], { experiment: next }).interrupted.reason).toBe(
      'few-points',
    );
  });

  it('says why there is none', () => {
    expect(summarize([...before, ...after]).interrupted.reason).toBe('no-start');
    const later = { scope: { start: '2021-06-01' } };
    expect(summarize([...before, ...after], { experiment: later }).interrupted.reason).toBe(
      'no-start',
    );
  });
});
