import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const BREAK = statusMask('break');

/** A break in the series that does not say what changed. One note per period is enough. */
export const breakWithoutNote: Rule = dataRule(
  {
    id: 'data/break-without-note',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;60;60;100;break;',
    },
  },
  ({ rows }, report) => {
    if (!hasColumn(rows, 'status')) return;
    const statuses = rowStatusesOf(rows);
    const explained = new Set<string>();
    const bare = new Map<string, number>();
    for (let index = 0; index < rows.rowCount; index++) {
      if (!statuses.hasAny(index, BREAK)) continue;
      const { key } = rows.periodAt(index);
      if (rows.noteAt(index) !== '') explained.add(key);
      else if (!bare.has(key)) bare.set(key, index);
    }
    for (const [period, index] of bare) {
      if (!explained.has(period)) report(cellOf(rows, index, 'status'), { period });
    }
  },
);
