import type { Observations } from '../model/observations.ts';
import { oncePer } from '../model/once.ts';
import type { Period } from '../model/period.ts';

/** How many rows at most are of the same period, area and groups: 1 where every row is its own. */
export const longestRepetition = oncePer((rows: Observations): number => {
  const sorted = rowKeys(rows).sort();
  let longest = Math.min(1, sorted.length);
  let run = 1;
  for (let at = 1; at < sorted.length; at++) {
    run = sorted[at] === sorted[at - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
});

/** One number per row, the same for rows of one period, area and groups: 8 MB for a million rows. */
export function rowKeys(rows: Observations): Float64Array {
  const keys = new Float64Array(rows.rowCount);
  const periods = new Map<Period, number>();
  for (let index = 0; index < keys.length; index++) {
    keys[index] = numberOf(periods, rows.periodAt(index));
  }
  let span = periods.size;
  if (rows.columnIndex('area') >= 0) {
    span = refine(keys, span, rows.areas().length, (index) => rows.areaAt(index));
  }
  for (const dimension of rows.dimensions) {
    const codes = rows.groupCodes(dimension).length;
    // One more for the total.
    if (codes > 0) span = refine(keys, span, codes + 1, (index) => rows.groupAt(dimension, index));
  }
  return keys;
}

/**
 * Splits rows of one key by a text, of which there are at most `count`. Keys lie below `span`;
 * returns below what they lie now.
 */
function refine(
  keys: Float64Array,
  span: number,
  count: number,
  textAt: (index: number) => string,
): number {
  const below = span * count > Number.MAX_SAFE_INTEGER ? renumber(keys) : span;
  const texts = new Map<string, number>();
  for (let index = 0; index < keys.length; index++) {
    keys[index] = (keys[index] ?? 0) + below * numberOf(texts, textAt(index));
  }
  return below * count;
}

/** The same keys as small numbers, so that another column fits beside them. */
function renumber(keys: Float64Array): number {
  const numbers = new Map<number, number>();
  for (let index = 0; index < keys.length; index++) {
    keys[index] = numberOf(numbers, keys[index] ?? 0);
  }
  return numbers.size;
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
