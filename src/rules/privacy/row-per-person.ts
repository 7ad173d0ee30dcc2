import { isColumnName } from '../../model/observation-columns.ts';
import { dataRule } from '../data-rule.ts';
import { longestRepetition } from '../row-keys.ts';
import type { Rule } from '../rule.ts';

/** So many rows of one period, area and group are no slip: each is somebody's answer. */
export const FEWEST_FOR_PEOPLE = 10;

/** Data on individuals where figures of all together belong. Told once a file. */
export const rowPerPerson: Rule = dataRule(
  {
    id: 'privacy/row-per-person',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2020-H1;48;;',
      bad: Array.from({ length: FEWEST_FOR_PEOPLE }, (_, at) => `2020-H1;${at % 2};;`).join('\n'),
    },
  },
  ({ rows, sheet }, report) => {
    // A grouping with the name of a column is not read, and its groups look like one another.
    if ((sheet?.disaggregations ?? []).some(({ id }) => isColumnName(id))) return;
    const count = longestRepetition(rows);
    if (count >= FEWEST_FOR_PEOPLE) report({ kind: 'file' }, { count });
  },
);
