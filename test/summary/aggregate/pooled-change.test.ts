import { describe, expect, it } from 'vitest';
import { poolEffects } from '../../../src/stats/pooling.ts';
import { valueRows } from '../small-programme.ts';
import { type City, onlyAggregate, shareRows } from './cities.ts';

const share = (before: number, after: number): City => ({
  csv: shareRows({ '2019-H1': [before, 80], '2020-H1': [after, 90] }),
});
const THREE = { a: share(40, 60), b: share(35, 50), c: share(30, 66) };

const mean = (before: number, after: number, sd: number): City => ({
  csv: `period,value,n,sd\n2019-H1,${before},40,${sd}\n2020-H1,${after},50,${sd + 1}\n`,
});
const MEAN = { measure: 'mean', unit: 'pistettä' } as const;

describe('the pooled effect of cities', () => {
  it('pools changes of proportions with the variance behind their limits', () => {
    const { pooled, members } = onlyAggregate({ cities: THREE });
    const effects = members.map(({ effect: { value, interval } }) => {
      if (value === null || interval === null) throw new Error('has an interval');
      const error = (interval.upper - interval.lower) / (2 * 1.959963984540054);
      return { value, variance: error * error };
    });
    const expected = poolEffects(effects);
    if (!('value' in expected)) throw new Error('has an estimate');
    expect(pooled.value).toBeCloseTo(expected.value, 9);
    expect(pooled.interval?.lower).toBeCloseTo(expected.interval.lower, 9);
    expect(pooled.prediction?.upper).toBeCloseTo(expected.prediction.upper, 9);
    expect(pooled).toMatchObject({ design: 'before-after', method: 'reml-hartung-knapp@1' });
  });

  it('takes the variance of means from their standard deviations, not from limits by t', () => {
    const { pooled } = onlyAggregate({
      sheet: MEAN,
      cities: { a: mean(50, 58, 12), b: mean(52, 55, 9), c: mean(47, 60, 15) },
    });
    const variance = (sd: number) => (sd * sd) / 40 + ((sd + 1) * (sd + 1)) / 50;
    const expected = poolEffects([
      { value: 8, variance: variance(12) },
      { value: 3, variance: variance(9) },
      { value: 13, variance: variance(15) },
    ]);
    if (!('value' in expected)) throw new Error('has an estimate');
    expect(pooled.value).toBeCloseTo(expected.value, 9);
    expect(pooled.interval?.upper).toBeCloseTo(expected.interval.upper, 9);
    expect(pooled.betweenVariance).toBeCloseTo(expected.betweenVariance, 9);
    expect(pooled.inconsistency).toBeCloseTo(expected.inconsistency, 9);
  });

  it('pools differences of changes where every plan has a comparison area', () => {
    const compared = (before: number, after: number): City => ({
      csv: `period,area,value,n,sd\n2019-H1,,${before},40,10\n2020-H1,,${after},40,10\n2019-H1,other,50,40,10\n2020-H1,other,52,40,10\n`,
      use: { comparison: { area: 'other', sampling: 'different-people' } },
      experiment: { design: { type: 'comparison-group' } },
    });
    const { pooled, members } = onlyAggregate({
      sheet: MEAN,
      cities: { a: compared(50, 58), b: compared(51, 60), c: compared(49, 55) },
    });
    expect(members.map(({ effect }) => effect.value)).toEqual([6, 7, 4]);
    // Four samples of 40 with a standard deviation of 10 each.
    const variance = (4 * 100) / 40;
    const expected = poolEffects([6, 7, 4].map((value) => ({ value, variance })));
    if (!('value' in expected)) throw new Error('has an estimate');
    expect(pooled.design).toBe('comparison');
    expect(pooled.interval?.lower).toBeCloseTo(expected.interval.lower, 9);
  });
});

