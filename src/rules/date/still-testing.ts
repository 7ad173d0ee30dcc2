import { daysBetween } from '../../model/period.ts';
import { timeOf } from '../experiment-time.ts';
import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { STILL_TESTING } from '../testing-example.ts';

const ID = 'date/still-testing';

/** A quarter: time enough to write down that an experiment has ended. */
const LONGEST_DAYS = 92;

/** An experiment that goes on long after its last day: it was extended, or nobody closed it. */
export const stillTesting: Rule = {
  id: ID,
  severity: 'warning',
  example: STILL_TESTING,
  *check({ workspace, asOf }) {
    for (const { plan } of experimentsOf(workspace)) {
      const { end } = timeOf(plan.value);
      if (plan.value.stage !== 'testing' || end === null) continue;
      if (daysBetween(end, asOf) <= LONGEST_DAYS) continue;
      yield atValue(ID, plan.file, ['stage'], { params: { end } });
    }
  },
};
