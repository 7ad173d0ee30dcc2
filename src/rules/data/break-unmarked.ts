import { cellOf, dataRule, hasColumn, hasFigure } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';
import { tellsOfBreak } from './break-words.ts';

const BREAK = statusMask('break');

/**
 * A note that the form, instrument or way of counting changed, in a period that no row marks as a
 * break. Of a series' first row it tells nothing: there is nothing before it to break.
 */
export const breakUnmarked: Rule = dataRule(
  {
    id: 'data/break-unmarked',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H2;;;60;60;100;;',
      bad: '2019-H2;;;60;60;100;;Kyselylomake vaihtui',
    },
  },
  ({ rows }, report) => {
    if (rows.columnIndex('note') < 0) return;
    const known = new Map<string, boolean>();
    const tells = (note: string): boolean => {
      let answer = known.get(note);
      if (answer === undefined) {
        answer = tellsOfBreak(note);
        if (known.size < MOST_REMEMBERED) known.set(note, answer);
      }
      return answer;
    };
    const found = new Map<string, number>();
    let firstEnd = '';
    for (let index = 0; index < rows.rowCount; index++) {
      const { key, end } = rows.periodAt(index);
      if (hasFigure(rows, index) && (firstEnd === '' || end < firstEnd)) firstEnd = end;
      const note = rows.noteAt(index);
      if (note !== '' && !found.has(key) && tells(note)) found.set(key, index);
    }
    if (found.size === 0) return;
    if (hasColumn(rows, 'status')) {
      const statuses = rowStatusesOf(rows);
      for (let index = 0; index < rows.rowCount; index++) {
        if (statuses.hasAny(index, BREAK)) found.delete(rows.periodAt(index).key);
      }
    }
    for (const [period, index] of found) {
      if (rows.periodAt(index).end > firstEnd) report(cellOf(rows, index, 'note'), { period });
    }
  },
);

/** Notes repeat; a file in which each is new need not be remembered. */
const MOST_REMEMBERED = 10_000;
