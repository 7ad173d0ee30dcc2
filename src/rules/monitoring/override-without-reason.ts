import { isWritten } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'monitoring/override-without-reason';

/** A status that people have set in place of the computed one, and no word on why. */
export const overrideWithoutReason: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/monitoring/2019-H2.yaml',
    good: '    text: Suunta on hyvä.',
    bad: '    text: Suunta on hyvä.\n    status: on-track',
  },
  *check({ workspace }) {
    for (const { monitoring } of workspace.experiments) {
      for (const { file, value } of monitoring) {
        for (const [index, { status, reason, indicator }] of (value.readings ?? []).entries()) {
          if (status === undefined || isWritten(reason)) continue;
          const path = ['readings', index, 'status'];
          yield atValue(ID, file, path, { params: { indicator, status } });
        }
      }
    }
  },
};
