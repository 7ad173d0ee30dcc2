import { isDate } from '../../model/period.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'journal/date-differs-from-file';

const DATE_LENGTH = 10;

/** News that bears another date than its file's name. */
export const dateDiffersFromFile: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/journal/2019-05-10.md',
    good: 'date: 2019-05-10',
    bad: 'date: 2019-10-05',
  },
  *check({ workspace }) {
    for (const { journal } of workspace.experiments) {
      for (const { id, file, value } of journal) {
        const named = id.slice(0, DATE_LENGTH);
        if (!isDate(named) || named === value.date) continue;
        yield atValue(ID, file, ['date'], { params: { date: value.date, named } });
      }
    }
  },
};
