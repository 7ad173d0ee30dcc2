import type { Observations } from '../../model/observations.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { rowStatusesOf, statusMask, WITHOUT_FIGURE } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const SUPPRESSED = statusMask('suppressed');
const NOT_THERE = statusMask('not-collected', 'not-yet-published', 'not-applicable');

/**
 * A figure beside a status that says there is none. In a restricted repository a figure that is
 * withheld from outputs may stay in the data.
 */
export const valueWithEmptyStatus: Rule = dataRule(
  {
    id: 'data/value-with-empty-status',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2019-H2;;not-collected;Kävijälista katosi muutossa.',
      bad: '2019-H2;31;not-collected;Kävijälista katosi muutossa.',
    },
  },
  ({ workspace, rows }, report) => {
    if (!hasColumn(rows, 'status')) return;
    const mayKeep = workspace.programme?.value.privacy?.repository === 'restricted';
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      if (!statuses.hasAny(index, WITHOUT_FIGURE)) continue;
      const column = figureColumn(rows, index);
      if (column === null) continue;
      if (statuses.hasAny(index, NOT_THERE)) {
        const status = rows.statusesAt(index).join(' ');
        report(cellOf(rows, index, column), { column, status });
      } else if (statuses.hasAny(index, SUPPRESSED) && !mayKeep) {
        report(cellOf(rows, index, column), { column }, { variant: 'suppressed' });
      }
    }
  },
);

/**
 * A denominator alone is no figure of the indicator: it may be told though the rest is not. Nor is
 * nobody of nobody.
 */
function figureColumn(rows: Observations, index: number): 'value' | 'numerator' | null {
  if (rows.numberAt('value', index) !== null) return 'value';
  if (rows.numberAt('denominator', index) === 0) return null;
  return rows.numberAt('numerator', index) === null ? null : 'numerator';
}
