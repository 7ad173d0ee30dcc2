import { UserError } from '../../diagnostics/user-error.ts';
import { createTranslator } from '../../messages/translator.ts';
import { once } from '../../model/once.ts';
import type { Workspace } from '../../model/workspace.ts';
import { buildPacket } from '../../report/packet-report.ts';
import { buildReviewReport } from '../../report/review-report.ts';
import { listReviews } from '../../review/review-list.ts';
import { summarizeProgramme } from '../../summary/summarize-programme.ts';
import type { CheckedProgramme } from './check-programme.ts';
import type { PlannedReport } from './planned-report.ts';
import { requireKnown } from './require-known.ts';

/** One report or packet a review: of all reviews, or of those chosen. Without agreement there is none. */
export function planReviewReports(
  programme: CheckedProgramme,
  wanted: {
    readonly kind: 'review' | 'packet';
    readonly experiment?: string;
    readonly review?: string;
  },
  asOf: string,
): readonly PlannedReport[] {
  const { workspace, faultyRows, commitments, reviews: checks } = programme;
  const summaries = once(() => summarizeProgramme(workspace, { asOf, faultyRows, commitments }));
  const listed = listReviews(workspace, checks, asOf);
  const planned: PlannedReport[] = [];
  const known: string[] = [];
  for (const node of workspace.experiments) {
    if (wanted.experiment !== undefined && node.id !== wanted.experiment) continue;
    for (const { id: review, agreement } of node.reviews) {
      known.push(review);
      if (wanted.review !== undefined && review !== wanted.review) continue;
      if (agreement === null || node.experiment === null) continue;
      const subject = { experiment: node.id, review };
      const state = listed.find((one) => one.experiment === node.id && one.review === review);
      planned.push({
        kind: wanted.kind,
        subject,
        name: `${wanted.kind}-${node.id}-${review}`,
        asOf,
        build: async (language, provenance) => {
          const translator = await createTranslator(language, ['report', 'sentences']);
          const input = { ...subject, workspace, commitments, translator, provenance, asOf };
          const report =
            wanted.kind === 'packet'
              ? buildPacket(input)
              : buildReviewReport({ ...input, summaries: summaries(), state: state ?? null });
          if (report === null) throw new Error(`review ${review} lost its agreement`);
          return report;
        },
      });
    }
  }
  requireFound(workspace, wanted, known);
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
