import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observations } from '../model/observations.ts';
import { oncePer } from '../model/once.ts';
import { overlaps, type Period, periodOfDate } from '../model/period.ts';
import type { Workspace } from '../model/workspace.ts';
import { areaOfUse } from '../summary/area-of-use.ts';
import { compareByEnd } from '../summary/cell.ts';
import { buildSchedule, periodsDue } from '../summary/completeness.ts';
import { startOf } from '../summary/experiment-start.ts';
import { claims } from './gate/claimed-stages.ts';
import { type PlannedUse, periodOf, usesOf } from './iterate.ts';
import { rowStatusesOf, statusMask } from './row-statuses.ts';
import type { RuleContext } from './rule.ts';

/** What is due of a plan's indicator and has no row at all. */
export interface UncoveredPeriods extends PlannedUse {
  readonly rows: Observations;
  /** The rows that the indicator is followed by, in period order. Never empty. */
  readonly followed: readonly number[];
  /** Periods due without a row, oldest first. */
  readonly periods: readonly Period[];
}

const FORECAST = statusMask('forecast');

/** Of every indicator that plans use. Two rules ask of the same programme. */
export const uncoveredPeriods = oncePer(
  ({ workspace, asOf }: RuleContext): readonly UncoveredPeriods[] => {
    const found = [...usesOf(workspace)].map((line) => uncoveredOf(workspace, line, asOf));
    return found.filter((uncovered) => uncovered !== null);
  },
);

/**
 * The periods of a running or ended experiment's indicator whose release lag has run out and that
 * no row covers, by the same schedule as the summary's completeness. A row counts whatever it says:
 * a blank one has a status or is `data/blank-without-status`. Only a forecast is no observation.
 * Null where nothing is followed (before testing, for context and words, before the first row) and
 * where a row could not be read.
 */
function uncoveredOf(
  workspace: Workspace,
  line: PlannedUse,
  asOf: string,
): UncoveredPeriods | null {
  const { node, plan, use, sheet } = line;
  const rows = node.observations.get(use.indicator);
  if (rows === undefined || sheet === undefined || !claims(plan.value, 'testing')) return null;
  if (sheet.measure === 'qualitative' || isContext(line)) return null;
  // A row that could not be read may be the one that seems to be missing.
  if (rows.rowCount < rows.table.rowCount) return null;
  const statuses = rowStatusesOf(rows);
  const followed = rows
    .totals(areaOfUse(use, plan.value, rows.areas()))
    .filter((index) => !statuses.hasAny(index, FORECAST) && rows.periodAt(index).end <= asOf);
  const rowPeriods = [...new Set(followed.map((index) => rows.periodAt(index)))];
  const [firstRow] = [...rowPeriods].sort(compareByEnd);
  if (firstRow === undefined) return null;

  const { baseline } = use;
  const target = periodOf(workspace, use.target?.period);
  const schedule = buildSchedule(sheet, {
    baseline: {
      period: baseline?.missing === undefined ? periodOf(workspace, baseline?.period) : null,
      given: baseline?.value !== undefined,
    },
    target,
    start: startOf(plan.value),
    firstRow,
  });
  const lastDay = lastDayAsked(plan.value, target);
  const covered = coveredBy(rowPeriods, schedule.frequency);
  const due = periodsDue(schedule, { asOf, upTo: null, releasedOnly: false });
  const periods = due.filter((period) => period.end <= lastDay && !covered(period));
  return { ...line, rows, followed, periods };
}

function isContext({ use, sheet }: PlannedUse): boolean {
  return use.role === 'context' || sheet?.level === 'context';
}

/** After this nothing more is asked: the target's period, the end of the experiment, a pause. */
function lastDayAsked(plan: Experiment, target: Period | null): string {
  const history = plan.stage_history ?? [];
  const ended = history.find((entry) => entry.stage === 'ended')?.on;
  const end = target?.end ?? plan.scope?.end ?? ended ?? LATEST;
  if (plan.stage !== 'paused' && plan.stage !== 'interrupted' && plan.stage !== 'archived') {
    return end;
  }
  const stopped = history.findLast((entry) => entry.stage === plan.stage)?.on ?? EARLIEST;
  return stopped < end ? stopped : end;
}

const EARLIEST = '0000-01-01';
const LATEST = '9999-12-31';

/**
 * Whether some row is of a due period. Rows of the schedule's own rhythm, or within one of its
 * periods, are looked up. A longer row covers what it touches: that it is of another length is
 * `data/mixed-frequency`, and one slip should not be told twice.
 */
function coveredBy(
  rowPeriods: readonly Period[],
  frequency: Indicator['frequency'],
): (due: Period) => boolean {
  const keys = new Set<string>();
  const longer: Period[] = [];
  for (const period of rowPeriods) {
    keys.add(period.key);
    if (period.kind === frequency) continue;
    const around = frequency === 'once' ? null : periodOfDate(frequency, period.start);
    if (around !== null && around.end >= period.end) keys.add(around.key);
    else longer.push(period);
  }
  return (due) => keys.has(due.key) || longer.some((period) => overlaps(period, due));
}
