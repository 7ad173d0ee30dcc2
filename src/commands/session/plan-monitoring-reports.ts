import { compareText } from '../../diagnostics/compare-text.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { CommittedPlan } from '../../history/committed-plan.ts';
import { createTranslator } from '../../messages/translator.ts';
import type { Period } from '../../model/period.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import { buildMonitoringReport } from '../../report/monitoring-report.ts';
import type { SinceReport } from '../../summary/restatements/since-report.ts';
import { summarizeProgramme } from '../../summary/summarize-programme.ts';
import type { PlannedReport } from './planned-report.ts';
import { requireKnown } from './require-known.ts';

interface ReportingDay {
  readonly period: Period;
  readonly due: string;
}

/** The monitoring report of one period: of the programme, or of one experiment. */
export function planMonitoringReports(
  workspace: Workspace,
  wanted: {
    readonly period?: string;
    readonly experiment?: string;
    readonly faultyRows: FaultyRows;
    readonly commitments: ReadonlyMap<string, CommittedPlan>;
    readonly since: SinceReport;
  },
  today: string,
): readonly PlannedReport[] {
  const { experiment, faultyRows, commitments, since } = wanted;
  const known = workspace.experiments.map(({ id }) => id);
  if (experiment !== undefined) requireKnown('experiment', experiment, known);
  const { period, due } = chooseReportingDay(workspace, wanted.period, today);
  // A report looks from its own due day, so that it says the same whenever it is made again.
  const asOf = due <= today ? due : today;
  const scope = experiment === undefined ? '' : `-${experiment}`;
  return [
    {
      kind: 'monitoring',
      subject: { period: period.key, ...(experiment === undefined ? {} : { experiment }) },
      name: `monitoring-${period.key.replaceAll('/', '_')}${scope}`,
      asOf,
      build: async (language, provenance) =>
        buildMonitoringReport({
          workspace,
          summaries: summarizeProgramme(workspace, { asOf, upTo: period, faultyRows, commitments }),
          period,
          dueDate: due,
          since,
          ...(experiment === undefined ? {} : { experiment }),
          translator: await createTranslator(language, ['report', 'sentences']),
          provenance,
          asOf,
        }),
    },
  ];
}

/** The period named, else the latest that is due. */
function chooseReportingDay(
  workspace: Workspace,
  named: string | undefined,
  today: string,
): ReportingDay {
  const days = reportingDays(workspace);
  const known = days.map((day) => day.period.key).join(', ');
  const [first] = days;
  if (first === undefined) throw new UserError('cli:error.no-reporting');
  if (named !== undefined) {
    const parsed = workspace.calendar.parse(named);
    const found = parsed.ok ? days.find((day) => day.period.key === parsed.period.key) : undefined;
    if (found === undefined)
      throw new UserError('cli:error.unknown-period', { period: named, known });
    return found;
  }
  const latest = days.filter(({ due }) => due <= today).at(-1);
  if (latest === undefined) throw new UserError('cli:error.none-due', { first: first.period.key });
  return latest;
}

/** Earliest due day first. A period that cannot be read is left out; `validate` tells of it. */
function reportingDays(workspace: Workspace): readonly ReportingDay[] {
  const days: ReportingDay[] = [];
  for (const { period, due } of workspace.programme?.value.reporting ?? []) {
    const parsed = workspace.calendar.parse(period);
    if (parsed.ok) days.push({ period: parsed.period, due });
  }
  return days.sort((a, b) => compareText(a.due, b.due));
}
