import { UserError } from '../../diagnostics/user-error.ts';
import type { CriteriaSet, SetCriterion } from '../../model/criteria-set.ts';
import { isDate } from '../../model/dates.ts';
import type { ReviewScope } from '../../review/reviewed-fields.ts';
import { bindReview } from '../session/bind-review.ts';
import { requireKnown } from '../session/require-known.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { refuseBadId } from './choose-id.ts';
import { criteriaFile } from './criteria-file.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Fault } from './interview.ts';
import { planResponse, responseCommand, reviewsToAnswer } from './plan-response.ts';
import { writeDate } from './read-date.ts';
import { splitList } from './request.ts';
import { planReviewForms } from './review-forms.ts';
import type { Note, PlannedFile, Scaffold } from './scaffold.ts';
import { starterCriteria } from './starter-criteria.ts';
import { readText } from './wordings.ts';

const MOST_REVIEWERS = 6;

/**
 * A peer review: the agreement, the host's self-assessment and a form for each reviewer. Of a review
 * that is there already: the form for the host's response.
 */
export async function planReview(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, today, host: outside } = context;
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
  const scope = chooseScope(context, experiment);
  const { set, file } = await criteriaOf(context, scope);
  const criteria = chooseCriteria(context, set);
  const visit = chooseVisit(context);
  interview.finish();
  const id = request.id ?? nextReviewId(context, experiment);
  const binding = await bindReview(outside, root, context.workspace, experiment.node, scope);
  const forms = await planReviewForms(context, experiment, {
    ...{ id, host, reviewers, criteria, criteriaSet: scope, binding, visit },
    questions: request.questions ?? [],
  });
  const note: Note = {
    key: 'init:say.agreed-today',
    params: { date: writeDate(request.language, today) },
  };
  const unbound: Note = { key: 'init:say.review-uncommitted' };
  return {
    root,
    files: [...forms, ...(file === null ? [] : [file])],
    main: `experiments/${experiment.node.id}/reviews/${id}/agreement.yaml`,
    next: 'init:say.next.review',
    params: {
      command: responseCommand(experiment.node.id, id),
      experiment: experiment.node.id,
      id,
    },
    notes: binding.commit === undefined ? [note, unbound] : [note],
  };
}

/** As asked for; else there is something to review in the results once the experiment has run. */
function chooseScope({ request }: ProgrammeContext, { plan }: ReadableExperiment): ReviewScope {
  const { stage } = plan.value;
  const isRunning = stage !== 'idea' && stage !== 'planned' && stage !== 'agreed';
  if (request.of === undefined) return isRunning ? 'results' : 'plan';
  if (request.of === 'plan' || request.of === 'results') return request.of;
  throw new UserError('init:error.unknown-scope', { scope: request.of });
}

/** The programme's own set for the scope, or the one to start from, which becomes a file. */
async function criteriaOf(
  { workspace, programme, language }: ProgrammeContext,
  scope: ReviewScope,
): Promise<{ readonly set: CriteriaSet; readonly file: PlannedFile | null }> {
  const own = workspace.criteriaSets.get(scope);
  if (own !== undefined) return { set: own.value, file: null };
  const path = `criteria/${scope}.yaml`;
  if (workspace.hasFile(path)) throw new UserError('cli:accept.broken', { file: path });
  const set = await starterCriteria(scope, programme.languages);
  return { set, file: await criteriaFile(scope, set, language) };
}

/** `--criteria` names them, or `all`; else the usual ones. In the set's order. */
function chooseCriteria(
  { request }: ProgrammeContext,
  { criteria, usual }: CriteriaSet,
): readonly SetCriterion[] {
  if (request.criteria === 'all') return criteria;
  const known = criteria.map(({ id }) => id);
  const wanted = request.criteria === undefined ? usual : splitList(request.criteria);
  for (const id of wanted) requireKnown('criterion', id, known);
  return criteria.filter(({ id }) => wanted.includes(id));
}

function chooseVisit({ request }: ProgrammeContext): string | null {
  if (request.visit === undefined) return null;
  if (!isDate(request.visit)) throw new UserError('cli:error.bad-date', { date: request.visit });
  return request.visit;
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
