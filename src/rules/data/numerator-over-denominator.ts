import { atLeast } from '../../stats/at-least.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** A part larger than its whole. A denominator of 0 or less has a rule of its own. */
export const numeratorOverDenominator: Rule = dataRule(
  {
    id: 'data/numerator-over-denominator',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;;100;60;;',
    },
  },
  ({ rows, sheet }, report) => {
    if (sheet?.measure !== 'proportion' || !hasColumn(rows, 'numerator')) return;
    for (let index = 0; index < rows.rowCount; index++) {
      const numerator = rows.numberAt('numerator', index);
      const denominator = rows.numberAt('denominator', index);
      if (numerator === null || denominator === null || denominator <= 0) continue;
      if (atLeast(denominator, numerator)) continue;
      report(cellOf(rows, index, 'numerator'), { numerator, denominator });
    }
  },
);
