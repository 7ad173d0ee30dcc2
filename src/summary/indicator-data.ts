import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { Entity, ExperimentNode, Workspace } from '../model/workspace.ts';
import { areaOfUse } from './area-of-use.ts';
import type { Cell } from './cell.ts';
import { buildBaseline, type Level } from './level.ts';
import { type Sampling, samplingOf } from './sampling.ts';
import { type Horizon, type Series, selectSeries } from './select-series.ts';
import { buildSeriesContext } from './series-context.ts';

/** An indicator as one experiment uses it, with the data that may be shown. */
export interface IndicatorData {
  readonly use: IndicatorUse;
  readonly sheet: Indicator;
  readonly area: string;
  /** The series of the area, oldest first. */
  readonly cells: readonly Cell[];
  readonly series: Series;
  readonly baseline: Level;
  /** Whether a registered release cannot be read here. */
  readonly hasUnreadRelease: boolean;
  /** Who was measured, by the plan. */
  readonly sampling: Sampling;
}

/** Finds an experiment's indicator data; every file of observations is read once. */
export interface IndicatorReader {
  /** The data behind a line of the plan; null when the sheet is missing or broken. */
  read(use: IndicatorUse): IndicatorData | null;
  /** The data of an indicator by id: as the plan uses it, else as it stands in the file. */
  find(indicator: string): IndicatorData | null;
}

export function createIndicatorReader(
  workspace: Workspace,
  node: ExperimentNode,
  experiment: Experiment,
  horizon: Horizon,
): IndicatorReader {
  const uses = (experiment.indicators ?? []).filter((use) => use.omitted === undefined);
  const known = new Map<string, Series>();

  const seriesOf = (sheet: Entity<Indicator>, indicator: string): Series => {
    const ready = known.get(indicator);
    if (ready !== undefined) return ready;
    const asked = { indicator, sheet: sheet.value, horizon };
    const context = buildSeriesContext(workspace, node, experiment, asked);
    const series = selectSeries(node.observations.get(indicator), context);
    known.set(indicator, series);
    return series;
  };

  const hasUnreadRelease = (workspace.releases?.unread ?? []).length > 0;

  const read = (use: IndicatorUse): IndicatorData | null => {
    const sheet = workspace.sheet(node.id, use.indicator);
    if (sheet === undefined) return null;
    const series = seriesOf(sheet, use.indicator);
    const areas = node.observations.get(use.indicator)?.areas() ?? [];
    const area = areaOfUse(use, experiment, areas);
    const cells = series.totals.get(area) ?? [];
    const baseline = buildBaseline(use, cells, {
      sheet: sheet.value,
      showGiven: (cell) => series.showGiven(area, cell),
      calendar: workspace.calendar,
    });
    const sampling = samplingOf(use, experiment);
    return {
      ...{ use, sheet: sheet.value, area, cells, series, baseline },
      ...{ sampling, hasUnreadRelease },
    };
  };

  return {
    read,
    find: (indicator) => read(uses.find((use) => use.indicator === indicator) ?? { indicator }),
  };
}
