import { describe, expect, it } from 'vitest';
import type { IndicatorUse } from '../../src/model/indicator-use.ts';
import {
  firstIndicator,
  type SmallProgramme,
  summarizeSmall,
  valueRows,
} from './small-programme.ts';

const counts = (rows: string): string => `period,numerator,denominator\n${rows}`;

describe('levels', () => {
  it('gives a proportion with its Wilson interval, 0–100 and unrounded', () => {
    const { latest } = firstIndicator({ csv: counts('2020-H1,81,263\n') });
    expect(latest).toMatchObject({ period: '2020-H1', n: 263, numerator: 81, denominator: 263 });
    expect(latest.value).toBe((81 / 263) * 100);
    // The published check: 0.2553 – 0.3662.
    expect(latest.interval?.lower).toBeCloseTo(25.53, 2);
    expect(latest.interval?.upper).toBeCloseTo(36.62, 2);
    expect(latest).toMatchObject({ method: 'wilson@1', reason: null, lowReliability: false });
  });

  it('takes x = p·n where only a percentage and its base are known', () => {
    const { latest } = firstIndicator({ csv: 'period,value,n\n2020-H1,30,270\n' });
    const { latest: same } = firstIndicator({ csv: counts('2020-H1,81,270\n') });
    expect(latest.interval?.lower).toBeCloseTo(same.interval?.lower ?? Number.NaN, 10);
    expect(latest.numerator).toBeNull();
  });

  it('has no interval without a base, and says why', () => {
    const { latest } = firstIndicator({ csv: valueRows({ '2020-H1': 30 }) });
    expect(latest).toMatchObject({ value: 30, interval: null, reason: 'no-n' });
  });

  it('prefers the limits that the source gives', () => {
    const { latest } = firstIndicator({
      csv: 'period,value,n,lower,upper\n2020-H1,30,270,20,45\n',
    });
    expect(latest.interval).toEqual({ lower: 20, upper: 45, method: 'source@1' });
  });

  it('gives counts and rates Poisson intervals', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'count', counts_people: false };
    const five = firstIndicator({ sheet, csv: valueRows({ '2020-H1': 5 }) }).latest;
    expect(five.interval?.lower).toBeCloseTo(1.6235, 4);
    expect(five.interval?.upper).toBeCloseTo(11.6683, 4);
    expect(five.method).toBe('poisson-exact@1');
    const rate = firstIndicator({
      sheet: { measure: 'rate', multiplier: 1000, counts_people: false },
      csv: counts('2020-H1,5,2000\n'),
    }).latest;
    expect(rate.value).toBeCloseTo(2.5, 12);
    expect(rate.interval?.upper).toBeCloseTo(11.6683 / 2, 4);
  });

  it('gives a mean Student’s t, and names what is missing', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'mean' };
    // t(0.975; 35) = 2.030108
    const { latest } = firstIndicator({ sheet, csv: 'period,value,n,sd\n2020-H1,60,36,12\n' });
    expect(latest.interval?.lower).toBeCloseTo(60 - 2.030108 * 2, 5);
    const noSd = firstIndicator({ sheet, csv: 'period,value,n\n2020-H1,60,36\n' }).latest;
    expect(noSd).toMatchObject({ value: 60, interval: null, reason: 'no-sd' });
  });

  it('shows no estimate under 10 and marks 10–29', () => {
    const few = firstIndicator({ csv: counts('2020-H1,6,9\n') });
    expect(few.latest).toMatchObject({ value: null, numerator: null, n: 9, reason: 'too-few' });
    expect(few.points.at(-1)).toMatchObject({ state: 'too-few', value: null, interval: null });
    expect(few.marks).toEqual(['u', 'x']);
    const low = firstIndicator({ csv: counts('2020-H1,12,29\n') });
    expect(low.latest).toMatchObject({ lowReliability: true, n: 29 });
    expect(low.latest.interval).not.toBeNull();
    expect(firstIndicator({ csv: counts('2020-H1,12,30\n') }).latest.lowReliability).toBe(false);
  });

  it('keeps zero, blank, not collected and not published apart', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'index' };
    const csv =
      'period,value,status\n2018-H1,0,\n2018-H2,,\n2019-H1,,not-collected\n' +
      '2019-H2,,not-applicable\n2020-H1,,not-yet-published\n';
    const { points, latest } = firstIndicator({
      sheet,
      csv,
      use: { baseline: { period: '2018-H1' } },
    });
    expect(points.map(({ state, marks }) => [state, marks])).toEqual([
      ['value', []],
      ['missing', ['x']],
      ['not-collected', ['x']],
      ['not-applicable', ['z']],
      ['not-yet-published', ['x']],
    ]);
    expect(latest).toMatchObject({ period: '2018-H1', value: 0 });
  });

  it('shows a forecast but computes nothing from it', () => {
    const csv = 'period,value,status\n2019-H1,50,\n2019-H2,60,\n2020-H1,70,forecast\n';
    const summary = firstIndicator({ sheet: { measure: 'index' }, csv });
    expect(summary.latest.period).toBe('2019-H2');
    expect(summary.points[2]).toMatchObject({ value: 70, marks: ['e'] });
    expect(summary.series.points).toBe(2);
  });

  it('does not know what ends after the reference date or the reporting period', () => {
    const csv = valueRows({ '2019-H1': 50, '2019-H2': 60, '2020-H1': 70 });
    const sheet: SmallProgramme['sheet'] = { measure: 'index' };
    expect(firstIndicator({ sheet, csv, asOf: '2020-06-30' }).latest.period).toBe('2020-H1');
    expect(firstIndicator({ sheet, csv, asOf: '2020-06-29' }).latest.period).toBe('2019-H2');
    expect(firstIndicator({ sheet, csv, upTo: '2019-H2' }).points).toHaveLength(2);
  });

  it('takes the area of the plan, else of the experiment, else the rows without one', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'index' };
    const csv = 'period,area,value\n2019-H1,,1\n2019-H1,kuusela,2\n2019-H1,hakala,3\n';
    const scope = { area: 'kuusela' };
    expect(firstIndicator({ sheet, csv }).latest.value).toBe(1);
    expect(firstIndicator({ sheet, csv, experiment: { scope } }).latest.value).toBe(2);
    const use: SmallProgramme['use'] = { area: 'hakala' };
    expect(firstIndicator({ sheet, csv, use, experiment: { scope } }).latest.value).toBe(3);
    const bare = firstIndicator({ sheet, csv: valueRows({ '2019-H1': 5 }), experiment: { scope } });
    expect(bare).toMatchObject({ area: '', latest: { value: 5 } });
  });
});

