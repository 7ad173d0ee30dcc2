import { describe, expect, it } from 'vitest';
import { poissonCount } from '../../../src/stats/poisson.ts';
import { wilson } from '../../../src/stats/wilson.ts';
import { valueRows } from '../small-programme.ts';
import { aggregateCities, onlyAggregate, shareRows } from './cities.ts';

const COUNTS = { measure: 'count', unit: 'kävijää' } as const;

describe('a figure of several cities together', () => {
  it('sums counts of the latest period that all have measured', () => {
    const { total, members } = onlyAggregate({
      sheet: COUNTS,
      cities: {
        a: { csv: valueRows({ '2019-H1': 30, '2019-H2': 40, '2020-H1': 50 }) },
        b: { csv: valueRows({ '2019-H2': 12, '2020-H1': 13 }) },
        c: { csv: 'period,value,status\n2019-H2,7,\n2020-H1,,not-applicable\n' },
      },
    });
    expect(total).toMatchObject({
      period: '2019-H2',
      value: 59,
      method: 'city-sum@1',
      reason: null,
    });
    expect(total.interval).toMatchObject(poissonCountLimits(59));
    expect(
      members.map(({ experiment, figure }) => [experiment, figure.period, figure.value]),
    ).toEqual([
      ['a', '2019-H2', 40],
      ['b', '2019-H2', 12],
      ['c', '2019-H2', 7],
    ]);
  });

  it('divides the sum of numerators by that of denominators, and never averages percentages', () => {
    const { total } = onlyAggregate({
      cities: {
        a: { csv: shareRows({ '2020-H1': [16, 20] }) },
        b: { csv: shareRows({ '2020-H1': [90, 180] }) },
      },
    });
    expect(total).toMatchObject({ numerator: 106, denominator: 200, n: 200, value: 53 });
    const limits = wilson(106, 200);
    if (!('lower' in limits)) throw new Error('has limits');
    expect(total.interval?.lower).toBeCloseTo(limits.lower * 100, 12);
    expect(total.interval?.upper).toBeCloseTo(limits.upper * 100, 12);
    expect(total.method).toBe('city-ratio@1');
  });

  it('has no proportion where a city gives percentages alone', () => {
    const { total } = onlyAggregate({
      cities: {
        a: { csv: 'period,value,n\n2020-H1,80,20\n' },
        b: { csv: shareRows({ '2020-H1': [90, 180] }) },
      },
    });
    expect(total).toMatchObject({ period: '2020-H1', value: null, reason: 'no-numerator' });
  });

  it('takes rates by their multiplier', () => {
    const { total } = onlyAggregate({
      sheet: { measure: 'rate', unit: '/ 1000', multiplier: 1000 },
      cities: {
        a: { csv: shareRows({ '2020-H1': [30, 10_000] }) },
        b: { csv: shareRows({ '2020-H1': [10, 2000] }) },
      },
    });
    expect(total.value).toBeCloseTo((40 / 12_000) * 1000, 12);
    expect(total.interval?.method).toBe('byar@1');
  });

  it('weights means by their respondents; without one standard deviation it has no interval', () => {
    const mean = { measure: 'mean', unit: 'pistettä' } as const;
    const known = 'period,value,n,sd\n2020-H1,60,30,12\n';
    const { total } = onlyAggregate({
      sheet: mean,
      cities: { a: { csv: known }, b: { csv: 'period,value,n,sd\n2020-H1,70,90,10\n' } },
    });
    expect(total).toMatchObject({ value: 67.5, n: 120, method: 'weighted-mean@1' });
    expect(total.interval?.method).toBe('weighted-mean@1');
    const without = onlyAggregate({
      sheet: mean,
      cities: { a: { csv: known }, b: { csv: 'period,value,n\n2020-H1,70,90\n' } },
    });
    expect(without.total).toMatchObject({ value: 67.5, interval: null, reason: 'no-sd' });
  });

  it('knows less than a publisher who gives limits', () => {
    const given = 'period,numerator,denominator,lower,upper\n2020-H1,90,180,40,60\n';
    const { total } = onlyAggregate({
      cities: { a: { csv: given }, b: { csv: shareRows({ '2020-H1': [16, 20] }) } },
    });
    expect(total).toMatchObject({ value: 53, interval: null, reason: 'source-gives-none' });
  });

  it('of an index there is none', () => {
    const { total } = onlyAggregate({
      sheet: { measure: 'index' },
      cities: {
        a: { csv: valueRows({ '2020-H1': 100 }) },
        b: { csv: valueRows({ '2020-H1': 110 }) },
      },
    });
    expect(total).toMatchObject({ value: null, reason: 'cannot-be-summed' });
  });

  it('counts no forecast as measured', () => {
    const forecast = 'period,value,status\n2019-H2,40,\n2020-H1,90,forecast\n';
    const { total } = onlyAggregate({
      sheet: COUNTS,
      cities: {
        a: { csv: forecast },
        b: { csv: valueRows({ '2019-H2': 12, '2020-H1': 13 }) },
      },
    });
    expect(total).toMatchObject({ period: '2019-H2', value: 52 });
  });

  it('tells with its marks that a part of it is provisional', () => {
    const { total } = onlyAggregate({
      sheet: COUNTS,
      cities: {
        a: { csv: 'period,value,status\n2020-H1,40,provisional\n' },
        b: { csv: valueRows({ '2020-H1': 13 }) },
      },
    });
    expect(total).toMatchObject({ value: 53, marks: ['p'] });
  });
});

