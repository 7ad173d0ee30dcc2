import type { Experiment } from '../../model/experiment.ts';
import type {
  Agreement,
  Assessment,
  Judgement,
  ReviewResponse,
  SelfAssessment,
} from '../../model/review.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { ListedReview } from '../../review/review-list.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';

/** Everything a review report tells of. */
export interface ReviewMaterial {
  readonly node: ExperimentNode;
  readonly experiment: Experiment;
  /** ISO date whose knowledge the reviewers had. */
  readonly evidenceDay: string;
  /** What was known on that day, against the plan of that day. */
  readonly evidence: ExperimentSummary;
  /** How the experiment stands on the report's date. */
  readonly now: ExperimentSummary | undefined;
  readonly agreement: Agreement;
  readonly self: SelfAssessment | null;
  /** In the agreement's order of reviewers; others after them. */
  readonly assessments: readonly Assessment[];
  readonly response: ReviewResponse | null;
  /** Null when nobody asked whether what was reviewed still stands. */
  readonly state: ListedReview | null;
}

/** Reviewing organisations of the agreement whose assessment has not come. */
export function missingAssessments(material: ReviewMaterial): readonly string[] {
  const given = new Set(material.assessments.map((assessment) => assessment.organisation));
  return material.agreement.reviewers
    .map((reviewer) => reviewer.organisation)
    .filter((organisation) => !given.has(organisation));
}

export function judgementOf(
  judgements: readonly Judgement[],
  criterion: string,
): Judgement | undefined {
  return judgements.find((judgement) => judgement.criterion === criterion);
}
