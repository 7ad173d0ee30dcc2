import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Release, reportsOf } from '../model/release.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { areaOfUse } from './area-of-use.ts';
import { buildGivenCell } from './cell.ts';
import { disclosurePolicy } from './disclosure.ts';
import { readPeriod } from './read-period.ts';
import type { Horizon, SeriesContext } from './select-series.ts';
import type { EarlierFile } from './suppression/earlier-file.ts';
import { readFileCells } from './suppression/read-file-cells.ts';

/** What decides which figures of one indicator of one experiment may be shown. */
export function buildSeriesContext(
  workspace: Workspace,
  node: ExperimentNode,
  experiment: Experiment,
  asked: { readonly indicator: string; readonly sheet: Indicator; readonly horizon: Horizon },
): SeriesContext {
  const { indicator, sheet, horizon } = asked;
  const data = node.observations.get(indicator);
  const areas = data?.areas() ?? [];
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
  const earlier = (workspace.releases?.known ?? []).flatMap((release) => {
    const file = earlierFile(release, node.id, indicator);
    return file === null ? [] : [file];
  });
  return { sheet, policy, partOf, given, horizon, data, earlier };
}

/** The file as a release had it; null where that published nothing of it. */
function earlierFile(release: Release, id: string, indicator: string): EarlierFile | null {
  const { workspace, asOf, faultyRows } = release;
  const reports = reportsOf(release, id);
  const node = workspace.experiments.find((one) => one.id === id);
  const experiment = node?.experiment?.value;
  const sheet = workspace.sheet(id, indicator)?.value;
  if (node === undefined || experiment === undefined || sheet === undefined) return null;
  if (reports.length === 0) return null;
  const horizon = { asOf, upTo: null, releasedOnly: false, faultyRows };
  const context = buildSeriesContext(workspace, node, experiment, { indicator, sheet, horizon });
  return { reports, asOf, file: readFileCells(context.data, context), context };
}
