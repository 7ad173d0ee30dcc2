import type { Indicator } from '../../model/indicator.ts';
import type { NumberColumn } from '../../model/observation-columns.ts';
import { isWhole } from '../compare-values.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** A number of people that is not whole. Weighted figures may be: a row with a note is believed. */
export const fractionOfPeople: Rule = dataRule(
  {
    id: 'data/fraction-of-people',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2019-H1;24;;',
      bad: '2019-H1;24,5;;',
    },
  },
  ({ rows, sheet }, report) => {
    for (const column of peopleColumns(sheet)) {
      if (!hasColumn(rows, column)) continue;
      for (let index = 0; index < rows.rowCount; index++) {
        const value = rows.numberAt(column, index);
        if (value === null || isWhole(value) || rows.noteAt(index) !== '') continue;
        const whole = looksLikeThousands(value) ? Math.round(value * 1000) : null;
        const params = { column, value, whole: whole ?? '' };
        report(cellOf(rows, index, column), params, whole === null ? {} : { variant: 'thousands' });
      }
    }
  },
);

/** `1.038` where a point was meant to part the thousands: three decimals, no fewer. */
function looksLikeThousands(value: number): boolean {
  return value >= 1 && value < 1000 && isWhole(value * 1000) && !isWhole(value * 100);
}

/** What counts people for sure. The denominator of a rate may be person-years or a mean population. */
function peopleColumns(sheet: Indicator | undefined): readonly NumberColumn[] {
  const people = sheet?.counts_people ?? sheet?.measure === 'proportion';
  if (!people) return ['n'];
  switch (sheet?.measure) {
    case 'count':
      return ['value', 'numerator', 'n'];
    case 'proportion':
      return ['numerator', 'denominator', 'n'];
    case 'rate':
      return ['numerator', 'n'];
    default:
      return ['n'];
  }
}
