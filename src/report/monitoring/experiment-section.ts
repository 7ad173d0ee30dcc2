import type { Experiment } from '../../model/experiment.ts';
import type { Period } from '../../model/period.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';
import type { MonitoringState } from '../../summary/monitoring-state.ts';
import type { SinceReport } from '../../summary/restatements/since-report.ts';
import { stageAt, stageEntryAt } from '../../summary/stage.ts';
import { amendmentsBetween } from '../amended-field.ts';
import type { Block, Fact } from '../block.ts';
import { callout, fact, heading, paragraph, userBlocks, userInline } from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import { type IndicatorView, viewIndicator } from '../indicator-view.ts';
import { targetMoveSentences } from '../sentences/target-move-sentences.ts';
import { unknownOriginalNotice } from '../unknown-original.ts';
import { contextSection } from './context-section.ts';
import { experimentTitle } from './experiment-title.ts';
import { hypothesesSection } from './hypotheses-section.ts';
import { indicatorSection } from './indicator-section.ts';
import { learningSection } from './learning-section.ts';
import { dataNotesSection, omittedSection } from './notes-sections.ts';
import { planChangesSection } from './plan-changes-section.ts';
import { sinceReportSection } from './since-report-section.ts';
import { teamSections, workSection } from './team-report-sections.ts';
import { testingWords } from './testing-words.ts';

/** What a section on one experiment is made from. */
export interface ExperimentMaterial {
  readonly node: ExperimentNode;
  readonly experiment: Experiment;
  readonly summary: ExperimentSummary | undefined;
  readonly period: Period;
  readonly dueDate: string;
  readonly state: MonitoringState;
}

/** One experiment in one reporting period. It leads with its hypotheses, which are what it is for. */
export function experimentSection(
  context: ReportContext,
  material: ExperimentMaterial,
  since: SinceReport,
): readonly Block[] {
  const { node, experiment, summary } = material;
  const monitoring = material.state.kind === 'given' ? material.state.monitoring.value : null;
  const views = (summary?.indicators ?? []).map((one) => viewIndicator(context, experiment, one));
  const own = views.filter((view) => view.summary.role !== 'context');
  const surroundings = views.filter((view) => view.summary.role === 'context');
  const changes = amendmentsBetween(node, material.period.start, context.asOf);
  return [
    heading(2, `experiment--${node.id}`, experimentTitle(context, experiment)),
    ...(experiment.summary === undefined ? [] : leadBlocks(context, experiment)),
    { type: 'facts', facts: experimentFacts(context, material) },
    ...monitoringNotice(context, material),
    ...hypothesesSection(context, node.id, experiment, summary),
    ...(monitoring === null ? [] : workSection(context, node.id, monitoring)),
    ...indicatorSections(context, material, own),
    ...(monitoring === null ? [] : teamSections(context, node.id, monitoring)),
    ...(node.learning === null ? [] : learningSection(context, node.id, node.learning.value)),
    ...planChangesSection(context, node, changes),
    ...sinceReportSection(context, material, since),
    ...dataNotesSection(context, node.id, monitoring, own),
    ...omittedSection(context, node.id, experiment),
    ...contextSection(context, node.id, surroundings, monitoring),
  ];
}

function leadBlocks(context: ReportContext, experiment: Experiment): readonly Block[] {
  const blocks = userBlocks(context, experiment.summary ?? '');
  return blocks.map((block, index) =>
    index === 0 && block.type === 'paragraph' ? { ...block, style: 'lead' } : block,
  );
}

function experimentFacts(context: ReportContext, material: ExperimentMaterial): readonly Fact[] {
  const { translator } = context;
  const { experiment } = material;
  const facts: Fact[] = [];
  for (const role of ['lead', 'partner', 'service-owner', 'funder', 'vendor'] as const) {
    const names = experiment.organisations
      .filter((one) => one.role === role)
      .map((one) => organisationName(context, one.organisation));
    if (names.length === 0) continue;
    facts.push(fact(translator.text(`report:organisationRole.${role}`), names.join(', ')));
  }
  const stage = stageAt(experiment, context.asOf);
  const entry = stageEntryAt(experiment, context.asOf);
  if (stage !== null) {
    const word = translator.text(`report:stage.${stage}`);
    const text =
      entry === null
        ? word
        : translator.text('report:experiment.stageSince', {
            stage: word,
            date: dateWords(context, entry.on),
          });
    facts.push(fact(translator.text('report:experiment.stage'), text));
  }
  if (entry?.reason !== undefined) {
    const reason = userInline(context, entry.reason);
    facts.push(fact(translator.text('report:experiment.stageReason'), reason));
  }
  facts.push(
    fact(
      translator.text('report:experiment.dimension'),
      translator.text(`report:dimension.${experiment.dimension}`),
    ),
  );
  const testing = testingWords(context, experiment);
  if (testing !== null) {
    facts.push(fact(translator.text('report:experiment.testing'), testing));
  }
  if (material.state.kind === 'given') {
    const { reported_on, reported_by } = material.state.monitoring.value;
    facts.push(
      fact(translator.text('report:experiment.reported'), [
        { type: 'text', text: `${dateWords(context, reported_on)}, ` },
        ...userInline(context, reported_by),
      ]),
    );
  }
  return facts;
}

function monitoringNotice(context: ReportContext, material: ExperimentMaterial): readonly Block[] {
  const { translator } = context;
  const date = dateWords(context, material.dueDate);
  const { state } = material;
  if (state.kind === 'late') {
    const text = translator.text('report:experiment.late', { date });
    return [callout('caution', translator.text('report:experiment.lateTitle'), [paragraph(text)])];
  }
  if (state.kind === 'over') {
    const on = dateWords(context, state.on);
    return [paragraph(translator.text(`report:experiment.over.${state.how}`, { date: on }))];
  }
  if (state.kind === 'open') {
    return [paragraph(translator.text('report:experiment.open', { date }))];
  }
  if (state.kind === 'given' && state.late) {
    return [paragraph(translator.text('report:experiment.givenLate', { date }), 'small')];
  }
  return [];
}

function indicatorSections(
  context: ReportContext,
  material: ExperimentMaterial,
  views: readonly IndicatorView[],
): readonly Block[] {
  if (views.length === 0) return [];
  const { node } = material;
  const monitoring = material.state.kind === 'given' ? material.state.monitoring.value : null;
  return [
    heading(3, `${node.id}--indicators`, context.translator.text('report:indicator.title')),
    ...unknownOriginalNotice(
      context,
      views.map(({ summary }) => summary),
    ),
    ...views.flatMap((view) => {
      const moves = targetMoveSentences(context, view, node);
      return indicatorSection(context, view, monitoring, moves);
    }),
  ];
}
