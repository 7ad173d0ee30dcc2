import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { aggregateRows } from '../../../src/summary/aggregate/aggregate-rows.ts';
import { FIGURE_COLUMNS, type FigureRow } from '../../../src/summary/figure-row.ts';
import { outputSchema } from '../../../src/summary/summary-schema.ts';
import { type City, onlyAggregate, shareRows } from './cities.ts';

const share = (before: number, after: number): City => ({
  csv: shareRows({ '2019-H1': [before, 80], '2020-H1': [after, 90] }),
});
const THREE = { a: share(40, 60), b: share(35, 50), c: share(30, 66) };

function rowsOf(cities: Readonly<Record<string, City>>): readonly FigureRow[] {
  return aggregateRows(onlyAggregate({ cities }));
}

function only(rows: readonly FigureRow[], figure: string): FigureRow {
  const [row, ...more] = rows.filter((one) => one.figure === figure);
  if (row === undefined || more.length > 0) throw new Error(`expected one row of ${figure}`);
  return row;
}

describe('rows of a common indicator in several experiments', () => {
  it('hold every figure of the aggregate', () => {
    const { total, pooled, members } = onlyAggregate({ cities: THREE });
    const rows = rowsOf(THREE);
    expect(only(rows, 'total')).toMatchObject({
      experiment: '',
      role: null,
      sheet_version: 1,
      period: '2020-H1',
      value: total.value,
      lower: total.interval?.lower,
      numerator: 176,
      denominator: 270,
      method: 'city-ratio@1 wilson@1',
    });
    expect(only(rows, 'pooled-effect')).toMatchObject({
      value: pooled.value,
      upper: pooled.interval?.upper,
      state: 'before-after',
      method: 'reml-hartung-knapp@1',
    });
    expect(only(rows, 'pooled-prediction').lower).toBe(pooled.prediction?.lower);
    expect(only(rows, 'between-variance').value).toBe(pooled.betweenVariance);
    expect(only(rows, 'inconsistency').value).toBe(pooled.inconsistency);
    const effects = rows.filter(({ figure }) => figure === 'city-effect');
    expect(effects.map(({ experiment, value, lower }) => [experiment, value, lower])).toEqual(
      members.map(({ experiment, effect }) => [experiment, effect.value, effect.interval?.lower]),
    );
    const figures = rows.filter(({ figure }) => figure === 'city-figure');
    expect(figures.map(({ value, n }) => [value, n])).toEqual(
      members.map(({ figure }) => [figure.value, figure.n]),
    );
  });

  it('have the columns of the table and nothing that its schema does not know', () => {
    const schema = new Ajv2020({ allErrors: true }).compile(outputSchema('summary-csv', String));
    for (const row of rowsOf(THREE)) {
      expect(Object.keys(row).sort()).toEqual([...FIGURE_COLUMNS].sort());
      const told = { ...row, name: 'nimi', unit: '%' };
      expect(schema(told), JSON.stringify(schema.errors)).toBe(true);
    }
  });

  it('name no version where the experiments have different ones', () => {
    const rows = rowsOf({ ...THREE, d: { ...THREE.a, use: { version: 2 } } });
    expect(only(rows, 'total')).toMatchObject({
      sheet_version: null,
      value: null,
      reason: 'different-versions',
    });
    const versions = rows.filter(({ figure }) => figure === 'city-effect');
    expect(versions.map(({ sheet_version }) => sheet_version)).toEqual([1, 1, 1, 2]);
  });

  it('keep withheld what one experiment withholds', () => {
    const rows = rowsOf({ ...THREE, d: share(40, 3) });
    for (const figure of ['total', 'pooled-effect', 'pooled-prediction', 'between-variance']) {
      expect(only(rows, figure)).toMatchObject({
        value: null,
        lower: null,
        upper: null,
        n: null,
        numerator: null,
        denominator: null,
        reason: 'suppressed',
      });
    }
    const own = rows.filter(({ experiment }) => experiment === 'd');
    expect(own.map(({ figure, value, n, reason }) => [figure, value, n, reason])).toEqual([
      ['city-figure', null, null, 'suppressed'],
      ['city-effect', null, null, 'suppressed'],
    ]);
  });
});
