import type { Observation } from '../model/observations.ts';
import type { Period } from '../model/period.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { areaOfUse } from '../summary/area-of-use.ts';
import { buildCell } from '../summary/cell.ts';
import { type PlannedUse, periodOf } from './iterate.ts';
import type { RuleContext } from './rule.ts';

/** The rows that an indicator of a plan is followed by, from a day on, in order of period. */
export function* rowsEndingFrom(line: PlannedUse, day: string): Iterable<Observation> {
  yield* rowsWhere(line, ({ end }) => end >= day);
}

function* rowsWhere(
  { node, plan, use }: PlannedUse,
  isWanted: (period: Period) => boolean,
): Iterable<Observation> {
  const data = node.observations.get(use.indicator);
  if (data === undefined) return;
  for (const index of data.totals(areaOfUse(use, plan.value, data.areas()))) {
    if (isWanted(data.periodAt(index))) yield data.observation(index);
  }
}

/**
 * Whether an indicator's data file is there but not all of it could be read: what seems to be missing
 * may be what was not read, and that has been told.
 */
export function hasBrokenData(
  workspace: Workspace,
  node: ExperimentNode,
  indicator: string,
): boolean {
  const data = node.observations.get(indicator);
  if (data === undefined) return workspace.hasFile(`${node.folder}/data/${indicator}.csv`);
  if (data.rowCount < data.table.rowCount) return true;
  for (let index = 0; index < data.rowCount; index++) {
    if (data.hasUnreadableCell(index)) return true;
  }
  return false;
}

/** Whether a row tells a figure of what has happened, also one that is withheld. */
export function isObserved(row: Observation): boolean {
  if (row.statuses.includes('forecast')) return false;
  if (row.statuses.includes('suppressed')) return true;
  return row.value !== null || row.numerator !== null;
}

/** The row of a period, the first if there are several. */
export function rowAt(line: PlannedUse, period: Period): Observation | undefined {
  const [row] = rowsWhere(line, ({ key }) => key === period.key);
  return row;
}

/** The baseline in the sheet's unit, as the plan gives it or the data tell it; null if unknown or faulty. */
export function baselineValue(
  { workspace, faultyRows }: RuleContext,
  line: PlannedUse,
): number | null {
  const { baseline } = line.use;
  if (baseline === undefined || baseline.missing !== undefined) return null;
  if (baseline.value !== undefined) return baseline.value;
  const period = periodOf(workspace, baseline.period);
  if (period === null || line.sheet === undefined) return null;
  const row = rowAt(line, period);
  if (row === undefined || !isObserved(row) || row.statuses.includes('suppressed')) return null;
  const file = line.node.observations.get(line.use.indicator)?.file ?? '';
  if (faultyRows?.get(file)?.has(row.row)) return null;
  return buildCell(row, line.sheet).value;
}
