import type { Rule } from '../rule.ts';
import { experimentsClaiming } from './claimed-stages.ts';
import { reportMissing } from './report-missing.ts';

const ID = 'gate/learned-incomplete';

/**
 * Gathered lessons need a learning card. That it proposes something to somebody is its schema's; a
 * card that is there but broken or unfinished has been told of.
 */
export const learnedIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    bad: 'stage: learned\n# experiments/kahvila/learning.yaml: –',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'learned')) {
      const { node } = experiment;
      const isThere = workspace.hasFile(`${node.folder}/learning.yaml`);
      if (!isThere) yield reportMissing(ID, experiment, null, 'learning-card');
    }
  },
};
