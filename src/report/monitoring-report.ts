import type { Translator } from '../messages/translator.ts';
import type { Period } from '../model/period.ts';
import type { Workspace } from '../model/workspace.ts';
import { aggregateIndicators } from '../summary/aggregate/aggregate-indicators.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import { monitoringState } from '../summary/monitoring-state.ts';
import type { SinceReport } from '../summary/restatements/since-report.ts';
import { stageAt } from '../summary/stage.ts';
import type { Report } from './block.ts';
import { periodWords, plainText, type ReportContext } from './context.ts';
import { reportLabels } from './labels.ts';
import { citiesSection } from './monitoring/cities-section.ts';
import { type ExperimentMaterial, experimentSection } from './monitoring/experiment-section.ts';
import { experimentTitle } from './monitoring/experiment-title.ts';
import { overviewSection } from './monitoring/overview-section.ts';
import { provenanceFacts, type ReportProvenance, reportBanners } from './provenance.ts';
import { readingGuide } from './reading-guide.ts';

/** What a monitoring report is made from. The language is the translator's. */
export interface MonitoringReportInput {
  readonly workspace: Workspace;
  /** Summarized up to `period`, as of `asOf`. */
  readonly summaries: readonly ExperimentSummary[];
  readonly period: Period;
  /** ISO date on which the period's monitoring is due. */
  readonly dueDate: string;
  /** One experiment's id; without it the whole programme. */
  readonly experiment?: string;
  /** What has become of published figures since the last report. */
  readonly since: SinceReport;
  readonly translator: Translator;
  readonly provenance: ReportProvenance;
  /** ISO date of the report; by default its period's due date. */
  readonly asOf: string;
}

/**
 * The monitoring report of a reporting period: a summary first, then each experiment, then how to
 * read it and from what it was made. It reads summaries, never observations, so what was withheld
 * there cannot appear here.
 */
export function buildMonitoringReport(input: MonitoringReportInput): Report {
  const context: ReportContext = {
    workspace: input.workspace,
    translator: input.translator,
    language: input.translator.language,
    asOf: input.asOf,
  };
  const nodes = input.workspace.experiments.filter(
    (node) => input.experiment === undefined || node.id === input.experiment,
  );
  const materials: ExperimentMaterial[] = [];
  const unreadable: string[] = [];
  for (const node of nodes) {
    if (node.experiment === null) {
      unreadable.push(node.id);
      continue;
    }
    const experiment = node.experiment.value;
    if (stageAt(experiment, input.asOf) === null) continue;
    materials.push({
      node,
      experiment,
      summary: input.summaries.find((summary) => summary.experiment === node.id),
      period: input.period,
      dueDate: input.dueDate,
      state: monitoringState(
        node,
        input.workspace.calendar,
        input.period,
        input.dueDate,
        input.asOf,
      ),
    });
  }
  const shown = materials.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
  const aggregates = aggregateIndicators(input.workspace, shown);
  const only = input.experiment === undefined ? undefined : materials[0];
  return {
    kind: 'monitoring',
    language: context.language,
    title: input.translator.text('report:monitoring.title', {
      period: periodWords(context, input.period.key),
    }),
    subtitle:
      only === undefined ? programmeName(context) : experimentTitle(context, only.experiment),
    banners: reportBanners(context, input.provenance),
    blocks: [
      ...overviewSection(context, materials, unreadable, input.since),
      ...materials.flatMap((material) => experimentSection(context, material, input.since)),
      ...citiesSection(context, aggregates),
      ...readingGuide(context, shown, aggregates),
    ],
    provenance: provenanceFacts(context, input.provenance, shown),
    labels: reportLabels(input.translator),
  };
}

function programmeName(context: ReportContext): string {
  const programme = context.workspace.programme;
  return programme === null ? '' : plainText(context, programme.value.name);
}
