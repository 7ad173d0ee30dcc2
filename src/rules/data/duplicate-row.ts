import { isColumnName } from '../../model/observation-columns.ts';
import type { Observations } from '../../model/observations.ts';
import type { Period } from '../../model/period.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** Two rows for the same period, area and groups: nobody can tell which one counts. */
export const duplicateRow: Rule = dataRule(
  {
    id: 'data/duplicate-row',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;60;60;100;;\n2019-H2;;;62;62;100;;',
    },
  },
  ({ rows, sheet }, report) => {
    // A grouping with the name of a column is not read, and its groups look like one another.
    if ((sheet?.disaggregations ?? []).some(({ id }) => isColumnName(id))) return;
    const keys = rowKeys(rows);
    const repeated = repeatedKeys(keys);
    if (repeated.size === 0) return;
    const first = new Map<number, number>();
    for (const [index, key] of keys.entries()) {
      if (!repeated.has(key)) continue;
      const known = first.get(key);
      if (known === undefined) {
        first.set(key, index);
        continue;
      }
      const related = [{ file: rows.file, place: cellOf(rows, known, 'period') }];
      const params = { period: rows.periodAt(index).key };
      report(cellOf(rows, index, 'period'), params, { related });
    }
  },
);

/** One number per row, the same for rows of one period, area and groups: 8 MB for a million rows. */
function rowKeys(rows: Observations): Float64Array {
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

function repeatedKeys(keys: Float64Array): ReadonlySet<number> {
  const sorted = keys.slice().sort();
  const repeated = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    const key = sorted[at];
    if (key !== undefined && key === sorted[at - 1]) repeated.add(key);
  }
  return repeated;
}
