import { filesInFolder } from '../../model/files-in-folder.ts';
import type { Rule } from '../rule.ts';

const ID = 'file/missing-plan';

/** A folder under `experiments` without an experiment.yaml: what is in it belongs to nothing. */
export const missingPlan: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/torikahvila/journal/2019-05-10.md',
    bad: '---\ntitle: Avajaiset\ndate: 2019-05-10\n---\n\nKahvila avattiin.\n',
  },
  *check({ workspace }) {
    for (const { id, folder } of workspace.experiments) {
      const plan = `${folder}/experiment.yaml`;
      if (workspace.hasFile(plan)) continue;
      const [first] = filesInFolder(workspace.files, folder);
      const file = first ?? plan;
      yield { rule: ID, file, place: { kind: 'file' }, params: { experiment: id, plan } };
    }
  },
};
