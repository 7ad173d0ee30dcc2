import { experimentsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'learning/hypothesis-missing';

/** A learning card that passes over a hypothesis of the plan. */
export const hypothesisMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'hypotheses:\n',
    bad: [
      'hypotheses:',
      '  - id: visited',
      '    we_believe: Asukkaat löytävät kahvilan.',
      '    criterion: { indicator: participants, at_least: 40, by: 2020-H1 }\n',
    ].join('\n'),
  },
  *check({ workspace }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      if (node.learning === null) continue;
      const { file, value } = node.learning;
      const concluded = new Set(value.hypotheses.map(({ hypothesis }) => hypothesis));
      for (const [index, { id }] of (plan.value.hypotheses ?? []).entries()) {
        if (concluded.has(id)) continue;
        const place = { kind: 'value', path: ['hypotheses', index, 'id'] } as const;
        const related = [{ file: plan.file, place }];
        yield atKey(ID, file, ['hypotheses'], { params: { hypothesis: id }, related });
      }
    }
  },
};
