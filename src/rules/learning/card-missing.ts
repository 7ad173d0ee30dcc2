import { daysBetween, isDate } from '../../model/period.ts';
import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'learning/card-missing';

/** Half a year. */
const LONGEST_DAYS = 182;

/**
 * An experiment that ended more than half a year ago and has told nothing of what was learned. One
 * that says it has gathered its lessons lacks the card by its gate.
 */
export const cardMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'name: Korttelikahvila\nstage: learned',
      bad: 'name: Korttelikahvila\nstage: ended\n# experiments/kahvila/learning.yaml: –',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: '  - { stage: learned, on: 2020-09-01 }',
      bad: '# learned: –',
    },
  ],
  *check({ workspace, asOf }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      const { stage, stage_history: history = [] } = plan.value;
      if (stage !== 'ended' || workspace.hasFile(`${node.folder}/learning.yaml`)) continue;
      const on = history.findLast((entry) => entry.stage === 'ended')?.on ?? plan.value.scope?.end;
      if (on === undefined || !isDate(on) || daysBetween(on, asOf) <= LONGEST_DAYS) continue;
      yield atValue(ID, plan.file, ['stage'], { params: { on } });
    }
  },
};
