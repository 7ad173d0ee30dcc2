import { isWritten } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming } from './claimed-stages.ts';
import { continuingDecision } from './continuing-decision.ts';
import { reportMissing } from './report-missing.ts';

const ID = 'gate/in-use-incomplete';

/** What is in use needs a decision that it goes on, and somebody who answers for it. */
export const inUseIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'name: Korttelikahvila\nstage: learned',
      bad: 'name: Korttelikahvila\nstage: in-use',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '  - { stage: learned, on: 2020-09-01 }',
      bad: '  - { stage: learned, on: 2020-09-01 }\n  - { stage: in-use, on: 2020-11-01 }',
    },
  ],
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'in-use')) {
      const { learning } = experiment.node;
      // Without a card `gate/learned-incomplete` speaks.
      if (learning === null) continue;
      const found = continuingDecision(learning.value);
      if (found === null) {
        yield reportMissing(ID, experiment, null, 'decision');
      } else if (!isWritten(found.decision.responsible) && !isWritten(learning.value.handover)) {
        const path = ['decisions', found.index, 'responsible'];
        yield atKey(ID, learning.file, path, { variant: 'responsible' });
      }
    }
  },
};
