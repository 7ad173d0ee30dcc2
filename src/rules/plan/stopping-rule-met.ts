import { stoppingRuleMet as periodOfStop } from '../../summary/stopping-rule.ts';
import { experimentsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { STILL_TESTING } from '../testing-example.ts';

const ID = 'plan/stopping-rule-met';

/** An experiment that goes on although its own stopping rule says that it should not. */
export const stoppingRuleMet: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    ...STILL_TESTING,
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'stopping_rule:\n',
      bad: 'stopping_rule:\n  criterion: { indicator: participants, at_most: 50 }\n',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '  end: 2020-06-30',
      bad: '  end: 2020-10-31',
    },
  ],
  *check({ workspace, asOf, faultyRows }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      if (plan.value.stage !== 'testing') continue;
      const period = periodOfStop(workspace, node, plan.value, { asOf, faultyRows });
      if (period === null) continue;
      // The figure itself is not repeated: who may see it sees it in the data.
      const params = {
        indicator: plan.value.stopping_rule?.criterion?.indicator ?? '',
        period: period.key,
      };
      yield atKey(ID, plan.file, ['stopping_rule', 'criterion'], { params });
    }
  },
};
