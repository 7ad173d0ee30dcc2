import { classifyFile } from '../../model/layout.ts';
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
    for (const { node, plan } of experimentsOf(workspace)) {
      const late = latePeriods(workspace, node, asOf);
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
  asOf: string,
): readonly LatePeriod[] {
  const late: LatePeriod[] = [];
  for (const { period: text, due } of workspace.programme?.value.reporting ?? []) {
    const period = periodOf(workspace, text);
    if (period === null || due > asOf || isBegun(workspace, node, period)) continue;
    // As the report of that day saw it: who began later owes nothing for what was before.
    const { kind } = monitoringState(node, workspace.calendar, period, due, due);
    if (kind === 'late' && hadBegun(node, period, due)) late.push({ period, due });
  }
  return late.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}

/** Of an experiment that was agreed on but had not begun there is hardly anything to tell. */
function hadBegun({ experiment }: ExperimentNode, period: Period, day: string): boolean {
  if (experiment === null) return false;
  const { stage_history: history = [], scope } = experiment.value;
  const start = history.length > 0 ? testingTime(experiment.value, day).start : scope?.start;
  return start !== undefined && start !== null && start <= period.end;
}

/**
 * Whether something was written of the period: a file that is unfinished or broken, lies where nothing
 * reads it, or is of another stretch of the same time. Each of these has been told of.
 */
function isBegun(workspace: Workspace, node: ExperimentNode, period: Period): boolean {
  const written = node.monitoring.map(({ value }) => periodOf(workspace, value.period));
  if (written.some((other) => other !== null && overlaps(other, period))) return true;
  return workspace.files.some((file) => {
    const role = classifyFile(file);
    if (role.kind === 'unclaimed') return periodOf(workspace, stemOf(file))?.key === period.key;
    if (role.kind !== 'monitoring' || role.experiment !== node.id) return false;
    const other = periodOf(workspace, role.period);
    return other !== null && overlaps(other, period);
  });
}

/** `2019_2020` for `experiments/a/monitoring/2019_2020.docx`, as a period. */
function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]*$/, '').replaceAll('_', '/');
}
