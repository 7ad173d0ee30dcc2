import { addDays, daysInMonth, isoDate } from '../model/dates.ts';
import type { Programme } from '../model/programme.ts';

/** How long the parts of a review may take. */
export interface ReviewTerms {
  /** From the visit to the reviewers' feedback. */
  readonly feedbackDays: number;
  /** From the feedback to the host's response. */
  readonly responseDays: number;
  /** From the visit to the follow-up. */
  readonly followUpMonths: number;
}

/** Five weeks, six weeks and nine months, which lies in the middle of 6–12; or what the programme says. */
export function reviewTerms(reviews: Programme['reviews']): ReviewTerms {
  return {
    feedbackDays: 7 * (reviews?.feedback_weeks ?? 5),
    responseDays: 7 * (reviews?.response_weeks ?? 6),
    followUpMonths: reviews?.follow_up_months ?? 9,
  };
}

/** The days of a review, ISO; `''` for what follows from a visit that is not agreed yet. */
export interface ReviewDays {
  readonly visit: string;
  readonly feedback: string;
  readonly response: string;
  readonly followup: string;
}

export function reviewDates(visit: string | null, reviews: Programme['reviews']): ReviewDays {
  if (visit === null) return { visit: '', feedback: '', response: '', followup: '' };
  const { feedbackDays, responseDays, followUpMonths } = reviewTerms(reviews);
  const feedback = addDays(visit, feedbackDays);
  return {
    visit,
    feedback,
    response: addDays(feedback, responseDays),
    followup: addMonths(visit, followUpMonths),
  };
}

/** The same day of a later month, or its last where it is shorter. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
