import { committedExperiments } from '../committed-experiments.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/commitment-unread';

/**
 * A commit that a plan was committed to and that cannot be read: whether the plan has changed since is
 * not known. Outside a repository nothing is said: there is no history to ask.
 */
export const commitmentUnread: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'plan_commit: "1111111111111111111111111111111111111111"',
    bad: 'plan_commit: "2222222222222222222222222222222222222222"',
  },
  *check(context) {
    for (const { node, file, commitment, committed } of committedExperiments(context)) {
      if (committed.kind !== 'unknown' || committed.why === 'no-git') continue;
      // A digest that does not fit is `plan/silent-change`.
      if (commitment.digest !== null) continue;
      const path = ['stage_history', commitment.index, 'plan_commit'];
      const params = { commit: (commitment.commit ?? '').slice(0, 10), experiment: node.id };
      const isPart = committed.why === 'shallow' || committed.why === 'partial';
      const variant = isPart ? { variant: committed.why } : {};
      yield atValue(ID, file, path, { params, ...variant });
    }
  },
};
