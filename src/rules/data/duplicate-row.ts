import { isColumnName } from '../../model/observation-columns.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import { FEWEST_FOR_PEOPLE } from '../privacy/row-per-person.ts';
import { longestRepetition, rowKeys } from '../row-keys.ts';
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
    const longest = longestRepetition(rows);
    // A row for each person is another matter, and one error says it better than a hundred.
    if (longest < 2 || longest >= FEWEST_FOR_PEOPLE) return;
    const keys = rowKeys(rows);
    const repeated = repeatedKeys(keys);
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

function repeatedKeys(keys: Float64Array): ReadonlySet<number> {
  const sorted = keys.slice().sort();
  const repeated = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    const key = sorted[at];
    if (key !== undefined && key === sorted[at - 1]) repeated.add(key);
  }
  return repeated;
}
