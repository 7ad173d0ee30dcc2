import { classifyFile } from '../../model/layout.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Rule } from '../rule.ts';
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
    good: 'criterion: { indicator: feeling-safe,',
    bad: 'criterion: { indicator: feeling-save,',
  },
  *check({ workspace }) {
    const { common, own } = sheetIds(workspace);
    for (const reference of workspace.references) {
      if (reference.kind !== 'indicator' || reference.place.kind === 'file') continue;
      const ofExperiment = own.get(reference.experiment ?? '') ?? new Set();
      if (common.has(reference.to) || ofExperiment.has(reference.to)) continue;
      yield reportUnknown(ID, reference, [...ofExperiment, ...common]);
    }
  },
};

/** Ids that have a file, also one that could not be read; own ones by experiment. */
function sheetIds(workspace: Workspace): {
  readonly common: ReadonlySet<string>;
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const common = new Set<string>();
  const own = new Map<string, Set<string>>();
  for (const file of workspace.files) {
    const role = classifyFile(file);
    if (role.kind === 'indicator') common.add(role.indicator);
    if (role.kind !== 'own-indicator') continue;
    const ids = own.get(role.experiment) ?? new Set();
    own.set(role.experiment, ids.add(role.indicator));
  }
  return { common, own };
}
