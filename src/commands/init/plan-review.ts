import { UserError } from '../../diagnostics/user-error.ts';
import { loadTemplate } from '../../io/templates.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { idFault } from './choose-id.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { type Fault, refuse } from './interview.ts';
import type { PlannedFile, Scaffold } from './scaffold.ts';
import { readText, type Wordings } from './wordings.ts';
import { yamlText } from './yaml-text.ts';

/** Five by default: few enough for two hours, and the whole of a good review. */
const CRITERIA = [
  'relevance',
  'theory-of-change',
  'participation-ethics',
  'evidence',
  'transferability',
] as const;

const MOST_REVIEWERS = 6;

/** A peer review: the agreement, the host's self-assessment and a form for each reviewer. */
export async function planReview(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root } = context;
  const experiment = await chooseExperiment(context);
  const host = experiment === null ? '' : leadOf(experiment);
  const reviewers = await chooseReviewers(context, host);
  interview.finish();
  if (experiment === null) throw new Error('an unanswered question ends the interview');
  const id = request.id ?? nextReviewId(experiment);
  refuse(idFault(id, id, (taken) => experiment.node.reviews.some((node) => node.id === taken)));
  const files = await planForms(context, experiment, { id, host, reviewers });
  const main = `experiments/${experiment.node.id}/reviews/${id}/agreement.yaml`;
  return { root, files, main, next: 'init:say.next.review', notes: [] };
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

async function planForms(
  context: ProgrammeContext,
  { node, plan }: ReadableExperiment,
  review: { readonly id: string; readonly host: string; readonly reviewers: readonly string[] },
): Promise<readonly PlannedFile[]> {
  const { language, programme, today, wordings } = context;
  const folder = `experiments/${node.id}/reviews/${review.id}`;
  const template = (name: string): Promise<string> =>
    loadTemplate(language, `review/${name}.yaml.tmpl`);
  const agreement = fillTemplate(await template('agreement'), {
    title: yamlText(
      wordings.text('review.title', { name: readText(plan.value.name, programme.languages) }),
    ),
    host: review.host,
    reviewers: review.reviewers.map(reviewerLines).join(''),
    scope: isRunning(plan.value.stage) ? 'results' : 'plan',
    question: yamlText(wordings.text('review.question'), '  '),
    criteria: criterionLines(wordings),
    today,
  });
  const judgements = CRITERIA.map(judgementLines).join('');
  const files: PlannedFile[] = [
    { path: `${folder}/agreement.yaml`, content: agreement },
    {
      path: `${folder}/self-assessment.yaml`,
      content: fillTemplate(await template('self-assessment'), {
        organisation: review.host,
        today,
        criteria: judgements,
      }),
    },
  ];
  const form = await template('assessment');
  for (const organisation of review.reviewers) {
    const content = fillTemplate(form, { organisation, today, criteria: judgements });
    files.push({ path: `${folder}/assessments/${organisation}.yaml`, content });
  }
  return files;
}

/** There is something to review in the results once the experiment has run. */
function isRunning(stage: string): boolean {
  return stage !== 'idea' && stage !== 'planned' && stage !== 'agreed';
}

/** An experiment has at least one organisation; the first stands in where none is called lead. */
function leadOf({ plan }: ReadableExperiment): string {
  const { organisations } = plan.value;
  const lead = organisations.find(({ role }) => role === 'lead') ?? organisations[0];
  return lead?.organisation ?? '';
}

function nextReviewId({ node }: ReadableExperiment): string {
  const ids = new Set(node.reviews.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `review-${number}`;
    if (!ids.has(id)) return id;
  }
}

function reviewerLines(organisation: string): string {
  return (
    `\n  - organisation: ${organisation}\n    role:\n    conflict_of_interest:` +
    '\n      state:\n      reason:'
  );
}

function criterionLines(wordings: Wordings): string {
  let lines = '';
  for (const id of CRITERIA) {
    lines += `\n  - id: ${id}\n    name:${yamlText(wordings.text(`review.${id}`), '    ')}`;
    lines += `\n    question:${yamlText(wordings.text(`review.${id}-question`), '    ')}`;
  }
  return lines;
}

function judgementLines(criterion: string): string {
  return `\n  - criterion: ${criterion}\n    light:\n    reasoning:\n    evidence:`;
}
