import type { Rule } from '../rule.ts';
import { sheetIdsOf } from '../sheet-ids.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-indicator';

/**
 * An indicator that has no sheet, neither a common one nor one of the experiment's own. A data file
 * without a sheet is `data/orphan-file`.
 */
export const unknownIndicator: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }',
    bad: 'criterion: { indicator: feeling-save, at_least: 70, by: 2020-H1 }',
  },
  *check({ workspace }) {
    const { common, own } = sheetIdsOf(workspace);
    for (const reference of workspace.references) {
      if (reference.kind !== 'indicator' || reference.place.kind === 'file') continue;
      const ofExperiment = own.get(reference.experiment ?? '') ?? new Set();
      if (common.has(reference.to) || ofExperiment.has(reference.to)) continue;
      yield reportUnknown(ID, reference, [...ofExperiment, ...common]);
    }
  },
};
