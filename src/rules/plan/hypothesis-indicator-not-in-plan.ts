import { claims } from '../gate/claimed-stages.ts';
import { criteriaOf } from '../iterate.ts';
import { likelyMeant } from '../likely-meant.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/hypothesis-indicator-not-in-plan';

/**
 * A criterion of a hypothesis or stopping rule on an indicator that the plan does not follow. Before
 * monitoring is agreed the list of indicators need not be complete.
 */
export const hypothesisIndicatorNotInPlan: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: 'criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }',
      bad: 'criterion: { indicator: participants, at_least: 60, by: 2020-H1 }',
    },
    {
      file: 'experiments/kahvila/experiment.yaml',
      good: [
        '  - indicator: participants',
        '    role: secondary',
        '    baseline: { period: 2019-H1 }',
        '    target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }',
      ].join('\n'),
      bad: '  - { indicator: participants, omitted: Kävijöitä ei lasketa. }',
    },
  ],
  *check({ workspace }) {
    for (const { node, plan, criterion, path } of criteriaOf(workspace)) {
      const { indicator } = criterion;
      if (!claims(plan.value, 'agreed')) continue;
      // An indicator without a sheet is `reference/unknown-indicator`.
      if (workspace.sheet(node.id, indicator) === undefined) continue;
      const used = (plan.value.indicators ?? []).some((use) => {
        return use.indicator === indicator && use.omitted === undefined;
      });
      if (used || likelyMeant(workspace, { node, plan }).has(indicator)) continue;
      yield atValue(ID, plan.file, [...path, 'indicator'], { params: { indicator } });
    }
  },
};
