import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAttacker } from './independent-attack.ts';
import {
  isHidden,
  isPrimary,
  type RandomTable,
  type Row,
  randomTable,
  withholdingOf,
} from './random-table.ts';

/** Ten thousand in a long run: `JALOSTAMO_TABLES=10000 npx vitest run test/summary/suppression`. */
const TABLES = Number(process.env['JALOSTAMO_TABLES'] ?? 500);
const TINY = { threshold: 3, most: 4 };
const tables = fc.oneof(
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 2, ages: 2, genders: 1 }) },
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 1, ages: 3, genders: 1 }) },
  { weight: 3, arbitrary: randomTable({ ...TINY, areas: 1, ages: 2, genders: 2 }) },
  {
    weight: 1,
    arbitrary: randomTable({ areas: 2, ages: 3, genders: 2, threshold: 5, most: 12 }),
  },
);

/**
 * Every count that somebody can come nearer to than the threshold, in words. A contributor may learn
 * what is withheld only to protect others.
 */
function findLeaks(table: RandomTable): readonly string[] {
  const withholding = withholdingOf(table);
  const hidden = table.rows.filter((row) => row.isInFile && isHidden(withholding, row));
  // Of a base under ten the estimate is not shown; that the base is, only our own attacker uses.
  const isShown = (row: Row): boolean =>
    !hidden.includes(row) && (table.measure === 'count' || row.n >= 10);
  const leaks: string[] = [];
  const outsider = createAttacker(table, isShown, { x: null, rest: null });
  for (const row of hidden) leaks.push(...leaksOf(table, row, outsider, 'outsider'));
  for (const own of hidden) {
    for (const known of ownCounts(table, own)) {
      const contributor = createAttacker(table, isShown, known);
      for (const row of hidden) {
        if (!isPrimary(withholding, row) || tellsNothing(own, row, outsider)) continue;
        leaks.push(...leaksOf(table, row, contributor, `the one of ${nameOf(own)}`));
      }
    }
  }
  return leaks;
}

/** What somebody who is alone in a cell knows of it: the one counted, or the one asked. */
function ownCounts({ measure, sensitive }: RandomTable, { x, n, inner }: Row) {
  if (measure === 'count') return x === 1 ? [{ x: inner, rest: null }] : [];
  if (n === 1) return [{ x: inner, rest: inner }];
  return [
    ...(x === 1 ? [{ x: inner, rest: null }] : []),
    ...(sensitive && n - x === 1 ? [{ x: null, rest: inner }] : []),
  ];
}

/** Who is alone in a cell learns nothing of others from its parts, nor from it with what is published. */
function tellsNothing(own: Row, row: Row, outsider: ReturnType<typeof createAttacker>): boolean {
  if (row.inner.every((cell) => own.inner.includes(cell))) return true;
  if (!own.inner.every((cell) => row.inner.includes(cell))) return false;
  const others = row.inner.filter((cell) => !own.inner.includes(cell));
  return outsider.widthOf('x', others, 1) === 0 || outsider.widthOf('rest', others, 1) === 0;
}

function leaksOf(
  { measure, sensitive, threshold }: RandomTable,
  row: Row,
  attacker: ReturnType<typeof createAttacker>,
  who: string,
): readonly string[] {
  const x = attacker.widthOf('x', row.inner, threshold);
  const leaks = x < threshold ? [`${who} knows x of ${nameOf(row)} within ${x}`] : [];
  if (measure === 'count') return leaks;
  const rest = attacker.widthOf('rest', row.inner, threshold);
  if (x + rest < threshold) leaks.push(`${who} knows n of ${nameOf(row)} within ${x + rest}`);
  if (sensitive && rest < threshold) leaks.push(`${who} knows the rest of ${nameOf(row)}`);
  return leaks;
}

function nameOf({ period, area, dimension, code, x, n }: Row): string {
  return `${[period, area, dimension, code].filter((part) => part !== '').join(' ')} (${x}/${n})`;
}

describe('an attacker with another solver', () => {
  it(`cannot narrow a hidden count of ${TABLES} random tables`, { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(findLeaks(table)).toEqual([]);
      }),
      { numRuns: TABLES },
    );
  });
});
