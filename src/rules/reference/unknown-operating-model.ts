import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-operating-model';

/** An operating model that has no file. */
export const unknownOperatingModel: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/puisto/experiment.yaml',
    good: 'dimension: community',
    bad: 'dimension: community\nderived_from: { operating_model: kortelikahvila }',
  },
  *check({ workspace }) {
    const known = workspace.knownIds.get('operating-model') ?? new Set();
    for (const reference of workspace.references) {
      if (reference.kind !== 'operating-model' || known.has(reference.to)) continue;
      yield reportUnknown(ID, reference, known);
    }
  },
};
