import type { Experiment } from '../model/experiment.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { Period } from '../model/period.ts';
import type { FaultyRows } from '../model/release.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { atLeast } from '../stats/at-least.ts';
import { areaOfUse } from './area-of-use.ts';
import { type Cell, isForecast, isObserved } from './cell.ts';
import { selectSeries } from './select-series.ts';
import { buildSeriesContext } from './series-context.ts';

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
  known: { readonly asOf: string; readonly faultyRows?: FaultyRows | undefined },
): Period | null {
  const criterion = experiment.stopping_rule?.criterion;
  if (criterion === undefined || criterion.change_at_least !== undefined) return null;
  const { at_least: least, at_most: most, by, indicator } = criterion;
  // No bound, or both, is no rule that can be met (`plan/criterion-bounds`).
  if ((least === undefined) === (most === undefined)) return null;
  const cells = shownCells(workspace, node, { experiment, indicator, ...known });
  const cell = by === undefined ? cells.at(-1) : cellAt(cells, workspace.calendar.parse(by));
  if (cell === undefined || cell.value === null) return null;
  const isMet = least !== undefined ? atLeast(cell.value, least) : atLeast(most ?? 0, cell.value);
  return isMet ? cell.period : null;
}

function cellAt(
  cells: readonly Cell[],
  by: ReturnType<Workspace['calendar']['parse']>,
): Cell | undefined {
  return by.ok ? cells.find(({ period }) => period.key === by.period.key) : undefined;
}

/** The observed figures of an indicator in the experiment's area, oldest first, as they may be shown. */
function shownCells(
  workspace: Workspace,
  node: ExperimentNode,
  asked: {
    readonly experiment: Experiment;
    readonly indicator: string;
    readonly asOf: string;
    readonly faultyRows?: FaultyRows | undefined;
  },
): readonly Cell[] {
  const { experiment, indicator, asOf, faultyRows } = asked;
  const sheet = workspace.sheet(node.id, indicator)?.value;
  if (sheet === undefined) return [];
  const data = node.observations.get(indicator);
  const uses: readonly IndicatorUse[] = (experiment.indicators ?? []).filter((use) => {
    return use.indicator === indicator && use.omitted === undefined;
  });
  const horizon = {
    asOf,
    upTo: null,
    releasedOnly: false,
    ...(faultyRows === undefined ? {} : { faultyRows }),
  };
  const context = buildSeriesContext(workspace, node, experiment, { indicator, sheet, horizon });
  const { totals } = selectSeries(data, context);
  const area = areaOfUse(uses[0] ?? { indicator }, experiment, data?.areas() ?? []);
  return (totals.get(area) ?? []).filter((cell) => isObserved(cell) && !isForecast(cell));
}
