import type { Observations } from '../../model/observations.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

/** Shares of which nobody knows how many people they rest on. Told once per file. */
export const proportionWithoutDenominator: Rule = dataRule(
  {
    id: 'data/proportion-without-denominator',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      bad: 'period;value\n2019-H1;52\n2019-H2;60\n2020-H1;69\n',
    },
  },
  ({ rows, sheet }, report) => {
    if (sheet?.measure !== 'proportion' || !hasColumn(rows, 'value')) return;
    if (sheet.level === 'context' || isPublishedStatistic(sheet)) return;
    for (let index = 0; index < rows.rowCount; index++) if (hasBase(rows, index)) return;
    const first = firstWithValue(rows);
    if (first >= 0) report(cellOf(rows, first, 'value'));
  },
);

/** Something to compute an interval from, or the interval itself. */
function hasBase(rows: Observations, index: number): boolean {
  for (const column of ['denominator', 'n', 'lower'] as const) {
    if (rows.numberAt(column, index) !== null) return true;
  }
  return false;
}

function firstWithValue(rows: Observations): number {
  for (let index = 0; index < rows.rowCount; index++) {
    if (rows.numberAt('value', index) !== null) return index;
  }
  return -1;
}
