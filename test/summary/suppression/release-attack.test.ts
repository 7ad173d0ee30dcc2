import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Withholding } from '../../../src/summary/suppression/withhold.ts';
import { solveFor } from './independent-attack.ts';
import {
  isHidden,
  isPrimary,
  type RandomTable,
  type Row,
  randomTable,
  recount,
  withholdingOf,
} from './random-table.ts';

/** Ten thousand in a long run: `JALOSTAMO_TABLES=10000 npx vitest run test/summary/suppression`. */
const TABLES = Number(process.env['JALOSTAMO_TABLES'] ?? 300);
const TINY = { threshold: 3, most: 4 };
const tables = fc.oneof(
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 2, ages: 2, genders: 1 }) },
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 1, ages: 3, genders: 1 }) },
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 1, ages: 2, genders: 2 }) },
  { weight: 1, arbitrary: randomTable({ areas: 2, ages: 2, genders: 2, threshold: 5, most: 12 }) },
);

/** A table that was published, and the next one: a few people more or less, rows come and gone. */
const releases = tables.chain((first) => {
  const size = first.inner.length;
  return fc
    .record({
      more: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: -2, max: 6 }) },
        ),
        { minLength: size, maxLength: size },
      ),
      flipped: fc.array(fc.integer({ min: 0, max: 11 }), {
        minLength: first.rows.length,
        maxLength: first.rows.length,
      }),
      threshold: fc.constantFrom(first.threshold, first.threshold, first.threshold + 2),
    })
    .map(({ more, flipped, threshold }) => {
      const inner = first.inner.map((cell, index) => {
        const x = Math.max(0, cell.x + (more[index] ?? 0));
        return { ...cell, x, n: x + cell.n - cell.x };
      });
      const { rows, ...table } = recount(first, inner);
      const second: RandomTable = {
        ...table,
        threshold,
        rows: rows.map((row, index) => {
          return { ...row, isInFile: flipped[index] === 0 ? !row.isInFile : row.isInFile };
        }),
      };
      return { first, second };
    });
});

/** What a reader of one release or of both can say, by whole numbers that another solver finds. */
class Reader {
  readonly #kind: 'x' | 'rest';
  readonly #constraints: string[] = [];
  readonly #names: string[];

  constructor(kind: 'x' | 'rest', size: number) {
    this.#kind = kind;
    this.#names = ['a', 'b'].flatMap((release) => {
      return Array.from({ length: size }, (_, cell) => `${release}${cell}`);
    });
  }

  /** Takes up a row that a release shows. */
  see(release: 'a' | 'b', row: Row): void {
    this.#constraints.push(`${this.#sum(release, row)} = ${this.#count(row)}`);
  }

  /** Takes up that a row counts as many in both. */
  same(then: Row, now: Row): void {
    if (this.#count(then) !== this.#count(now)) return;
    this.#constraints.push(`${this.#sum('b', now)} - ${this.#negative('a', then)} = 0`);
  }

  widthOf(release: 'a' | 'b', row: Row, enough: number): number {
    return this.#width(this.#sum(release, row), this.#count(row), enough);
  }

  widthOfChange(then: Row, now: Row, enough: number): number {
    const goal = `${this.#sum('b', now)} - ${this.#negative('a', then)}`;
    return this.#width(goal, this.#count(now) - this.#count(then), enough);
  }

  #count({ x, n }: Row): number {
    return this.#kind === 'x' ? x : n - x;
  }

  #sum(release: string, { inner }: Row): string {
    return inner.map((cell) => `${release}${cell}`).join(' + ');
  }

  #negative(release: string, { inner }: Row): string {
    return inner.map((cell) => `${release}${cell}`).join(' - ');
  }

  /** Looked for as far as is asked on both sides of what is true. */
  #width(goal: string, truth: number, enough: number): number {
    const reach = (direction: 'Minimize' | 'Maximize'): number => {
      const limit =
        direction === 'Minimize' ? `${goal} >= ${truth - enough}` : `${goal} <= ${truth + enough}`;
      const found = solveFor(direction, goal, [...this.#constraints, limit], this.#names);
      if (found === 'unbounded') throw new Error('the attacker is unbounded');
      return this.#valueOf(goal, found);
    };
    return reach('Maximize') - reach('Minimize');
  }

  #valueOf(goal: string, found: readonly number[]): number {
    const value = new Map(this.#names.map((name, index) => [name, found[index] ?? 0]));
    return goal
      .replaceAll('- ', '-')
      .replaceAll('+ ', '')
      .split(' ')
      .reduce((sum, term) => {
        const isLess = term.startsWith('-');
        const one = value.get(isLess ? term.slice(1) : term) ?? 0;
        return sum + (isLess ? -one : one);
      }, 0);
  }
}

