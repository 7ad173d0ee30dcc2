import { maskedData } from '../diagnostics/masked-data.ts';
import type { ListedReview } from '../review/review-list.ts';

/** Grows when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** The reviews as JSON with two spaces a level. */
export function reviewsJson(reviews: readonly ListedReview[], asOf: string): string {
  const document = { schemaVersion: SCHEMA_VERSION, asOf, reviews };
  return `${JSON.stringify(maskedData(document), null, 2)}\n`;
}
