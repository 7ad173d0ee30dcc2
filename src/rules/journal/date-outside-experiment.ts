import { firstDayOfPreparation, lastDayOfFollowUp, timeOf } from '../experiment-time.ts';
import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'journal/date-outside-experiment';

/** News from before the experiment was even an idea, or from over a year after its end. */
export const dateOutsideExperiment: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/journal/2009-05-20.md',
    bad: '---\ntitle: Terassi auki\ndate: 2009-05-20\n---\n\nKahvit juotiin pihalla.\n',
  },
  *check({ workspace }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      const first = firstDayOfPreparation(plan.value);
      const last = lastDayOfFollowUp(plan.value);
      const { end } = timeOf(plan.value);
      for (const { file, value } of node.journal) {
        const { date } = value;
        if (first !== null && date < first) {
          const params = { date, limit: first };
          yield atValue(ID, file, ['date'], { params, variant: 'before' });
        } else if (end !== null && last !== null && date > last) {
          const params = { date, limit: end };
          yield atValue(ID, file, ['date'], { params, variant: 'after' });
        }
      }
    }
  },
};
