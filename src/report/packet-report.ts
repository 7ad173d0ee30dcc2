import type { SetCriterion } from '../model/criteria-set.ts';
import { summarizeExperiment } from '../summary/summarize-experiment.ts';
import { amendmentsBetween } from './amended-field.ts';
import type { Block, Report } from './block.ts';
import { heading, paragraph } from './compose.ts';
import { plainText, type ReportContext } from './context.ts';
import { viewIndicator } from './indicator-view.ts';
import { reportLabels } from './labels.ts';
import { experimentTitle } from './monitoring/experiment-title.ts';
import { indicatorSection } from './monitoring/indicator-section.ts';
import { dataNotesSection } from './monitoring/notes-sections.ts';
import { planChangesSection, restatementsSection } from './monitoring/plan-changes-section.ts';
import { criteriaGuide } from './packet/criteria-guide.ts';
import { modelSection } from './packet/model-section.ts';
import { selfAssessmentSection } from './packet/self-assessment-section.ts';
import { taskSection } from './packet/task-section.ts';
import { provenanceFacts, reportBanners } from './provenance.ts';
import { readingGuide } from './reading-guide.ts';
import type { ReviewReportInput } from './review-report.ts';

/**
 * What reviewers read before they judge: what is asked of them, the model in brief, the evidence with
 * its charts and notes, what has changed in plan and figures, the host's own assessment, and the
 * criteria with what each light means. Null when there is no such review, or it could not be read.
 */
export function buildPacket(input: Omit<ReviewReportInput, 'state' | 'summaries'>): Report | null {
  const { workspace, translator, asOf } = input;
  const context: ReportContext = { workspace, translator, language: translator.language, asOf };
  const node = workspace.experiments.find((one) => one.id === input.experiment);
  const review = node?.reviews.find((one) => one.id === input.review);
  const agreement = review?.agreement?.value;
  const plan = node?.experiment?.value;
  if (node === undefined || review === undefined) return null;
  if (agreement === undefined || plan === undefined) return null;
  const summary = summarizeExperiment(workspace, node.id, { asOf, releasedOnly: true });
  const views = summary.indicators.map((one) => viewIndicator(context, plan, one));
  const amendments = amendmentsBetween(node, '0000-01-01', asOf);
  const restatements = (node.amendments?.value.restatements ?? []).filter(({ on }) => on <= asOf);
  const set = workspace.criteriaSets.get(agreement.criteria_set ?? '')?.value;
  const known = new Map<string, SetCriterion>(set?.criteria.map((one) => [one.id, one]));
  const evidence: readonly Block[] = [
    heading(2, 'evidence', translator.text('report:evidence.title')),
    views.length === 0
      ? paragraph(translator.text('report:evidence.none'))
      : heading(3, 'evidence--indicators', translator.text('report:indicator.title')),
    ...views.flatMap((view) => indicatorSection(context, view, null, [])),
    ...dataNotesSection(context, node.id, null, views),
    ...planChangesSection(context, node, amendments),
    ...restatementsSection(context, node, restatements),
  ];
  return {
    kind: 'packet',
    language: context.language,
    title: translator.text('report:packet.title', { title: plainText(context, agreement.title) }),
    subtitle: translator.text('report:review.subtitle', {
      experiment: experimentTitle(context, plan),
    }),
    banners: reportBanners(context, input.provenance),
    blocks: [
      ...taskSection(context, agreement, { experiment: node.id, review: review.id }),
      ...modelSection(context, plan),
      ...evidence,
      ...selfAssessmentSection(context, agreement, review.selfAssessment?.value ?? null),
      ...criteriaGuide(context, agreement.criteria, known),
      ...readingGuide(context, [summary]),
    ],
    provenance: provenanceFacts(context, input.provenance, [summary]),
    labels: reportLabels(translator),
  };
}
