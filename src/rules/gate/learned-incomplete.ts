import { isWritten } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming } from './claimed-stages.ts';
import { reportMissing } from './report-missing.ts';

const ID = 'gate/learned-incomplete';

/** Gathered lessons need a learning card, with a proposal and somebody to decide on it. */
export const learnedIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/learning.yaml',
    good: 'addressed_to: Kaupunginhallitus',
    bad: 'addressed_to: ""',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'learned')) {
      const { node } = experiment;
      if (node.learning === null) {
        // A card that is there but broken has been told of.
        const isThere = workspace.files.includes(`${node.folder}/learning.yaml`);
        if (!isThere) yield reportMissing(ID, experiment, 'learning-card');
        continue;
      }
      const { file, value } = node.learning;
      if (!isWritten(value.proposal.text)) {
        yield atKey(ID, file, ['proposal', 'text'], { variant: 'proposal' });
      }
      if (!isWritten(value.proposal.addressed_to)) {
        yield atKey(ID, file, ['proposal', 'addressed_to'], { variant: 'addressee' });
      }
    }
  },
};