describe('change', () => {
  it('of proportions is in points, with Newcombe’s interval and no per cent', () => {
    const { change } = firstIndicator({ csv: counts('2019-H1,48,80\n2020-H1,56,70\n') });
    expect(change.value).toBeCloseTo(20, 10);
    expect(change.relative).toBeNull();
    expect(change.interval?.lower).toBeCloseTo(5.24, 2);
    expect(change.interval?.upper).toBeCloseTo(33.39, 2);
    expect(change.reason).toBeNull();
  });

  it('of means is Welch’s', () => {
    const { change } = firstIndicator({
      sheet: { measure: 'mean' },
      csv: 'period,value,n,sd\n2019-H1,50,40,12\n2020-H1,56,40,12\n',
    });
    // df = 78, t(0.975; 78) = 1.990847; SE = 12·√(2/40)
    const half = 1.990847 * 12 * Math.sqrt(2 / 40);
    expect(change.interval?.lower).toBeCloseTo(6 - half, 4);
    expect(change).toMatchObject({ method: 'welch@1', value: 6, relative: 12 });
    expect(change.minimalDetectable).toBeCloseTo(2.801585 * 12 * Math.sqrt(2 / 40), 4);
  });

  it('of counts goes through MOVER', () => {
    const { change, baseline, latest } = firstIndicator({
      sheet: { measure: 'count', counts_people: false },
      csv: valueRows({ '2019-H1': 20, '2020-H1': 40 }),
    });
    const [l0, u0] = [baseline.interval?.lower ?? 0, baseline.interval?.upper ?? 0];
    const [l1, u1] = [latest.interval?.lower ?? 0, latest.interval?.upper ?? 0];
    expect(change.interval?.lower).toBeCloseTo(20 - Math.hypot(40 - l1, u0 - 20), 10);
    expect(change.interval?.upper).toBeCloseTo(20 + Math.hypot(u1 - 40, 20 - l0), 10);
    expect(change.relative).toBe(100);
  });

  it('with limits from the source goes through MOVER too', () => {
    const csv = 'period,value,lower,upper\n2019-H1,50,46,54\n2020-H1,60,57,63\n';
    const { change } = firstIndicator({ csv });
    expect(change.interval).toEqual({ lower: 5, upper: 15, method: 'mover@1' });
  });

  it('of the same people warns that its interval is one of two independent samples', () => {
    const shares = counts('2019-H1,48,80\n2020-H1,56,70\n');
    const cautionOf = (
      sample: 'panel' | 'repeated-cross-section',
      more: SmallProgramme = {},
    ): string | null => {
      const design = { type: 'before-after', sample } as const;
      return firstIndicator({ csv: shares, experiment: { design }, ...more }).change.caution;
    };
    expect(cautionOf('panel')).toBe('paired-as-independent');
    expect(cautionOf('repeated-cross-section')).toBeNull();
    expect(firstIndicator({ csv: shares }).change.caution).toBeNull();
    const means = 'period,value,n,sd\n2019-H1,50,40,12\n2020-H1,56,40,12\n';
    const mean = { measure: 'mean' } as const;
    expect(cautionOf('panel', { sheet: mean, csv: means })).toBe('paired-as-independent');
    // Without an interval there is nothing to warn of; events are not answers.
    const bare = valueRows({ '2019-H1': 50, '2020-H1': 56 });
    expect(cautionOf('panel', { csv: bare })).toBeNull();
    const events = { measure: 'count', counts_people: false } as const;
    expect(cautionOf('panel', { sheet: events, csv: bare })).toBeNull();
    // What the plan says of one line goes before what it says of all.
    const use = { comparison: { area: 'muu', sampling: 'different-people' } } as const;
    expect(cautionOf('panel', { use })).toBeNull();
  });

  it('from a baseline that the plan gives has no interval', () => {
    const { change, baseline } = firstIndicator({
      csv: counts('2020-H1,56,70\n'),
      use: { baseline: { period: '2018', value: 60, source: 'Aiempi kysely' } },
    });
    expect(baseline).toMatchObject({ period: '2018', value: 60, interval: null });
    expect(change.value).toBeCloseTo(20, 10);
    expect(change).toMatchObject({ interval: null, reason: 'source-gives-none' });
  });

  const refusals: readonly [string, string, SmallProgramme['use'], string][] = [
    ['one point', '2019-H1,48,80\n', {}, 'one-point'],
    ['no baseline row', '2020-H1,48,80\n', {}, 'no-data'],
    ['baseline missing', '2020-H1,48,80\n', { baseline: { missing: 'syy' } }, 'missing-in-plan'],
    ['too few', '2019-H1,6,9\n2020-H1,48,80\n', {}, 'too-few'],
    ['suppressed', '2019-H1,3,80\n2020-H1,48,80\n', {}, 'suppressed'],
  ];
  it.each(refusals)('is null: %s', (_, rows, use, reason) => {
    expect(firstIndicator({ csv: counts(rows), use: use ?? {} }).change).toEqual({
      value: null,
      relative: null,
      interval: null,
      caution: null,
      method: null,
      minimalDetectable: null,
      adjustedP: null,
      reason,
    });
  });

  it('is null across a break, and whole on one side of it', () => {
    const csv = (at: string): string => {
      const rows = ['2019-H1,50', '2019-H2,60', '2020-H1,70'];
      return `period,value,status\n${rows.map((row) => `${row},${row.startsWith(at) ? 'break' : ''}`).join('\n')}\n`;
    };
    const changeWith = (at: string) =>
      firstIndicator({ sheet: { measure: 'index' }, csv: csv(at) }).change;
    expect(changeWith('2019-H2')).toMatchObject({ value: null, reason: 'break-between' });
    expect(changeWith('2020-H1')).toMatchObject({ value: null, reason: 'break-between' });
    expect(changeWith('2019-H1').value).toBe(20);
  });

  it('of a baseline of 0 has no per cent', () => {
    const { change } = firstIndicator({
      sheet: { measure: 'count', counts_people: false },
      csv: valueRows({ '2019-H1': 0, '2020-H1': 4 }),
    });
    expect(change).toMatchObject({ value: 4, relative: null, reason: 'zero-baseline' });
  });
});

