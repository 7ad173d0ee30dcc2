import * as fc from 'fast-check';
import type { Indicator } from '../../../src/model/indicator.ts';
import { createCalendar, type Period } from '../../../src/model/period.ts';
import { buildCell } from '../../../src/summary/cell.ts';
import type { DisclosurePolicy } from '../../../src/summary/disclosure.ts';
import { FileCellsBuilder, seriesId } from '../../../src/summary/suppression/file-cells.ts';
import { decideWithholding, type Withholding } from '../../../src/summary/suppression/withhold.ts';

/** The people of one area, one group of each dimension and one shortest period: not published as such. */
export interface InnerCell {
  readonly area: string;
  readonly age: string;
  readonly gender: string;
  readonly period: string;
  readonly x: number;
  readonly n: number;
}

/** A row of the file, and the inner cells it is the sum of. */
export interface Row {
  readonly period: string;
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  readonly inner: readonly number[];
  readonly x: number;
  readonly n: number;
  /** False for a row that was left out of the file. */
  readonly isInFile: boolean;
}

export interface RandomTable {
  readonly measure: 'count' | 'proportion';
  readonly sensitive: boolean;
  readonly threshold: number;
  readonly rounding: 5 | null;
  readonly inner: readonly InnerCell[];
  readonly rows: readonly Row[];
}

export interface TableSize {
  readonly areas: number;
  readonly ages: number;
  readonly genders: number;
  readonly threshold: number;
  /** The largest inner count. */
  readonly most: number;
}

const HALVES = ['2020-H1', '2020-H2'];
const calendar = createCalendar([]);

/** Random people, counted by area, age, gender and half-year, and the rows that a file makes of them. */
export function randomTable(size: TableSize): fc.Arbitrary<RandomTable> {
  return fc
    .record({
      areas: fc.integer({ min: 1, max: size.areas }),
      ages: fc.integer({ min: 1, max: size.ages }),
      genders: fc.integer({ min: 1, max: size.genders }),
      halves: fc.integer({ min: 1, max: 2 }),
      measure: fc.constantFrom('count' as const, 'proportion' as const),
      sensitive: fc.boolean(),
    })
    .chain((shape) => {
      const count = shape.areas * shape.ages * shape.genders * shape.halves;
      // Small counts are as usual as large ones, and zeros occur.
      const people = fc.oneof(
        fc.integer({ min: 0, max: Math.min(3, size.most) }),
        fc.integer({ min: 0, max: size.most }),
      );
      // Most bases are of ten or more, below which the estimate is not shown anyway.
      const others = fc.oneof(people, fc.integer({ min: 10, max: 10 + size.most }));
      return fc.record({
        shape: fc.constant(shape),
        xs: fc.array(people, { minLength: count, maxLength: count }),
        others: fc.array(others, { minLength: count, maxLength: count }),
        // One row in a dozen is not in the file.
        dropped: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 120, maxLength: 120 }),
      });
    })
    .map(({ shape, xs, others, dropped }) => {
      const inner = innerCells(shape, xs, others);
      const rows = rowsOf(inner, shape.halves === 2, dropped);
      const { measure, sensitive } = shape;
      return { measure, sensitive, threshold: size.threshold, rounding: null, inner, rows };
    });
}

/** What our own code withholds of the table, its rows given in some order, after `earlier` ones were published. */
export function withholdingOf(
  table: RandomTable,
  order: readonly Row[] = table.rows,
  earlier: readonly RandomTable[] = [],
): Withholding {
  const releases = earlier.map((one, index) => {
    return {
      reports: [`report-${index}`],
      asOf: '9999-12-31',
      file: fileOf(one, one.rows),
      context: contextOf(one),
    };
  });
  return decideWithholding(fileOf(table, order), { ...contextOf(table), earlier: releases });
}

function contextOf(table: RandomTable) {
  const { threshold, rounding, sensitive } = table;
  const policy: DisclosurePolicy = {
    people: true,
    threshold,
    smallestShown: rounding === null ? threshold : Math.max(8, threshold),
    rounding,
    sensitive,
  };
  return { sheet: sheetOf(table), policy, partOf: new Map<string, string>() };
}

