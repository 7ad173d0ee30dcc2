import { atLeast } from '../../stats/at-least.ts';
import { possibleRange } from '../../summary/possible-range.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

const COLUMNS = ['value', 'lower', 'upper'] as const;

/** A figure that the indicator cannot have. Negative counts are `data/negative-count`. */
export const outsideRange: Rule = dataRule(
  {
    id: 'data/outside-range',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;600;;;;',
    },
  },
  ({ rows, sheet }, report) => {
    if (sheet === undefined) return;
    const { min, max } = possibleRange(sheet);
    for (const column of COLUMNS) {
      if (!hasColumn(rows, column)) continue;
      const isCount = sheet.measure === 'count' && column === 'value';
      for (let index = 0; index < rows.rowCount; index++) {
        const value = rows.numberAt(column, index);
        if (value === null || (isCount && value < 0)) continue;
        if (min !== null && !atLeast(value, min)) {
          report(cellOf(rows, index, column), { column, value, limit: min }, { variant: 'below' });
        } else if (max !== null && !atLeast(max, value)) {
          report(cellOf(rows, index, column), { column, value, limit: max }, { variant: 'above' });
        }
      }
    }
  },
);
