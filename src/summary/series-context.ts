import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { areaOfUse } from './area-of-use.ts';
import { buildGivenCell } from './cell.ts';
import { disclosurePolicy } from './disclosure.ts';
import { readPeriod } from './read-period.ts';
import type { Horizon, SeriesContext } from './select-series.ts';

/** What decides which figures of one indicator of one experiment may be shown. */
export function buildSeriesContext(
  workspace: Workspace,
  node: ExperimentNode,
  experiment: Experiment,
  asked: { readonly indicator: string; readonly sheet: Indicator; readonly horizon: Horizon },
): SeriesContext {
  const { indicator, sheet, horizon } = asked;
  const areas = node.observations.get(indicator)?.areas() ?? [];
  const given = (experiment.indicators ?? []).flatMap((use) => {
    if (use.indicator !== indicator || use.omitted !== undefined) return [];
    const period = readPeriod(workspace.calendar, use.baseline?.period);
    const value = use.baseline?.value;
    if (period === null || value === undefined) return [];
    return [{ area: areaOfUse(use, experiment, areas), cell: buildGivenCell(period, value) }];
  });
  const partOf = new Map<string, string>();
  for (const area of workspace.areas?.value.areas ?? []) {
    if (area.part_of !== undefined) partOf.set(area.id, area.part_of);
  }
  const policy = disclosurePolicy(sheet, experiment, workspace.programme?.value ?? null);
  return { sheet, policy, partOf, given, horizon };
}