function fileOf(table: RandomTable, order: readonly Row[]): FileCellsBuilder {
  const sheet = sheetOf(table);
  const file = new FileCellsBuilder();
  for (const row of order) {
    if (!row.isInFile) continue;
    const { area, dimension, code } = row;
    const share = table.measure === 'proportion';
    const counts = {
      value: share ? null : row.x,
      numerator: share ? row.x : null,
      denominator: share ? row.n : null,
    };
    const none = { n: null, sd: null, lower: null, upper: null, statuses: [], note: '' };
    const place = { area, dimension, code };
    const groups = dimension === '' ? {} : { [dimension]: code };
    const observation = { row: 0, period: periodOf(row.period), area, groups, ...counts, ...none };
    file.add(place, buildCell(observation, sheet, code));
  }
  return file;
}

/** The same places with other people in them. */
export function recount(table: RandomTable, inner: readonly InnerCell[]): RandomTable {
  const rows = table.rows.map((row) => {
    const sum = (count: 'x' | 'n'): number =>
      row.inner.reduce((total, index) => total + (inner[index]?.[count] ?? 0), 0);
    return { ...row, x: sum('x'), n: sum('n') };
  });
  return { ...table, inner, rows };
}

export function isHidden(withholding: Withholding, row: Row): boolean {
  return withholding.isWithheld(seriesId(row.area, row.dimension, row.code), row.period);
}

/** True for a row that is withheld for its own counts. */
export function isPrimary({ withheld }: Withholding, row: Row): boolean {
  return [...withheld].some(
    ([{ area, dimension, code, cell }, { role }]) =>
      role === 'primary' &&
      area === row.area &&
      dimension === row.dimension &&
      code === row.code &&
      cell.period.key === row.period,
  );
}

function sheetOf({ measure }: RandomTable): Indicator {
  return {
    id: 'safe',
    name: 'Turvallisuus',
    level: 'outcome',
    measure,
    unit: '%',
    direction: 'increase',
    definition: 'Osuus vastaajista',
    frequency: 'half-year',
    counts_people: true,
  };
}

function periodOf(text: string): Period {
  const parsed = calendar.parse(text);
  if (!parsed.ok) throw new Error(`no period: ${text}`);
  return parsed.period;
}

function innerCells(
  shape: { areas: number; ages: number; genders: number; halves: number },
  xs: readonly number[],
  others: readonly number[],
): readonly InnerCell[] {
  const inner: InnerCell[] = [];
  for (let area = 0; area < shape.areas; area++) {
    for (let age = 0; age < shape.ages; age++) {
      for (let gender = 0; gender < shape.genders; gender++) {
        for (let half = 0; half < shape.halves; half++) {
          const x = xs[inner.length] ?? 0;
          inner.push({
            area: `area-${area}`,
            age: `age-${age}`,
            gender: `gender-${gender}`,
            period: HALVES[half] ?? '',
            x,
            n: x + (others[inner.length] ?? 0),
          });
        }
      }
    }
  }
  return inner;
}

function rowsOf(
  inner: readonly InnerCell[],
  hasYear: boolean,
  dropped: readonly number[],
): readonly Row[] {
  const areas = [...new Set(inner.map(({ area }) => area))];
  const periods = [...new Set(inner.map(({ period }) => period))];
  const rows: Row[] = [];
  const add = (area: string, period: string, dimension: string, code: string): void => {
    const members = inner.flatMap((cell, index) => {
      if (area !== '' && cell.area !== area) return [];
      if (period !== '2020' && cell.period !== period) return [];
      if (dimension === 'age' && cell.age !== code) return [];
      if (dimension === 'gender' && cell.gender !== code) return [];
      return [index];
    });
    const sum = (count: 'x' | 'n'): number =>
      members.reduce((total, index) => total + (inner[index]?.[count] ?? 0), 0);
    const isInFile = dropped[rows.length % dropped.length] !== 0;
    const counts = { x: sum('x'), n: sum('n') };
    rows.push({ area, period, dimension, code, inner: members, ...counts, isInFile });
  };
  for (const area of areas.length > 1 ? ['', ...areas] : ['']) {
    for (const period of hasYear ? [...periods, '2020'] : periods) {
      add(area, period, '', '');
      for (const dimension of ['age', 'gender'] as const) {
        const codes = [...new Set(inner.map((cell) => cell[dimension]))];
        if (codes.length > 1) for (const code of codes) add(area, period, dimension, code);
      }
    }
  }
  return rows;
}
