import { periodFileName } from '../../model/period.ts';
import { periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'period/differs-from-file';

/** A monitoring file whose name tells another period than its content. */
export const differsFromFile: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/monitoring/2019-H2.yaml',
    good: 'period: 2019-H2',
    bad: 'period: 2020-H1',
  },
  *check({ workspace }) {
    for (const node of workspace.experiments) {
      for (const { id, file, value } of node.monitoring) {
        const period = periodOf(workspace, value.period);
        if (period === null || periodOf(workspace, id)?.key === period.key) continue;
        const expected = `${periodFileName(period.key)}.yaml`;
        yield atValue(ID, file, ['period'], { params: { period: period.key, expected } });
      }
    }
  },
};
