import type { Indicator } from '../../model/indicator.ts';
import { claims } from '../gate/claimed-stages.ts';
import { experimentsOf, linesOfPlan, type PlannedUse } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/context-only-outcome';

/**
 * A figure of the whole city as the only measure of an experiment's outcome: what a few dozen people
 * did cannot show in it. A published statistic is such a figure whatever level its sheet claims.
 */
export const contextOnlyOutcome: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    { file: 'indicators/feeling-safe.yaml', good: 'level: outcome', bad: 'level: context' },
    { file: 'experiments/kahvila/learning.yaml', good: '  level: 2', bad: '  level: 1' },
  ],
  *check({ workspace }) {
    for (const experiment of experimentsOf(workspace)) {
      if (!claims(experiment.plan.value, 'agreed')) continue;
      const lines = [...linesOfPlan(workspace, experiment)].filter(isJudgedBy);
      // A sheet that is missing or broken may be the outcome's.
      if (lines.some(({ sheet }) => sheet === undefined || isOutcome(sheet))) continue;
      const line = lines.find(({ sheet }) => sheet !== undefined && isCityLevel(sheet));
      if (line === undefined) continue;
      const { plan, path, use, sheet } = line;
      yield atValue(ID, plan.file, [...path, 'indicator'], {
        params: { indicator: use.indicator },
        ...(sheet?.level === 'context' ? {} : { variant: 'statistic' }),
      });
    }
  },
};

function isJudgedBy({ use }: PlannedUse): boolean {
  return use.omitted === undefined && use.role !== 'guardrail' && use.role !== 'context';
}

function isOutcome(sheet: Indicator): boolean {
  return isResult(sheet) && !isPublishedStatistic(sheet);
}

function isCityLevel(sheet: Indicator): boolean {
  return sheet.level === 'context' || (isResult(sheet) && isPublishedStatistic(sheet));
}

function isResult({ level }: Indicator): boolean {
  return level === 'outcome' || level === 'impact';
}
