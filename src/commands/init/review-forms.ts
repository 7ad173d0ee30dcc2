import { loadTemplate } from '../../io/templates.ts';
import type { SetCriterion } from '../../model/criteria-set.ts';
import type { Text } from '../../model/primitives.ts';
import type { Binding } from '../../model/review.ts';
import { type ReviewDays, reviewDates } from '../../review/review-dates.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { responseCommand } from './plan-response.ts';
import type { PlannedFile } from './scaffold.ts';
import { readText } from './wordings.ts';
import { blankOr, commentLines, yamlItem, yamlScalar, yamlText } from './yaml-text.ts';

export interface NewReview {
  readonly id: string;
  readonly host: string;
  readonly reviewers: readonly string[];
  readonly criteriaSet: string;
  readonly criteria: readonly SetCriterion[];
  /** What is reviewed, and which version of it. */
  readonly binding: Binding;
  /** ISO date of the visit, from which the other days follow; null where it is not agreed yet. */
  readonly visit: string | null;
  /** The host's questions; the question that forms begin with where none are given. */
  readonly questions: readonly string[];
}

/** The agreement, and the forms that judge its criteria. */
export async function planReviewForms(
  context: ProgrammeContext,
  { node, plan }: ReadableExperiment,
  review: NewReview,
): Promise<readonly PlannedFile[]> {
  const { language, programme, today, wordings } = context;
  const folder = `experiments/${node.id}/reviews/${review.id}`;
  const template = (name: string): Promise<string> =>
    loadTemplate(language, `review/${name}.yaml.tmpl`);
  const asked: readonly Text[] =
    review.questions.length > 0 ? review.questions : [wordings.text('review.question')];
  const agreement = fillTemplate(await template('agreement'), {
    title: yamlText(
      wordings.text('review.title', { name: readText(plan.value.name, programme.languages) }),
    ),
    host: review.host,
    reviewers: review.reviewers.map(reviewerLines).join(''),
    binding: bindingLines(review.binding),
    questions: asked.map((one) => `\n  -${yamlItem(one, '  ')}`).join(''),
    set: review.criteriaSet,
    criteria: review.criteria.map(criterionLines).join(''),
    today,
    ...dateLines(reviewDates(review.visit, programme.reviews)),
    command: responseCommand(node.id, review.id),
  });
  const criteria = judgementLines(context, review.criteria);
  const files: PlannedFile[] = [
    { path: `${folder}/agreement.yaml`, content: agreement },
    {
      path: `${folder}/self-assessment.yaml`,
      content: fillTemplate(await template('self-assessment'), {
        organisation: review.host,
        today,
        criteria,
      }),
    },
  ];
  const form = await template('assessment');
  const questions = asked
    .map((one, at) => commentLines(`${at + 1}. ${readText(one, inWords(context))}`))
    .join('');
  for (const organisation of review.reviewers) {
    const content = fillTemplate(form, { organisation, today, criteria, questions });
    files.push({ path: `${folder}/assessments/${organisation}.yaml`, content });
  }
  return files;
}

function bindingLines({ scope, commit, digest }: Binding): string {
  const lines = [`\n  scope: ${scope}`];
  if (commit !== undefined) lines.push(`\n  commit: ${yamlScalar(commit)}`);
  if (digest !== undefined) lines.push(`\n  digest: ${yamlScalar(digest)}`);
  return lines.join('');
}

/** What stands after each key; nothing for a day that is still open. */
function dateLines(days: ReviewDays): Readonly<Record<keyof ReviewDays, string>> {
  const { visit, feedback, response, followup } = days;
  return {
    visit: blankOr(visit),
    feedback: blankOr(feedback),
    response: blankOr(response),
    followup: blankOr(followup),
  };
}

function reviewerLines(organisation: string): string {
  return (
    `\n  - organisation: ${organisation}\n    role:\n    conflict_of_interest:` +
    '\n      state:\n      reason:'
  );
}

function criterionLines({ id, name, question }: SetCriterion): string {
  return (
    `\n  - id: ${id}\n    name:${yamlText(name, '    ')}` +
    `\n    question:${yamlText(question, '    ')}`
  );
}

/** A blank judgement per criterion, under its question and what the lights mean. */
function judgementLines(context: ProgrammeContext, criteria: readonly SetCriterion[]): string {
  const languages = inWords(context);
  let lines = '';
  for (const { id, name, question, lights } of criteria) {
    lines += commentLines(`${readText(name, languages)}: ${readText(question, languages)}`, '  ');
    for (const light of ['green', 'yellow', 'red'] as const) {
      lines += commentLines(`${light} = ${readText(lights[light], languages)}`, '    ');
    }
    lines += `\n  - criterion: ${id}\n    light:\n    reasoning:\n    evidence:`;
  }
  return lines;
}

/** The language of the form's comments first, where the programme has it. */
function inWords({ language, programme }: ProgrammeContext) {
  return [language, ...programme.languages];
}
