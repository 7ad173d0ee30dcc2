import { claims } from '../gate/claimed-stages.ts';
import { experimentsOf, isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/hypothesis-without-criterion';

/**
 * A hypothesis that nothing judges, neither a number nor a rule in words. Where that is so of all of
 * them, the gate speaks: one that can be judged is enough for a plan.
 */
export const hypothesisWithoutCriterion: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'hypotheses:\n',
      bad: 'hypotheses:\n  - { id: known, we_believe: Naapurit tutustuvat toisiinsa. }\n',
    },
    {
      file: 'experiments/kahvila/learning.yaml',
      good: 'hypotheses:\n',
      bad: [
        'hypotheses:',
        '  - hypothesis: known',
        '    observed: Moni kertoi uusista tutuista.',
        '    concluded: Oletusta ei voi arvioida.',
        '    result: undecided',
        '    confidence: low\n',
      ].join('\n'),
    },
  ],
  *check({ workspace }) {
    for (const { plan } of experimentsOf(workspace)) {
      const { hypotheses = [] } = plan.value;
      if (!claims(plan.value, 'planned')) continue;
      if (hypotheses.every(({ criterion }) => criterion === undefined)) continue;
      for (const [index, { id, criterion, judging_rule: rule }] of hypotheses.entries()) {
        if (criterion !== undefined || isWritten(rule)) continue;
        const path = ['hypotheses', index, 'id'];
        yield atValue(ID, plan.file, path, { params: { hypothesis: id } });
      }
    }
  },
};
