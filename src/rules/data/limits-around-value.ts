import { atLeast } from '../../stats/at-least.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** An interval that does not contain its value, or whose ends have changed places. */
export const limitsAroundValue: Rule = dataRule(
  {
    id: 'data/limits-around-value',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      bad: 'period;value;lower;upper\n2019-H1;24;26;31\n2019-H2;31;27;35\n2020-H1;48;43;53\n',
    },
  },
  ({ rows }, report) => {
    if (!hasColumn(rows, 'lower') && !hasColumn(rows, 'upper')) return;
    for (let index = 0; index < rows.rowCount; index++) {
      const value = rows.numberAt('value', index);
      const lower = rows.numberAt('lower', index);
      const upper = rows.numberAt('upper', index);
      if (lower !== null && upper !== null && !atLeast(upper, lower)) {
        report(cellOf(rows, index, 'lower'), { lower, upper }, { variant: 'reversed' });
      } else if (value !== null && lower !== null && !atLeast(value, lower)) {
        report(cellOf(rows, index, 'lower'), { value, lower }, { variant: 'lower' });
      } else if (value !== null && upper !== null && !atLeast(upper, value)) {
        report(cellOf(rows, index, 'upper'), { value, upper }, { variant: 'upper' });
      }
    }
  },
);
