import type { Dialect } from '../model/csv-dialect.ts';
import type { ListedReview } from '../review/review-list.ts';
import { csvRecord } from './csv-record.ts';

const HEADER = [
  'experiment',
  'review',
  'scope',
  'step',
  'due',
  'state',
  'organisations',
  'recommendation_from',
  'recommendation',
] as const;

/** One record a step that has a day. */
export function reviewsCsv(reviews: readonly ListedReview[], dialect: Dialect): string {
  const records = reviews.flatMap(({ experiment, review, scope, steps }) =>
    steps.map(({ kind, due, state, organisations, action }) => [
      ...[experiment, review, scope, kind, due, state],
      organisations.join(' '),
      action?.from ?? null,
      action?.number ?? null,
    ]),
  );
  return [HEADER, ...records].map((record) => csvRecord([...record], dialect)).join('');
}
