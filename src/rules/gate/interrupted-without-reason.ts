import { experimentsOf, isWritten } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { isGated } from './claimed-stages.ts';

const ID = 'gate/interrupted-without-reason';

/** A pause, an interruption or an archiving that nobody has explained. */
export const interruptedWithoutReason: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'name: Korttelikahvila\nstage: learned',
      bad: 'name: Korttelikahvila\nstage: archived',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '  - { stage: learned, on: 2020-09-01 }',
      bad: '  - { stage: learned, on: 2020-09-01 }\n  - { stage: archived, on: 2020-11-01 }',
    },
  ],
  *check({ workspace }) {
    for (const { plan } of experimentsOf(workspace)) {
      for (const [index, entry] of (plan.value.stage_history ?? []).entries()) {
        if (isGated(entry.stage) || isWritten(entry.reason)) continue;
        yield atKey(ID, plan.file, ['stage_history', index, 'stage'], { variant: entry.stage });
      }
    }
  },
};
