import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'learning/result-differs-from-data';

/**
 * A learning card that calls supported what the hypothesis's own criterion does not support, or the
 * other way round. Where either is undecided, nothing is said; nor of data in which an error stands.
 */
export const resultDiffersFromData: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/learning.yaml',
      good: 'result: undecided',
      bad: 'result: supported',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '    criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }',
      bad: '    criterion: { indicator: feeling-safe, at_least: 90, by: 2020-H1 }',
    },
  ],
  *check({ workspace, asOf, faultyRows, judgeExperiment }) {
    if (judgeExperiment === undefined) return;
    for (const { node, plan } of experimentsOf(workspace)) {
      const { learning } = node;
      if (learning === null) continue;
      const judged = judgeExperiment(workspace, node, plan.value, { asOf, faultyRows });
      const computed = new Map(judged.map(({ id, result }) => [id, result]));
      for (const [index, { hypothesis, result }] of learning.value.hypotheses.entries()) {
        const own = computed.get(hypothesis) ?? null;
        if (own === null || own === result || result === 'undecided' || own === 'undecided')
          continue;
        const params = { hypothesis, result, computed: own };
        yield atValue(ID, learning.file, ['hypotheses', index, 'result'], { params });
      }
    }
  },
};
