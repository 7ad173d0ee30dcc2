import { UserError } from '../../diagnostics/user-error.ts';
import { createTranslator } from '../../messages/translator.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import { buildReviewReport } from '../../report/review-report.ts';
import { summarizeProgramme } from '../../summary/summarize-programme.ts';
import type { PlannedReport } from './planned-report.ts';
import { requireKnown } from './require-known.ts';

/** One report a review: of all reviews, or of those chosen. A review without agreement has none. */
export function planReviewReports(
  workspace: Workspace,
  wanted: {
    readonly experiment?: string;
    readonly review?: string;
    readonly faultyRows: FaultyRows;
  },
  asOf: string,
): readonly PlannedReport[] {
  const summaries = summarizeProgramme(workspace, { asOf, faultyRows: wanted.faultyRows });
  const planned: PlannedReport[] = [];
  const reviews: string[] = [];
  for (const node of workspace.experiments) {
    if (wanted.experiment !== undefined && node.id !== wanted.experiment) continue;
    for (const review of node.reviews) {
      reviews.push(review.id);
      if (wanted.review !== undefined && review.id !== wanted.review) continue;
      if (review.agreement === null || node.experiment === null) continue;
      planned.push({
        kind: 'review',
        subject: { experiment: node.id, review: review.id },
        name: `review-${node.id}-${review.id}`,
        asOf,
        build: async (language, provenance) => {
          const report = buildReviewReport({
            workspace,
            summaries,
            experiment: node.id,
            review: review.id,
            translator: await createTranslator(language, ['report', 'sentences']),
            provenance,
            asOf,
          });
          if (report === null) throw new Error(`review ${review.id} lost its agreement`);
          return report;
        },
      });
    }
  }
  requireFound(workspace, wanted, reviews);
  return planned;
}

function requireFound(
  workspace: Workspace,
  wanted: { readonly experiment?: string; readonly review?: string },
  reviews: readonly string[],
): void {
  const known = workspace.experiments.map(({ id }) => id);
  if (wanted.experiment !== undefined) requireKnown('experiment', wanted.experiment, known);
  if (wanted.review !== undefined && !reviews.includes(wanted.review)) {
    throw new UserError('cli:error.unknown-review', {
      id: wanted.review,
      known: reviews.join(', '),
    });
  }
}
