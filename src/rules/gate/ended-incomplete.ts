import type { Indicator } from '../../model/indicator.ts';
import { addDays, type Period, periodOfDate } from '../../model/period.ts';
import type { Workspace } from '../../model/workspace.ts';
import { linesOfPlan, type PlannedUse, periodOf } from '../iterate.ts';
import { hasBrokenData, isObserved, rowsEndingFrom } from '../planned-values.ts';
import type { Rule } from '../rule.ts';
import { experimentsClaiming } from './claimed-stages.ts';
import { reportMissing, reportMissingPart } from './report-missing.ts';

const ID = 'gate/ended-incomplete';

/**
 * An experiment that has ended needs a last day, and of every primary indicator a figure of the end
 * or a row that says why there is none.
 */
export const endedIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/data/feeling-safe.csv',
    good: '2019-H2;;;60;60;100;;\n2020-H1;;;69;69;100;;\n',
    bad: '2019-H2;;;60;60;100;;\n',
  },
  *check({ workspace, asOf }) {
    for (const experiment of experimentsClaiming(workspace, 'ended')) {
      const { scope, stage_history: history = [] } = experiment.plan.value;
      const isDated = scope?.end !== undefined || history.some(({ stage }) => stage === 'ended');
      if (!isDated) yield reportMissing(ID, experiment, 'scope', 'end');
      for (const line of linesOfPlan(workspace, experiment)) {
        const { use, sheet } = line;
        if (use.omitted !== undefined || use.role !== 'primary' || sheet === undefined) continue;
        const last = lastPeriod(workspace, line, sheet);
        if (last === null || !isDue(last, sheet, asOf) || isAccounted(workspace, line, last)) {
          continue;
        }
        const params = { indicator: use.indicator, period: last.key };
        yield reportMissingPart(ID, line, line.path, 'observations', params);
      }
    }
  },
};

/** The target's period, else the one in which the experiment ends. */
function lastPeriod(
  workspace: Workspace,
  { plan, use }: PlannedUse,
  { frequency }: Indicator,
): Period | null {
  const target = periodOf(workspace, use.target?.period);
  const end = plan.value.scope?.end;
  if (target !== null || end === undefined) return target;
  return frequency === 'once' ? null : periodOfDate(frequency, end);
}

function isDue(period: Period, sheet: Indicator, asOf: string): boolean {
  return addDays(period.end, sheet.release_lag_days ?? 0) < asOf;
}

/** Whether a row of the last period or a later one has a figure, a status or a note. */
function isAccounted(workspace: Workspace, line: PlannedUse, last: Period): boolean {
  if (hasBrokenData(workspace, line.node, line.use.indicator)) return true;
  for (const row of rowsEndingFrom(line, last.end)) {
    if (isObserved(row) || row.note !== '') return true;
    if (row.statuses.some((status) => status !== 'forecast')) return true;
  }
  return false;
}
