import { shown } from '../../diagnostics/shown.ts';
import type { Paint } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';
import { dateWords, plainText, type ReportContext } from '../../report/context.ts';
import {
  bindingWords,
  gapWords,
  movedWords,
  reviewerWords,
  stepWords,
} from '../../report/peer-review/review-words.ts';
import type { BindingState } from '../../review/binding-state.ts';
import type { ListedReview } from '../../review/review-list.ts';
import type { ReviewStep } from '../../review/review-steps.ts';

export interface ReviewListOptions {
  readonly paint: Paint;
  readonly columns: number;
}

/** The reviews with their reviewers, what has moved since, and what is due, in lines. */
export function renderReviewList(
  reviews: readonly ListedReview[],
  context: ReportContext,
  options: ReviewListOptions,
): string {
  if (reviews.length === 0) return `${context.translator.text('report:reviewList.none')}\n`;
  const parts = reviews.map((review) => reviewLines(review, context, options).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function reviewLines(
  review: ListedReview,
  context: ReportContext,
  { paint, columns }: ReviewListOptions,
): readonly string[] {
  const { translator, workspace } = context;
  const width = Math.max(40, Math.min(columns, 100));
  const node = workspace.experiments.find(({ id }) => id === review.experiment);
  const scope = translator.text(`report:reviewed.${review.scope}`);
  const lines = wrap(shown(plainText(context, review.title)), width).map((line) =>
    paint.bold(line),
  );
  const place = `${review.experiment}/${review.review}`;
  lines.push(...wrap(`${shown(place)} · ${scope}`, width).map((line) => paint.dim(line)));
  const put = (text: string, colour: (text: string) => string = String, indent = '  '): void => {
    for (const line of wrap(text, width - indent.length)) lines.push(indent + colour(line));
  };
  const moved = (state: BindingState | null): void => {
    if (state?.kind !== 'moved' || node === undefined) return;
    for (const sentence of movedWords(context, node, state.moved))
      put(shown(sentence), String, '    – ');
  };
  const isSubmitted = review.reviewers.some(({ state }) => state === 'submitted');
  if (!isSubmitted) {
    const words = bindingWords(context, review.binding);
    if (words !== '') put(words);
    moved(review.binding);
  }
  for (const reviewer of review.reviewers) {
    put(
      shown(reviewerWords(context, reviewer)),
      reviewer.state === 'missing' ? paint.yellow : String,
    );
    for (const gap of reviewer.gaps) {
      const { organisation } = reviewer;
      put(`! ${gapWords(context, gap, organisation)}`, paint.yellow, '    ');
    }
    moved(reviewer.binding);
  }
  for (const step of review.steps) put(stepLine(step, context), stepColour(step, paint));
  return lines;
}

function stepLine(step: ReviewStep, context: ReportContext): string {
  const state = context.translator.text(`report:reviewList.state.${step.state}`);
  return shown(`${dateWords(context, step.due)} ${stepWords(context, step)}: ${state}`);
}

function stepColour({ state }: ReviewStep, paint: Paint): (text: string) => string {
  if (state === 'late') return paint.yellow;
  return state === 'due' ? String : paint.dim;
}
