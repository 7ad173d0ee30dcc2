import { isWritten } from '../iterate.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming, isFullProfile } from './claimed-stages.ts';
import { reportMissing } from './report-missing.ts';

const ID = 'gate/idea-incomplete';

/** An idea needs an owner and a problem; in the full profile also what shows that it is one. */
export const ideaIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/puisto/experiment.yaml',
    good: 'problem: Puistossa ei ole paikkaa istua.',
    bad: 'problem:',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'idea')) {
      const plan = experiment.plan.value;
      if (!isWritten(plan.owner)) yield reportMissing(ID, experiment, 'owner', 'owner');
      if (!isWritten(plan.problem)) yield reportMissing(ID, experiment, 'problem', 'problem');
      if (isFullProfile(workspace) && !isWritten(plan.evidence)) {
        yield reportMissing(ID, experiment, 'evidence', 'evidence');
      }
    }
  },
};
