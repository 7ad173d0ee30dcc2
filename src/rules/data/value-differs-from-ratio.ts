import type { Measure } from '../../model/indicator.ts';
import { atLeast } from '../../stats/at-least.ts';
import { multiplierOf } from '../../summary/cell.ts';
import { roundingError } from '../compare-values.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** Measures whose value is the numerator over the denominator. */
const QUOTIENTS: readonly Measure[] = ['proportion', 'rate', 'ratio', 'mean'];

/** Decimals of the figure that ought to stand there; more would only distract. */
const SHOWN_DECIMALS = 2;

/**
 * A value and the two numbers it comes from that tell different stories. A part larger than its whole
 * is `data/numerator-over-denominator`: nothing can be said of the value before that is mended.
 */
export const valueDiffersFromRatio: Rule = dataRule(
  {
    id: 'data/value-differs-from-ratio',
    severity: 'error',
    spoilsRow: true,
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;66;60;100;;',
    },
  },
  ({ rows, sheet }, report) => {
    if (sheet === undefined || !QUOTIENTS.includes(sheet.measure)) return;
    if (!hasColumn(rows, 'value') || !hasColumn(rows, 'numerator')) return;
    const multiplier = multiplierOf(sheet);
    for (let index = 0; index < rows.rowCount; index++) {
      const value = rows.numberAt('value', index);
      const numerator = rows.numberAt('numerator', index);
      const denominator = rows.numberAt('denominator', index);
      if (value === null || numerator === null || denominator === null || denominator <= 0)
        continue;
      if (sheet.measure === 'proportion' && !atLeast(denominator, numerator)) continue;
      const ratio = (numerator / denominator) * multiplier;
      const error = roundingError(value);
      if (atLeast(value + error, ratio) && atLeast(ratio, value - error)) continue;
      const expected = Number(ratio.toFixed(SHOWN_DECIMALS));
      report(cellOf(rows, index, 'value'), { value, expected });
    }
  },
);
