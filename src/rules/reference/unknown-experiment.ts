import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-experiment';

/** An experiment that has no folder. */
export const unknownExperiment: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'operating-models/korttelikahvila.yaml',
    good: '  - { experiment: kahvila, result: Turvallisuuden tunne nousi. }',
    bad: '  - { experiment: kahvla, result: Turvallisuuden tunne nousi. }',
  },
  *check({ workspace }) {
    const known = workspace.knownIds.get('experiment') ?? new Set();
    for (const reference of workspace.references) {
      if (reference.kind !== 'experiment' || known.has(reference.to)) continue;
      yield reportUnknown(ID, reference, known);
    }
  },
};
