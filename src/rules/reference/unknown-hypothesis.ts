import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-hypothesis';

/** A learning card that concludes on a hypothesis the plan does not have. */
export const unknownHypothesis: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/learning.yaml',
    good: 'what_did_not_work: Nuoret eivät tulleet.',
    bad: [
      '  - hypothesis: cheaper',
      '    observed: Kulut laskivat.',
      '    concluded: Oletus sai tukea.',
      '    result: supported',
      '    confidence: low',
      'what_did_not_work: Nuoret eivät tulleet.',
    ].join('\n'),
  },
  *check({ workspace }) {
    const plans = new Map(workspace.experiments.map((node) => [node.id, node.experiment]));
    for (const reference of workspace.references) {
      if (reference.kind !== 'hypothesis') continue;
      const plan = plans.get(reference.experiment ?? '');
      if (plan === undefined || plan === null) continue;
      const known = (plan.value.hypotheses ?? []).map(({ id }) => id);
      if (!known.includes(reference.to)) yield reportUnknown(ID, reference, known);
    }
  },
};
