import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-organisation';

/** An organisation that jalostamo.yaml does not list. */
export const unknownOrganisation: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/puisto/experiment.yaml',
    good: '  - { organisation: turku, role: lead }',
    bad: '  - { organisation: turko, role: lead }',
  },
  *check({ workspace }) {
    if (workspace.programme === null) return;
    const known = new Set(workspace.programme.value.organisations.map(({ id }) => id));
    for (const reference of workspace.references) {
      if (reference.kind !== 'organisation' || known.has(reference.to)) continue;
      yield reportUnknown(ID, reference, known);
    }
  },
};
