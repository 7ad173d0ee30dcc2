import { periodOfDate } from '../../model/period.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** Periods of another length than the sheet says. Named periods and ranges have no length to keep. */
export const mixedFrequency: Rule = dataRule(
  {
    id: 'data/mixed-frequency',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019;;;60;60;100;;',
    },
  },
  ({ rows, sheet }, report) => {
    if (sheet === undefined || sheet.frequency === 'once') return;
    for (let index = 0; index < rows.rowCount; index++) {
      const { kind, key } = rows.periodAt(index);
      if (kind === sheet.frequency || kind === 'named' || kind === 'range') continue;
      const params = { period: key, frequency: sheet.frequency };
      const whole = periodOfDate(sheet.frequency, rows.periodAt(index).start);
      const lies = whole !== null && whole.end >= rows.periodAt(index).end;
      const inside = lies ? { variant: 'inside' } : {};
      report(cellOf(rows, index, 'period'), { ...params, whole: whole?.key ?? '' }, inside);
    }
  },
  { toldOnce: true },
);
