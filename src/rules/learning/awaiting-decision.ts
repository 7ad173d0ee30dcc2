import { daysBetween } from '../../model/period.ts';
import { claims } from '../gate/claimed-stages.ts';
import { experimentsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'learning/awaiting-decision';

/** Half a year. */
const LONGEST_DAYS = 182;

/**
 * A proposal that nobody has decided on in half a year. A practice that is said to be in use lacks
 * its decision by its gate.
 */
export const awaitingDecision: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'experiments/kahvila/learning.yaml',
    good: 'on: 2020-09-01',
    bad: 'on: 2020-06-30',
  },
  *check({ workspace, asOf }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      const { learning } = node;
      if (learning === null || (learning.value.decisions ?? []).length > 0) continue;
      if (claims(plan.value, 'in-use') || claims(plan.value, 'scaling')) continue;
      const { on } = learning.value;
      if (daysBetween(on, asOf) <= LONGEST_DAYS) continue;
      yield atKey(ID, learning.file, ['proposal'], { params: { on } });
    }
  },
};
