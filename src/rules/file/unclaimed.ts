import type { Rule } from '../rule.ts';

const ID = 'file/unclaimed';

/** YAML or CSV that stands where no part of a programme stands: nothing reads it. */
export const unclaimed: Rule = {
  id: ID,
  severity: 'warning',
  example: { file: 'experiments/kahvila/mittarit.csv', bad: 'period;value\n2019-H1;12\n' },
  *check({ workspace }) {
    for (const file of workspace.unclaimed) {
      yield { rule: ID, file, place: { kind: 'file' }, params: {} };
    }
  },
};
