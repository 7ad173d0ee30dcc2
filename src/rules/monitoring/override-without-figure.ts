import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { Observations } from '../../model/observations.ts';
import type { Period } from '../../model/period.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { hasFigure } from '../data-rule.ts';
import { periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { overridesOf } from './overrides.ts';

const ID = 'monitoring/override-without-figure';

/** A status that people have set by a period in which there was nothing yet to judge it from. */
export const overrideWithoutFigure: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/monitoring/2019-H2.yaml',
    good: '    text: Suunta on hyvä.',
    bad: [
      '    text: Suunta on hyvä.',
      '  - indicator: participants',
      '    text: Kävijälista katosi.',
      '    status: behind',
      '    reason: Iltoina on ollut hiljaista.',
    ].join('\n'),
  },
  *check({ workspace }) {
    for (const { node, use, file, path, period: text, status } of overridesOf(workspace)) {
      const period = periodOf(workspace, text);
      if (period === null || status === 'not-assessed') continue;
      if (hasFigureToJudge(workspace, node, use, period)) continue;
      const params = { indicator: use.indicator, status, period: period.key };
      yield atValue(ID, file, path, { params });
    }
  },
};

/** A figure after the baseline and by the period's end; of a guardrail the baseline will do. */
function hasFigureToJudge(
  workspace: Workspace,
  node: ExperimentNode,
  use: IndicatorUse,
  period: Period,
): boolean {
  const rows = node.observations.get(use.indicator);
  if (rows === undefined) return false;
  const baseline = use.role === 'guardrail' ? null : periodOf(workspace, use.baseline?.period);
  return anyRow(rows, (index) => {
    const { middle, end } = rows.periodAt(index);
    if (end > period.end || (baseline !== null && middle <= baseline.middle)) return false;
    // What is withheld exists, and the team may know it.
    return hasFigure(rows, index) || rows.statusesAt(index).includes('suppressed');
  });
}

function anyRow(rows: Observations, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < rows.rowCount; index++) if (holds(index)) return true;
  return false;
}