describe('effects are listed, not pooled, with the reason,', () => {
  const reason = (cities: Readonly<Record<string, City>>, sheet = {}) =>
    onlyAggregate({ sheet, cities }).pooled.reason;

  it('when there are two cities, or three experiments of two', () => {
    expect(reason({ a: THREE.a, b: THREE.b })).toBe('few-cities');
    const inArea = (city: City, area: string) => ({ ...city, experiment: { scope: { area } } });
    const sameLead = {
      a: { ...inArea(THREE.a, 'north'), lead: 'one' },
      b: { ...inArea(THREE.b, 'south'), lead: 'one' },
      c: THREE.c,
    };
    expect(reason(sameLead)).toBe('few-cities');
    expect(reason(THREE)).toBe(null);
  });

  it('when a change is withheld, lacking or has no interval', () => {
    expect(reason({ ...THREE, d: share(40, 3) })).toBe('suppressed');
    expect(reason({ ...THREE, d: { csv: shareRows({ '2019-H1': [40, 80] }) } })).toBe('one-point');
    const given = {
      csv: share(1, 50).csv ?? '',
      use: { baseline: { period: '2018-H2', value: 40 } },
    };
    expect(reason({ ...THREE, d: given })).toBe('source-gives-none');
    // What is withheld is named first, whoever else lacks something.
    expect(reason({ ...THREE, d: given, e: share(40, 3) })).toBe('suppressed');
  });

  it('when kinds of periods, designs or versions differ', () => {
    const years = {
      csv: shareRows({ '2018': [40, 80], '2019': [50, 80] }),
      use: { baseline: { period: '2018' } },
    };
    expect(reason({ ...THREE, d: years })).toBe('mixed-periods');
    const compared = { ...THREE.a, use: { comparison: { area: 'other' } } };
    expect(reason({ ...THREE, d: compared })).toBe('different-designs');
    expect(reason({ ...THREE, d: { ...THREE.a, use: { version: 2 } } })).toBe('different-versions');
  });

  it('when plans evaluate in different ways, or do not say how', () => {
    const planned = (design: NonNullable<City['experiment']>['design']): City => ({
      ...THREE.a,
      experiment: { design },
    });
    const sample = 'repeated-cross-section';
    expect(reason({ ...THREE, d: planned({ type: 'before-after', sample }) })).toBe(null);
    for (const type of ['comparison-group', 'randomised', 'qualitative'] as const) {
      expect(reason({ ...THREE, d: planned({ type, sample }) })).toBe('different-designs');
    }
    expect(reason({ ...THREE, d: planned(undefined) })).toBe('design-not-declared');
    const { members } = onlyAggregate({ cities: { ...THREE, d: planned(undefined) } });
    expect(members.map(({ effect }) => effect.evaluation)).toEqual([
      ...['before-after', 'before-after', 'before-after'],
      null,
    ]);
  });

  it('when samples are of the same people, or nobody says of whom', () => {
    const sampled = (sample?: 'panel' | 'repeated-cross-section'): City => ({
      ...THREE.a,
      experiment: { design: { type: 'before-after', ...(sample === undefined ? {} : { sample }) } },
    });
    expect(reason({ ...THREE, d: sampled('panel') })).toBe('different-sampling');
    expect(reason({ ...THREE, d: sampled() })).toBe('sampling-not-declared');
    const [a, b, c] = [sampled('panel'), sampled('panel'), sampled('panel')];
    expect(reason({ a, b, c })).toBe('no-change-sd');
    const { members } = onlyAggregate({ cities: { a, b, c, d: sampled() } });
    expect(members.map(({ effect }) => effect.sampling)).toEqual([
      ...['same-people', 'same-people', 'same-people'],
      null,
    ]);
  });

  it('but events of a register, which are nobody’s sample, need no word of one', () => {
    const rate = (before: number, after: number): City => ({
      csv: shareRows({ '2019-H1': [before, 900], '2020-H1': [after, 950] }),
      experiment: { design: { type: 'before-after' } },
    });
    const cities = { a: rate(40, 60), b: rate(35, 50), c: rate(30, 66) };
    expect(reason(cities, { measure: 'rate', multiplier: 1000 })).toBe(null);
  });

  it('when counts of cities of different sizes or figures of the surroundings change', () => {
    const count = { csv: valueRows({ '2019-H1': 30, '2020-H1': 40 }) };
    expect(reason({ a: count, b: count, c: count }, { measure: 'count' })).toBe(
      'depends-on-city-size',
    );
    const context = { ...THREE.a, use: { role: 'context' as const } };
    expect(reason({ ...THREE, d: context })).toBe('context-figure');
  });
});
