import { compareText } from '../../diagnostics/compare-text.ts';
import { overlaps, type Period } from '../../model/period.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { monitoringState } from '../../summary/monitoring-state.ts';
import { testingTime } from '../../summary/stage.ts';
import { experimentsOf, periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'monitoring/missing';

/**
 * Monitoring that an experiment owes by the programme's calendar, told once an experiment. Like the
 * monitoring report, on the due day itself what is missing is late: a finished programme is always
 * looked at from its last due day.
 */
export const missingMonitoring: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'jalostamo.yaml',
    good: '  - period: 2020-H1\n    due: 2020-08-31',
    bad: '  - { period: 2020-H1, due: 2020-08-31 }\n  - { period: 2019-Q2, due: 2019-09-30 }',
  },
  *check({ workspace, asOf }) {
    const files = periodsOfFiles(workspace);
    for (const { node, plan } of experimentsOf(workspace)) {
      const written = [...(files.get(node.id) ?? []), ...(files.get(null) ?? [])];
      const late = latePeriods(workspace, node, written, asOf);
      const [first] = late;
      if (first === undefined) continue;
      const params = { period: first.period.key, due: first.due, count: late.length };
      const variant = late.length > 1 ? { variant: 'several' } : {};
      yield atValue(ID, plan.file, ['stage'], { params, ...variant });
    }
  },
};

interface LatePeriod {
  readonly period: Period;
  readonly due: string;
}

/** Oldest first. */
function latePeriods(
  workspace: Workspace,
  node: ExperimentNode,
  ofFiles: readonly WrittenPeriod[],
  asOf: string,
): readonly LatePeriod[] {
  const late: LatePeriod[] = [];
  const contents = node.monitoring.map(({ value }) => periodOf(workspace, value.period));
  const ofContents = contents.flatMap((period) => (period === null ? [] : [{ period }]));
  const written: readonly WrittenPeriod[] = [...ofContents, ...ofFiles];
  for (const { period: text, due } of workspace.programme?.value.reporting ?? []) {
    const period = periodOf(workspace, text);
    if (period === null || due > asOf) continue;
    if (written.some((other) => isOf(other, period))) continue;
    // As the report of that day saw it: who began later owes nothing for what was before.
    const { kind } = monitoringState(node, workspace.calendar, period, due, due);
    if (kind === 'late' && hadBegun(node, period, due)) late.push({ period, due });
  }
  return late.sort((a, b) => compareText(a.due, b.due));
}

/** Of an experiment that was agreed on but had not begun there is hardly anything to tell. */
function hadBegun({ experiment }: ExperimentNode, period: Period, day: string): boolean {
  if (experiment === null) return false;
  const { stage_history: history = [], scope } = experiment.value;
  const start = history.length > 0 ? testingTime(experiment.value, day).start : scope?.start;
  return start !== undefined && start !== null && start <= period.end;
}

interface WrittenPeriod {
  readonly period: Period;
  /** Where nothing reads the file, its name alone tells: it counts only if it is just this period. */
  readonly isUnread?: boolean;
}

function isOf(written: WrittenPeriod, period: Period): boolean {
  const { key } = written.period;
  return written.isUnread === true ? key === period.key : overlaps(written.period, period);
}

/**
 * Periods of which something was written, by experiment: in a file that is unfinished or broken, that
 * lies where nothing reads it, or is of another stretch of the same time. Each of these has been told
 * of. Under null is what lies in no experiment's folder.
 */
function periodsOfFiles(
  workspace: Workspace,
): ReadonlyMap<string | null, readonly WrittenPeriod[]> {
  const found = new Map<string | null, WrittenPeriod[]>();
  for (const [file, role] of workspace.roles) {
    const isUnread = role.kind === 'unclaimed';
    if (!isUnread && role.kind !== 'monitoring') continue;
    const period = periodOf(workspace, isUnread ? stemOf(file) : role.period);
    if (period === null) continue;
    const [, experiment = null] = /^experiments\/([^/]+)\//.exec(file) ?? [];
    const periods = found.get(experiment) ?? [];
    periods.push({ period, isUnread });
    found.set(experiment, periods);
  }
  return found;
}

/** `2019_2020` for `experiments/a/monitoring/2019_2020.docx`, as a period. */
function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]*$/, '').replaceAll('_', '/');
}
