import { ID_PATTERN } from '../../model/primitives.ts';
import { suggest } from '../../model/suggest.ts';
import type { Rule } from '../rule.ts';
import { sheetIdsOf } from '../sheet-ids.ts';

const ID = 'data/orphan-file';

/**
 * Data whose indicator has no sheet: nobody can tell what the figures mean. A name that is no id is
 * `file/bad-name`, and no sheet can have it.
 */
export const orphanFile: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/data/participant.csv',
    bad: 'period;value\n2019-H1;24\n',
  },
  *check({ workspace }) {
    const { common, own } = sheetIdsOf(workspace);
    for (const [file, role] of workspace.roles) {
      if (role.kind !== 'observations') continue;
      const { indicator, experiment } = role;
      if (!ID_PATTERN.test(indicator)) continue;
      const ofExperiment = own.get(experiment) ?? new Set();
      if (common.has(indicator) || ofExperiment.has(indicator)) continue;
      const suggestion = suggest(indicator, [...ofExperiment, ...common]);
      const params = { indicator, experiment, suggestion };
      const variant = suggestion === '' ? {} : { variant: 'suggested' };
      yield { rule: ID, file, place: { kind: 'file' }, params, ...variant };
    }
  },
};
