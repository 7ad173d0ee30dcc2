import type { Text } from '../model/primitives.ts';
import type { Agreement, RecommendationResponse } from '../model/review.ts';
import type { ReviewNode } from '../model/workspace.ts';
import { givenAssessments } from './given-assessments.ts';

/** Something of a review that has a day. */
export interface ReviewStep {
  readonly kind: 'visit' | 'feedback' | 'response' | 'follow-up' | 'action';
  /** ISO date on which it is due. */
  readonly due: string;
  /** `due`: its day has not gone by. */
  readonly state: 'done' | 'due' | 'late' | 'dropped';
  /** Organisations that it waits for, or that did it. */
  readonly organisations: readonly string[];
  /** Of an action: what it answers, who is responsible and what is done. */
  readonly action: Action | null;
}

export interface Action {
  readonly from: string;
  readonly number: number;
  readonly responsible: Text | null;
  readonly text: Text | null;
}

/** The steps of a review that have a day, in order of day: agreed ones, then the promised actions. */
export function reviewSteps(
  review: ReviewNode,
  agreement: Agreement,
  asOf: string,
): readonly ReviewStep[] {
  const { dates, host, reviewers } = agreement;
  const response = review.response?.value;
  const given = givenAssessments(review).map(({ organisation }) => organisation);
  const missing = reviewers
    .map(({ organisation }) => organisation)
    .filter((organisation) => !given.includes(organisation));
  const steps: ReviewStep[] = [];
  const add = (
    kind: ReviewStep['kind'],
    due: string | undefined,
    isDone: boolean,
    organisations: readonly string[],
  ): void => {
    if (due === undefined) return;
    const state = isDone ? 'done' : due < asOf ? 'late' : 'due';
    steps.push({ kind, due, state, organisations, action: null });
  };
  // Whether a visit took place nobody writes down: its day is all there is.
  add('visit', dates.visit, dates.visit !== undefined && dates.visit < asOf, [host]);
  add('feedback', dates.feedback_due, missing.length === 0, missing.length === 0 ? given : missing);
  add('response', dates.response_due, response !== undefined, [host]);
  add('follow-up', dates.follow_up, response?.follow_up_on !== undefined, [host]);
  for (const answer of response?.responses ?? []) {
    const step = actionStep(answer, host, asOf);
    if (step !== null) steps.push(step);
  }
  return steps.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function actionStep(
  { due, state = 'open', from, number, responsible, action }: RecommendationResponse,
  host: string,
  asOf: string,
): ReviewStep | null {
  if (due === undefined) return null;
  const open = due < asOf ? 'late' : 'due';
  return {
    kind: 'action',
    due,
    state: state === 'done' || state === 'dropped' ? state : open,
    organisations: [host],
    action: { from, number, responsible: responsible ?? null, text: action ?? null },
  };
}
