import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Language } from '../../host.ts';
import { createStyle } from '../../io/style.ts';
import { createTranslator } from '../../messages/translator.ts';
import { csvDialect, DIALECTS } from '../../model/csv-dialect.ts';
import { reviewsCsv } from '../../render/reviews-csv.ts';
import { reviewsJson } from '../../render/reviews-json.ts';
import { renderReviewList } from '../../render/terminal/review-list.ts';
import { plainText, type ReportContext } from '../../report/context.ts';
import { stepWords } from '../../report/peer-review/review-words.ts';
import { type ListedReview, listReviews } from '../../review/review-list.ts';
import { openProgramme } from '../session/open-programme.ts';
import { ProgrammeHistory } from '../session/programme-history.ts';
import { readReviewChecks } from '../session/read-review-checks.ts';
import { referenceDate } from '../session/reference-date.ts';
import { requireKnown } from '../session/require-known.ts';

export interface ReviewListOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly format: string;
  readonly experiment?: string;
  /** A revision or a day: the programme as it was then. */
  readonly asOf?: string;
}

const FORMATS = ['text', 'json', 'csv', 'ics'] as const;

/**
 * Prints the reviews: who has submitted, what has moved since, what is due and late. As `ics` the days
 * that are still to be kept, for a calendar. Changes nothing.
 */
export async function listAllReviews(host: Host, options: ReviewListOptions): Promise<number> {
  const { format, language, experiment } = options;
  requireKnown('format', format, FORMATS);
  const programme = await openProgramme(host, options.asOf);
  const { workspace, moment } = programme;
  if (workspace.programme === null) throw new UserError('cli:error.broken-programme');
  const known = workspace.experiments.map(({ id }) => id);
  if (experiment !== undefined) requireKnown('experiment', experiment, known);
  const asOf = referenceDate(workspace, moment);
  const checks = await readReviewChecks(new ProgrammeHistory(host, programme));
  const reviews = listReviews(workspace, checks, asOf).filter((one) => {
    return experiment === undefined || one.experiment === experiment;
  });
  const translator = await createTranslator(language, ['cli', 'report']);
  const context = { workspace, translator, language, asOf };
  host.stdout.write(await written(host, reviews, context, options));
  return 0;
}

async function written(
  host: Host,
  reviews: readonly ListedReview[],
  context: ReportContext,
  { format, color }: ReviewListOptions,
): Promise<string> {
  const { workspace, asOf } = context;
  if (format === 'json') return reviewsJson(reviews, asOf);
  if (format === 'csv') {
    const { csv_dialect: chosen, languages = [] } = workspace.programme?.value ?? {};
    const name = csvDialect(chosen, languages[0]);
    return reviewsCsv(reviews, DIALECTS[name]);
  }
  if (format === 'ics') return calendar(reviews, context);
  const paint = createStyle(host, host.stdout, !color);
  return renderReviewList(reviews, context, { paint, columns: host.stdout.columns });
}

async function calendar(reviews: readonly ListedReview[], context: ReportContext): Promise<string> {
  const { reviewsIcs } = await import('../../render/reviews-ics.ts');
  const { translator, asOf } = context;
  const titleOf = ({ title }: ListedReview): string => plainText(context, title);
  const words = {
    name: translator.text('report:reviewList.calendar'),
    title: (review: ListedReview, step: Parameters<typeof stepWords>[1]) =>
      `${titleOf(review)}: ${stepWords(context, step)}`,
    text: ({ experiment, review }: ListedReview) => `${experiment}/${review}`,
  };
  return reviewsIcs(reviews, words, new Date(`${asOf}T12:00:00Z`));
}
