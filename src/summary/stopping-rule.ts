import type { Experiment } from '../model/experiment.ts';
import type { Period } from '../model/period.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { createIndicatorReader } from './indicator-data.ts';
import { buildLatest, levelAt, readPeriod } from './level.ts';
import { atLeast } from './progress/path.ts';
import { type Horizon, isKnown } from './select-series.ts';

/**
 * The period whose figure meets an experiment's numeric stopping rule: that of `by` where the rule
 * names one, else the latest. Null where it is not met, is in words, or cannot be judged; a withheld
 * figure is not judged. Like a guardrail the rule is judged at the value itself, however uncertain.
 *
 * A change is not judged: "at least 5" counts in the wanted direction in a hypothesis, and what a
 * stopping rule means by it the plan tells only in words.
 */
export function stoppingRuleMet(
  workspace: Workspace,
  node: ExperimentNode,
  experiment: Experiment,
  asOf: string,
): Period | null {
  const criterion = experiment.stopping_rule?.criterion;
  if (criterion === undefined || criterion.change_at_least !== undefined) return null;
  const horizon: Horizon = { asOf, upTo: null, releasedOnly: false };
  const data = createIndicatorReader(workspace, node, experiment, horizon).find(
    criterion.indicator,
  );
  if (data === null) return null;
  let level = buildLatest(data.cells, data.sheet);
  if (criterion.by !== undefined) {
    const by = readPeriod(workspace.calendar, criterion.by);
    if (by === null || !isKnown(by, horizon)) return null;
    level = levelAt(data.cells, by, data.sheet);
  }
  const { value } = level.estimate;
  if (value === null) return null;
  const { at_least: least, at_most: most } = criterion;
  // No bound, or both, is no rule that can be met (`plan/criterion-bounds`).
  if ((least === undefined) === (most === undefined)) return null;
  const isMet = least !== undefined ? atLeast(value, least) : atLeast(most ?? value, value);
  return isMet ? level.period : null;
}
