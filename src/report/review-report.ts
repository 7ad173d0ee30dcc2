import type { CommittedPlan } from '../history/committed-plan.ts';
import type { Translator } from '../messages/translator.ts';
import type { Agreement, Assessment } from '../model/review.ts';
import type { ReviewNode, Workspace } from '../model/workspace.ts';
import { givenAssessments } from '../review/given-assessments.ts';
import type { ListedReview } from '../review/review-list.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import { summarizeExperiment } from '../summary/summarize-experiment.ts';
import type { Report } from './block.ts';
import { dateWords, plainText, type ReportContext } from './context.ts';
import { reportLabels } from './labels.ts';
import { experimentTitle } from './monitoring/experiment-title.ts';
import { withPlanAt } from './original-plan.ts';
import { agreementSections } from './peer-review/agreement-sections.ts';
import { criteriaSection } from './peer-review/criteria-section.ts';
import { evidenceSection } from './peer-review/evidence-section.ts';
import { findingsSections, transferSections } from './peer-review/findings-sections.ts';
import { followUpSection } from './peer-review/follow-up-section.ts';
import { reviewOverview } from './peer-review/overview-section.ts';
import { recommendationsSection } from './peer-review/recommendations-section.ts';
import type { ReviewMaterial } from './peer-review/review-material.ts';
import { provenanceFacts, type ReportProvenance, reportBanners } from './provenance.ts';
import { readingGuide } from './reading-guide.ts';

/** What a review report is made from. The language is the translator's. */
export interface ReviewReportInput {
  readonly workspace: Workspace;
  /** Of the reviewed experiment, as of `asOf`: how it stands now, beside the evidence of then. */
  readonly summaries: readonly ExperimentSummary[];
  /** By experiment the plan that it committed to, for the evidence. */
  readonly commitments?: ReadonlyMap<string, CommittedPlan>;
  readonly experiment: string;
  /** The review's folder name. */
  readonly review: string;
  /** How far the reviewers have come, and whether they speak of what stands; null when not asked. */
  readonly state?: ListedReview | null;
  readonly translator: Translator;
  readonly provenance: ReportProvenance;
  readonly asOf: string;
}

/**
 * The report of one peer review: agreement, what was reviewed, the evidence, lights side by side
 * with reasoning, findings, recommendations with the host's response, and what is still missing.
 * Null when there is no such review, or its agreement or experiment could not be read.
 */
export function buildReviewReport(input: ReviewReportInput): Report | null {
  const context: ReportContext = {
    workspace: input.workspace,
    translator: input.translator,
    language: input.translator.language,
    asOf: input.asOf,
  };
  const material = reviewMaterial(input);
  if (material === null) return null;
  const { agreement } = material;
  return {
    kind: 'review',
    language: context.language,
    title: plainText(context, agreement.title),
    subtitle: input.translator.text('report:review.subtitle', {
      experiment: experimentTitle(context, material.experiment),
    }),
    banners: [...reportBanners(context, input.provenance), ...publicityBanners(context, agreement)],
    blocks: [
      ...reviewOverview(context, material),
      ...agreementSections(context, material),
      ...evidenceSection(context, material),
      ...criteriaSection(context, material),
      ...findingsSections(context, material),
      ...recommendationsSection(context, material),
      ...transferSections(context, material),
      ...followUpSection(context, material),
      ...readingGuide(context, [material.evidence]),
    ],
    provenance: provenanceFacts(context, input.provenance, [material.evidence]),
    labels: reportLabels(input.translator),
  };
}

function reviewMaterial(input: ReviewReportInput): ReviewMaterial | null {
  const node = input.workspace.experiments.find((one) => one.id === input.experiment);
  const review = node?.reviews.find((one) => one.id === input.review);
  const agreement = review?.agreement ?? null;
  if (node === undefined || node.experiment === null) return null;
  if (review === undefined || agreement === null) return null;
  const { commitments } = input;
  const evidenceDay = reviewDay(review, agreement.value, input.asOf);
  return {
    node,
    experiment: node.experiment.value,
    evidenceDay,
    evidence: summarizeExperiment(withPlanAt(input.workspace, node, evidenceDay), node.id, {
      asOf: evidenceDay,
      releasedOnly: true,
      ...(commitments === undefined ? {} : { commitments }),
    }),
    now: input.summaries.find((summary) => summary.experiment === node.id),
    agreement: agreement.value,
    self: review.selfAssessment?.value ?? null,
    assessments: inAgreedOrder(agreement.value, review),
    response: review.response?.value ?? null,
    state: input.state ?? null,
  };
}

/**
 * The day whose knowledge the reviewers had: that of the visit, else of the latest assessment, else
 * when feedback was due, else when the review was agreed; no later than the report itself.
 */
function reviewDay(review: ReviewNode, { dates }: Agreement, asOf: string): string {
  const given = review.assessments.map((assessment) => assessment.value.on).sort();
  const day = dates.visit ?? given.at(-1) ?? dates.feedback_due ?? dates.agreed;
  return day < asOf ? day : asOf;
}

function inAgreedOrder(agreement: Agreement, review: ReviewNode): readonly Assessment[] {
  const order = agreement.reviewers.map((reviewer) => reviewer.organisation);
  const place = (assessment: Assessment) => {
    const index = order.indexOf(assessment.organisation);
    return index === -1 ? order.length : index;
  };
  const given = givenAssessments(review).map(({ assessment }) => assessment.value);
  return given.toSorted((a, b) => place(a) - place(b));
}

/** A review that is not public says so on top. */
function publicityBanners(context: ReportContext, agreement: Agreement): readonly string[] {
  const { publicity } = agreement;
  if (publicity === undefined || publicity.state === 'public') return [];
  if (publicity.state === 'confidential') {
    return [context.translator.text('report:publicity.confidential')];
  }
  if (publicity.until === undefined) {
    return [context.translator.text('report:publicity.draft-until')];
  }
  if (publicity.until <= context.asOf) return [];
  const date = dateWords(context, publicity.until);
  return [context.translator.text('report:publicity.draftUntilDate', { date })];
}
