import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/too-many-primary';
const MOST = 3;

/** More than three primary indicators: with many, one will show something by chance. */
export const tooManyPrimary: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/puisto/experiment.yaml',
      good: 'dimension: community',
      bad: [
        'dimension: community',
        'indicators:',
        '  - { indicator: feeling-safe, role: primary }',
        '  - { indicator: participants, role: primary }',
        '  - { indicator: bench-use, role: primary }',
        '  - { indicator: litter, role: primary }',
      ].join('\n'),
    },
    {
      file: 'experiments/puisto/indicators/litter.yaml',
      bad: [
        'id: litter',
        'name: Roskat',
        'level: outcome',
        'measure: count',
        'counts_people: false',
        'unit: kpl',
        'direction: decrease',
        'definition: Penkin ympäriltä kerätyt roskat viikossa.',
        'frequency: week',
        '',
      ].join('\n'),
    },
  ],
  *check({ workspace }) {
    for (const { plan } of experimentsOf(workspace)) {
      let count = 0;
      for (const [index, use] of (plan.value.indicators ?? []).entries()) {
        if (use.role !== 'primary' || use.omitted !== undefined) continue;
        count += 1;
        if (count <= MOST) continue;
        const params = { indicator: use.indicator, limit: MOST };
        yield atValue(ID, plan.file, ['indicators', index, 'role'], { params });
      }
    }
  },
};
