import { experimentsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/omitted-and-used';

/** An indicator that is both left out and used, in one line or in two. */
export const omittedAndUsed: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  - indicator: participants\n    role: secondary',
    bad: '  - indicator: participants\n    omitted: Kävijöitä ei lasketa.\n    role: secondary',
  },
  *check({ workspace }) {
    for (const { plan } of experimentsOf(workspace)) {
      const uses = plan.value.indicators ?? [];
      for (const [index, use] of uses.entries()) {
        if (use.omitted === undefined) continue;
        const { indicator } = use;
        // The indicator's id and the omission; anything more is about using it.
        const usedHere = Object.keys(use).length > 2;
        const usedElsewhere = uses.some((other) => {
          return other.indicator === indicator && other.omitted === undefined;
        });
        if (!usedHere && !usedElsewhere) continue;
        yield atKey(ID, plan.file, ['indicators', index, 'omitted'], { params: { indicator } });
      }
    }
  },
};
