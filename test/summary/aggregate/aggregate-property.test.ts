import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateIndicators } from '../../../src/summary/aggregate/aggregate-indicators.ts';
import { summarizeProgramme } from '../../../src/summary/summarize-programme.ts';
import { valueRows } from '../small-programme.ts';
import { type City, citiesWorkspace, onlyAggregate, shareRows } from './cities.ts';

const asOf = '2020-09-01';

const shareCity = fc
  .tuple(
    fc.integer({ min: 30, max: 200 }),
    fc.integer({ min: 30, max: 200 }),
    fc.nat(1000),
    fc.nat(1000),
  )
  .map(([n0, n1, p0, p1]): City => {
    const count = (n: number, p: number) => Math.max(5, Math.round((n * p) / 1000));
    return { csv: shareRows({ '2019-H1': [count(n0, p0), n0], '2020-H1': [count(n1, p1), n1] }) };
  });

const named = (cities: readonly City[]) =>
  Object.fromEntries(cities.map((city, at) => [`city-${at}`, city]));

describe('whatever the cities', () => {
  it('their order does not matter', () => {
    fc.assert(
      fc.property(fc.array(shareCity, { minLength: 2, maxLength: 6 }), (cities) => {
        const workspace = citiesWorkspace({ cities: named(cities) });
        const summaries = summarizeProgramme(workspace, { asOf });
        const forwards = aggregateIndicators(workspace, summaries);
        expect(aggregateIndicators(workspace, [...summaries].reverse())).toEqual(forwards);
      }),
      { numRuns: 60 },
    );
  });

  it('a total of counts is their sum, and lies within its interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 10_000 }), { minLength: 2, maxLength: 8 }),
        (counts) => {
          const cities = named(counts.map((count) => ({ csv: valueRows({ '2020-H1': count }) })));
          const { total } = onlyAggregate({ sheet: { measure: 'count' }, cities });
          const sum = counts.reduce((a, b) => a + b, 0);
          expect(total.value).toBe(sum);
          expect(total.interval?.lower).toBeLessThan(sum);
          expect(total.interval?.upper).toBeGreaterThan(sum);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a common share lies between the smallest and the largest of theirs', () => {
    fc.assert(
      fc.property(fc.array(shareCity, { minLength: 2, maxLength: 6 }), (cities) => {
        const { total, members } = onlyAggregate({ cities: named(cities) });
        const shares = members.map(({ figure }) => figure.value ?? Number.NaN);
        expect(total.value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(total.value).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('a withheld figure changes nothing that is told', () => {
    const secret = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 2, maxLength: 5 }),
        secret,
        secret,
        (counts, one, other) => {
          const told = (hidden: number) => {
            const shown = counts.map((count) => ({
              csv: valueRows({ '2019-H1': count + 1, '2020-H1': count }),
            }));
            const withheld = { csv: valueRows({ '2019-H1': 8, '2020-H1': hidden }) };
            const cities = { ...named(shown), hidden: withheld };
            return onlyAggregate({ sheet: { measure: 'count' }, cities });
          };
          expect(told(one)).toEqual(told(other));
          expect(told(one).total).toMatchObject({
            value: null,
            interval: null,
            reason: 'suppressed',
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