describe('cities stand side by side, with the reason,', () => {
  const one = { csv: shareRows({ '2020-H1': [40, 80] }) };

  it('when one of them is withheld', () => {
    const { total, members } = onlyAggregate({
      sheet: COUNTS,
      cities: {
        a: { csv: valueRows({ '2019-H2': 40, '2020-H1': 50 }) },
        b: { csv: valueRows({ '2019-H2': 12, '2020-H1': 3 }) },
      },
    });
    expect(total).toMatchObject({ period: '2020-H1', value: null, reason: 'suppressed' });
    expect(members[1]?.figure).toMatchObject({ value: null, marks: ['c'], reason: 'suppressed' });
  });

  it('when too few answered in one of them', () => {
    const { total } = onlyAggregate({
      cities: { a: one, b: { csv: shareRows({ '2020-H1': [0, 8] }) } },
    });
    expect(total).toMatchObject({ value: null, reason: 'too-few' });
  });

  it('when one has not measured at all, or never at the same time', () => {
    expect(onlyAggregate({ cities: { a: one, b: {} } }).total.reason).toBe('no-data');
    const { total, members } = onlyAggregate({
      cities: { a: one, b: { csv: shareRows({ '2019-H2': [40, 80] }) } },
    });
    expect(total.reason).toBe('no-common-period');
    expect(members.map(({ figure }) => figure.period)).toEqual(['2020-H1', '2019-H2']);
  });

  it('when versions, measures or units differ', () => {
    const reason = (b: Parameters<typeof onlyAggregate>[0]['cities'][string]) =>
      onlyAggregate({ cities: { a: one, b: { ...one, ...b } } }).total.reason;
    expect(reason({ use: { version: 2 } })).toBe('different-versions');
    expect(reason({ ownSheet: { measure: 'rate' } })).toBe('different-measures');
    expect(reason({ ownSheet: { unit: '% asukkaista' } })).toBe('different-units');
    expect(reason({ ownSheet: { multiplier: 1000 } })).toBe('different-units');
    expect(reason({})).toBe(null);
  });

  it('when the same people may be in both', () => {
    const area = (id: string, part_of?: string) => ({
      id,
      name: id,
      kind: 'district' as const,
      ...(part_of === undefined ? {} : { part_of }),
    });
    const areas = [
      { ...area('town'), region_code: '049' },
      area('north', 'town'),
      area('south', 'town'),
      { ...area('land'), kind: 'country' as const },
    ];
    const reason = (a: string | undefined, b: string | undefined, lead?: string) => {
      const cityIn = (code: string | undefined) => ({
        ...one,
        ...(lead === undefined ? {} : { lead }),
        ...(code === undefined ? {} : { experiment: { scope: { area: code } } }),
      });
      return onlyAggregate({ areas, cities: { a: cityIn(a), b: cityIn(b) } }).total.reason;
    };
    expect(reason('north', 'south')).toBe(null);
    expect(reason('north', 'south', 'one-city')).toBe(null);
    expect(reason('north', 'town')).toBe('overlapping-areas');
    expect(reason('049', 'south')).toBe('overlapping-areas');
    expect(reason('north', 'north')).toBe('overlapping-areas');
    expect(reason('north', 'land')).toBe('overlapping-areas');
    expect(reason('unknown', 'unknown')).toBe('overlapping-areas');
    expect(reason('north', undefined, 'one-city')).toBe('overlapping-areas');
    expect(reason(undefined, undefined, 'one-city')).toBe('overlapping-areas');
    expect(reason('north', undefined)).toBe(null);
  });
});

it('an indicator of one experiment, and one that a city has for itself, have no aggregate', () => {
  const csv = shareRows({ '2020-H1': [40, 80] });
  expect(aggregateCities({ cities: { a: { csv } } })).toEqual([]);
  expect(aggregateCities({ cities: { a: { csv }, b: { use: { omitted: 'Ei sovi.' } } } })).toEqual(
    [],
  );
});

function poissonCountLimits(count: number) {
  const limits = poissonCount(count);
  if (!('lower' in limits)) throw new Error('has limits');
  return { lower: limits.lower, upper: limits.upper, method: 'byar@1' };
}
