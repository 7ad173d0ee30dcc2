import type { FaultyRows } from '../../model/release.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { buildSeriesContext } from '../series-context.ts';
import { readFileCells } from './read-file-cells.ts';
import { decideWithholding, type Withholding } from './withhold.ts';

/** A data file of which earlier reports tell what is withheld now. */
export interface ToldFile {
  readonly file: string;
  readonly experiment: string;
  readonly indicator: string;
}

/** An indicator of an experiment as disclosure control decides it. */
export interface DecidedIndicator {
  readonly node: ExperimentNode;
  readonly indicator: string;
  readonly context: ReturnType<typeof buildSeriesContext>;
  readonly cells: ReturnType<typeof readFileCells>;
  readonly withholding: Withholding;
}

/** Every indicator that is used, by experiment and in the plan's order. */
export function* decideProgramme(
  workspace: Workspace,
  options: { readonly asOf: string; readonly faultyRows?: FaultyRows },
): Iterable<DecidedIndicator> {
  const horizon = { ...options, upTo: null, releasedOnly: false };
  for (const node of workspace.experiments) {
    const experiment = node.experiment?.value;
    if (experiment === undefined) continue;
    const used = (experiment.indicators ?? []).filter(({ omitted }) => omitted === undefined);
    for (const indicator of new Set(used.map((use) => use.indicator))) {
      const sheet = workspace.sheet(node.id, indicator)?.value;
      if (sheet === undefined) continue;
      const context = buildSeriesContext(workspace, node, experiment, {
        indicator,
        sheet,
        horizon,
      });
      const cells = readFileCells(node.observations.get(indicator), context);
      yield { node, indicator, context, cells, withholding: decideWithholding(cells, context) };
    }
  }
}

/** The data files of which earlier releases tell what cannot be withheld any more. */
export function findToldFiles(
  workspace: Workspace,
  options: { readonly asOf: string; readonly faultyRows?: FaultyRows },
): readonly ToldFile[] {
  const told: ToldFile[] = [];
  for (const { node, indicator, withholding } of decideProgramme(workspace, options)) {
    const data = node.observations.get(indicator);
    if (data === undefined || withholding.toldBefore.length === 0) continue;
    told.push({ file: data.file, experiment: node.id, indicator });
  }
  return told;
}
