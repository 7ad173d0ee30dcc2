import { isDate } from '../../model/period.ts';
import { DateTextSchema } from '../../model/primitives.ts';
import { fieldsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'date/not-a-date';

/** A date in the right form that no calendar has. */
export const notADate: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/monitoring/2019-H2.yaml',
    good: 'reported_on: 2020-01-20',
    bad: 'reported_on: 2020-02-30',
  },
  *check({ workspace }) {
    for (const { file, path, value } of fieldsOf(workspace, DateTextSchema)) {
      const date = String(value);
      if (!isDate(date)) yield atValue(ID, file, path, { params: { date } });
    }
  },
};