describe('many primary indicators', () => {
  const csv = 'period,numerator,denominator\n2019-H1,48,80\n2020-H1,56,70\n';
  const second: IndicatorUse = {
    indicator: 'calm',
    role: 'primary',
    baseline: { period: '2019-H1' },
    target: { value: 80, period: '2020-H2' },
  };
  const first: IndicatorUse = { ...second, indicator: 'safe' };

  it('have p-values adjusted by Holm, a primary without one counting as compared', () => {
    const alone = firstIndicator({ csv });
    expect(alone.change.adjustedP).toBeCloseTo(0.0081, 3);
    expect(alone.methodVersions).toContain('holm@1');
    const beside = firstIndicator({ csv, experiment: { indicators: [first, second] } });
    // The other one has no sheet, so it is no comparison.
    expect(beside.change.adjustedP).toBe(alone.change.adjustedP);
    const twice = summarizeSmall({
      csv,
      experiment: { indicators: [first, { ...first, baseline: { missing: 'ei' } }] },
    });
    expect(twice.indicators[0]?.change.adjustedP).toBeCloseTo(2 * (alone.change.adjustedP ?? 0), 9);
    expect(twice.indicators[1]?.change.adjustedP).toBeNull();
  });

  it('are the only ones with a p-value', () => {
    expect(firstIndicator({ csv, use: { role: 'secondary' } }).change.adjustedP).toBeNull();
  });

  it('are counted with everything that is compared', () => {
    expect(firstIndicator({ csv }).comparisonsInReport).toBe(1);
  });
});
