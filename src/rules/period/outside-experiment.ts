import type { DataPath, Problem } from '../../diagnostics/problem.ts';
import type { Period } from '../../model/period.ts';
import type { Workspace } from '../../model/workspace.ts';
import { lastDayOfFollowUp, timeOf } from '../experiment-time.ts';
import {
  criteriaOf,
  type PlannedCriterion,
  type PlannedExperiment,
  type PlannedUse,
  periodOf,
  usesOf,
} from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'period/outside-experiment';

/**
 * A target, milestone or criterion for a time when the experiment has not begun or is long over.
 * What is measured within a year of the end is follow-up; a stopping rule has nothing left to stop.
 */
export const outsideExperiment: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }',
    bad: '    target: { value: 60, period: 2030-H1, rationale: Tilaan mahtuva määrä. }',
  },
  *check({ workspace }) {
    for (const line of usesOf(workspace)) {
      for (const { period, path } of plannedPeriods(workspace, line)) {
        yield* checkPeriod(line, period, path);
      }
    }
    for (const line of criteriaOf(workspace)) yield* checkCriterion(workspace, line);
  },
};

/** What does not follow its baseline is told of as that, by `period/…-before-baseline`. */
function* plannedPeriods(
  workspace: Workspace,
  { use, path }: PlannedUse,
): Iterable<{ readonly period: Period; readonly path: DataPath }> {
  const baseline = periodOf(workspace, use.baseline?.period);
  const follows = (period: Period) => baseline === null || period.middle > baseline.middle;
  const target = periodOf(workspace, use.target?.period);
  if (target !== null && follows(target)) {
    yield { period: target, path: [...path, 'target', 'period'] };
  }
  for (const [index, milestone] of (use.milestones ?? []).entries()) {
    const period = periodOf(workspace, milestone.period);
    if (period === null || !follows(period)) continue;
    if (target !== null && period.middle >= target.middle) continue;
    yield { period, path: [...path, 'milestones', index, 'period'] };
  }
}

function* checkCriterion(workspace: Workspace, line: PlannedCriterion): Iterable<Problem> {
  const period = periodOf(workspace, line.criterion.by);
  if (period === null) return;
  const path = [...line.path, 'by'];
  const { end } = timeOf(line.plan.value);
  if (line.path[0] === 'stopping_rule' && end !== null && period.start > end) {
    const params = { period: period.key, limit: end };
    yield atValue(ID, line.plan.file, path, { params, variant: 'stopping-rule' });
  } else {
    yield* checkPeriod(line, period, path);
  }
}

function* checkPeriod(
  { plan }: PlannedExperiment,
  period: Period,
  path: DataPath,
): Iterable<Problem> {
  const { start, end } = timeOf(plan.value);
  if (start !== null && period.end < start) {
    const params = { period: period.key, limit: start };
    yield atValue(ID, plan.file, path, { params, variant: 'before' });
    return;
  }
  if (end === null || period.start <= end) return;
  const last = lastDayOfFollowUp(plan.value);
  if (last !== null && period.start > last) {
    const params = { period: period.key, limit: end };
    yield atValue(ID, plan.file, path, { params, variant: 'after' });
  }
}
