import ical from 'ical-generator';
import type { ListedReview } from '../review/review-list.ts';
import type { ReviewStep } from '../review/review-steps.ts';

/** Words of a calendar: its name, and the title and text of an entry. */
export interface CalendarWords {
  readonly name: string;
  title(review: ListedReview, step: ReviewStep): string;
  text(review: ListedReview, step: ReviewStep): string;
}

/**
 * The days of reviews that are still to be kept, as an iCalendar file (RFC 5545) of whole days. An
 * entry keeps its identity while its day changes, so a calendar that reads the file again moves it.
 * `stamp` is the moment that all entries are said to be of: the same reviews give the same bytes.
 */
export function reviewsIcs(
  reviews: readonly ListedReview[],
  words: CalendarWords,
  stamp: Date,
): string {
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Jalostamo', product: 'Jalostamo' },
  });
  for (const review of reviews) {
    for (const step of review.steps) {
      if (step.state === 'done' || step.state === 'dropped') continue;
      calendar.createEvent({
        id: `${identity(review, step)}@jalostamo`,
        start: new Date(`${step.due}T00:00:00Z`),
        allDay: true,
        stamp,
        summary: words.title(review, step),
        description: words.text(review, step),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

function identity({ experiment, review }: ListedReview, { kind, action }: ReviewStep): string {
  const which = action === null ? kind : `${kind}-${action.from}-${action.number}`;
  return [experiment, review, which].join('.');
}
