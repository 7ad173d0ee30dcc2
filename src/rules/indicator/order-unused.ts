import { FEWEST_GROUPS } from '../../stats/fewest-groups.ts';
import { hasInequality } from '../../summary/has-inequality.ts';
import { sheetsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/order-unused';

/** Groups in an order from which no index of inequality can be computed: too few, or of counts. */
export const orderUnused: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'indicators/feeling-safe.yaml',
    good: '    reference: men',
    bad: '    reference: men\n    ordered: [women, men]',
  },
  *check({ workspace }) {
    for (const { file, value } of sheetsOf(workspace)) {
      for (const [index, { ordered }] of (value.disaggregations ?? []).entries()) {
        if (ordered === undefined) continue;
        const path = ['disaggregations', index, 'ordered'];
        if (!hasInequality(value.measure)) yield atKey(ID, file, path, { variant: 'measure' });
        else if (new Set(ordered).size < FEWEST_GROUPS) {
          const params = { count: ordered.length, needed: FEWEST_GROUPS };
          yield atKey(ID, file, path, { params });
        }
      }
    }
  },
};
