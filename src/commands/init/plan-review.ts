import { UserError } from '../../diagnostics/user-error.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { refuseBadId } from './choose-id.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Fault } from './interview.ts';
import { planResponse, responseCommand, reviewsToAnswer } from './plan-response.ts';
import { writeDate } from './read-date.ts';
import { planReviewForms } from './review-forms.ts';
import type { Scaffold } from './scaffold.ts';
import { readText } from './wordings.ts';

const MOST_REVIEWERS = 6;

/**
 * A peer review: the agreement, the host's self-assessment and a form for each reviewer. Of a review
 * that is there already: the form for the host's response.
 */
export async function planReview(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, today } = context;
  const experiment = await chooseExperiment(context);
  if (experiment === null) {
    // Nobody is asked: every other flag that is missing is named with the experiment's.
    await chooseReviewers(context, '');
    interview.finish();
    throw new Error('an unanswered question ends the interview');
  }
  const isThere = (id: string): boolean => experiment.node.reviews.some((node) => node.id === id);
  if (request.id !== undefined && isThere(request.id)) {
    return planResponse(context, experiment, request.id);
  }
  const answered = await chooseReviewToAnswer(context, experiment);
  if (answered !== '') return planResponse(context, experiment, answered);
  refuseBadId(interview, request.id, isThere);
  const host = leadOf(experiment);
  const reviewers = await chooseReviewers(context, host);
  interview.finish();
  const id = request.id ?? nextReviewId(context, experiment);
  return {
    root,
    files: await planReviewForms(context, experiment, { id, host, reviewers }),
    main: `experiments/${experiment.node.id}/reviews/${id}/agreement.yaml`,
    next: 'init:say.next.review',
    params: { command: responseCommand(experiment.node.id, id) },
    notes: [{ key: 'init:say.agreed-today', params: { date: writeDate(request.language, today) } }],
  };
}

/** A person whose experiment has recommendations without a response may want to give it. */
async function chooseReviewToAnswer(
  { interview, request, translator }: ProgrammeContext,
  { node }: ReadableExperiment,
): Promise<string> {
  const open = reviewsToAnswer(node);
  if (open.length === 0 || !interview.asks || request.id !== undefined) return '';
  return interview.choose({
    flag: 'id',
    given: undefined,
    message: 'init:ask.review',
    choices: [
      ...open.map(({ id }) => ({
        value: id,
        label: translator.text('init:choice.respond', { review: id }),
      })),
      { value: '', label: translator.text('init:choice.new-review') },
    ],
  });
}

async function chooseReviewers(
  { interview, programme, request }: ProgrammeContext,
  host: string,
): Promise<readonly string[]> {
  const choices = programme.organisations
    .filter(({ id }) => id !== host)
    .map(({ id, name }) => ({
      value: id,
      label: `${readText(name, programme.languages)} (${id})`,
    }));
  if (choices.length === 0) throw new UserError('init:error.no-reviewers');
  const hostChoice = { value: host, label: host };
  return interview.chooseMany({
    flag: 'reviewers',
    given: request.reviewers,
    message: 'init:ask.reviewers',
    // A flag that names the host is told why it will not do, not that it is unknown.
    choices: interview.asks ? choices : [...choices, hostChoice],
    check: (values) => reviewersFault(values, host),
  });
}

function reviewersFault(values: readonly string[], host: string): Fault | null {
  if (values.length === 0) return { key: 'init:error.none-chosen' };
  if (values.includes(host)) return { key: 'init:error.reviewer-is-host', params: { id: host } };
  if (values.length <= MOST_REVIEWERS) return null;
  return { key: 'init:error.too-many-reviewers', params: { limit: MOST_REVIEWERS } };
}

/** An experiment has at least one organisation; the first stands in where none is called lead. */
function leadOf({ plan }: ReadableExperiment): string {
  const { organisations } = plan.value;
  const lead = organisations.find(({ role }) => role === 'lead') ?? organisations[0];
  return lead?.organisation ?? '';
}

/** `vertaisarviointi-1` in the programme's main language, or the next that is free. */
function nextReviewId(
  { programme, wordings }: ProgrammeContext,
  { node }: ReadableExperiment,
): string {
  const stem = readText(wordings.text('review.id'), programme.languages);
  const ids = new Set(node.reviews.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!ids.has(id)) return id;
  }
}
