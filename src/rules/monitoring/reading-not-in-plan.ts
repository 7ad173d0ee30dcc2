import type { Experiment } from '../../model/experiment.ts';
import { experimentsOf } from '../iterate.ts';
import { likelyMeant } from '../likely-meant.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'monitoring/reading-not-in-plan';

/** A reading of an indicator that the plan does not follow. One without a sheet is another rule's. */
export const readingNotInPlan: Rule = {
  id: ID,
  severity: 'error',
  example: [
    {
      file: 'experiments/kahvila/monitoring/2019-H2.yaml',
      good: '  - indicator: feeling-safe',
      bad: '  - indicator: visits',
    },
    {
      file: 'experiments/kahvila/indicators/visits.yaml',
      bad: [
        'id: visits',
        'name: Käynnit',
        'level: output',
        'measure: count',
        'counts_people: false',
        'unit: käyntiä',
        'direction: increase',
        'definition: Ovesta sisään tulleet.',
        'frequency: month\n',
      ].join('\n'),
    },
  ],
  *check({ workspace }) {
    for (const experiment of experimentsOf(workspace)) {
      const { node, plan } = experiment;
      const followed = followedIndicators(plan.value);
      const meant = likelyMeant(workspace, experiment);
      for (const { file, value } of node.monitoring) {
        for (const [index, { indicator }] of (value.readings ?? []).entries()) {
          if (followed.has(indicator) || meant.has(indicator)) continue;
          if (workspace.sheet(node.id, indicator) === undefined) continue;
          const path = ['readings', index, 'indicator'];
          yield atValue(ID, file, path, { params: { indicator } });
        }
      }
    }
  },
};

function followedIndicators(plan: Experiment): ReadonlySet<string> {
  const followed = new Set<string>();
  for (const { indicator, omitted } of plan.indicators ?? []) {
    if (omitted === undefined) followed.add(indicator);
  }
  return followed;
}