interface Published {
  readonly table: RandomTable;
  readonly withholding: Withholding;
}

/** Shown in the file's terms: a share of fewer than ten is not. */
function isShown({ table, withholding }: Published, row: Row): boolean {
  return row.isInFile && !isHidden(withholding, row) && (table.measure === 'count' || row.n >= 10);
}

function isWithheld({ withholding }: Published, row: Row): boolean {
  return row.isInFile && isHidden(withholding, row);
}

/** Everything that two releases together tell of what is withheld in one of them, in words. */
function findLeaks(then: Published, now: Published): readonly string[] {
  const { threshold } = now.table;
  const kinds = now.table.measure === 'count' ? (['x'] as const) : (['x', 'rest'] as const);
  const pairs = then.table.rows.flatMap((before, index) => {
    const after = now.table.rows[index];
    return after === undefined ? [] : [{ before, after }];
  });
  const readers = kinds.map((kind) => {
    const both = new Reader(kind, now.table.inner.length);
    const first = new Reader(kind, now.table.inner.length);
    for (const { before, after } of pairs) {
      if (isShown(then, before)) {
        both.see('a', before);
        first.see('a', before);
      }
      if (isShown(now, after)) both.see('b', after);
      if (before.isInFile && after.isInFile) both.same(before, after);
      // Of a row that nobody had written, the first release told what it tells of the written one.
      first.same(before, after);
    }
    return { both, first };
  });
  const leaks: string[] = [];
  const look = (what: string, widthIn: (which: 'both' | 'first') => readonly number[]): void => {
    const [x = 0, rest = threshold] = widthIn('both');
    if (x >= threshold && x + rest >= threshold) return;
    // What the first release tells by itself, no second one can keep; nor may it tell more.
    const [first = 0, firstRest = threshold] = widthIn('first');
    const isX = x < Math.min(threshold, first);
    if (isX || x + rest < Math.min(threshold, first + firstRest)) leaks.push(what);
  };
  for (const { before, after } of pairs) {
    const isSame = before.x === after.x && before.n === after.n;
    const widths = (release: 'a' | 'b', row: Row) => (which: 'both' | 'first') =>
      readers.map((reader) => reader[which].widthOf(release, row, threshold));
    if (isWithheld(now, after) && !(isSame && isShown(then, before))) {
      look(`now ${nameOf(after)}`, widths('b', after));
    }
    if (isWithheld(then, before) && isPrimary(then.withholding, before)) {
      if (!(isSame && isShown(now, after))) look(`then ${nameOf(before)}`, widths('a', before));
    }
    const change = Math.abs(after.x - before.x);
    if (!isShown(then, before) || !isShown(now, after)) continue;
    if (change > 0 && change < threshold) leaks.push(`change of ${nameOf(before)} to ${after.x}`);
  }
  return leaks;
}

function nameOf({ period, area, dimension, code, x, n }: Row): string {
  return `${[period, area, dimension, code].filter((part) => part !== '').join(' ')} (${x}/${n})`;
}

function publish(table: RandomTable, earlier: readonly RandomTable[] = []): Published {
  return { table, withholding: withholdingOf(table, table.rows, earlier) };
}

describe('an attacker who kept the release before, with another solver', () => {
  it(`cannot narrow what one of ${TABLES} pairs of tables withholds`, {
    timeout: 3_600_000,
  }, () => {
    fc.assert(
      fc.property(releases, ({ first, second }) => {
        expect(findLeaks(publish(first), publish(second, [first]))).toEqual([]);
      }),
      { numRuns: TABLES },
    );
  });

  it('would, if the release before were not looked at', () => {
    const leaking = fc.sample(releases, 60).filter(({ first, second }) => {
      return findLeaks(publish(first), publish(second)).length > 0;
    });
    expect(leaking.length).toBeGreaterThan(10);
  });
});
