import { loadTemplate } from '../../io/templates.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { responseCommand } from './plan-response.ts';
import type { PlannedFile } from './scaffold.ts';
import { readText, type Wordings } from './wordings.ts';
import { commentLines, yamlText } from './yaml-text.ts';

/** Five by default: few enough for two hours, and the whole of a good review. */
const CRITERIA = [
  'relevance',
  'theory-of-change',
  'participation-ethics',
  'evidence',
  'transferability',
] as const;

export interface NewReview {
  readonly id: string;
  readonly host: string;
  readonly reviewers: readonly string[];
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
  const question = wordings.text('review.question');
  const agreement = fillTemplate(await template('agreement'), {
    title: yamlText(
      wordings.text('review.title', { name: readText(plan.value.name, programme.languages) }),
    ),
    host: review.host,
    reviewers: review.reviewers.map(reviewerLines).join(''),
    scope: isRunning(plan.value.stage) ? 'results' : 'plan',
    question: yamlText(question, '  '),
    criteria: criterionLines(wordings),
    today,
    command: responseCommand(node.id, review.id),
  });
  const criteria = judgementLines(context);
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
  const questions = commentLines(`1. ${readText(question, inWords(context))}`);
  for (const organisation of review.reviewers) {
    const content = fillTemplate(form, { organisation, today, criteria, questions });
    files.push({ path: `${folder}/assessments/${organisation}.yaml`, content });
  }
  return files;
}

/** There is something to review in the results once the experiment has run. */
function isRunning(stage: string): boolean {
  return stage !== 'idea' && stage !== 'planned' && stage !== 'agreed';
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

/** A blank judgement per criterion, under the criterion's name and question in words. */
function judgementLines(context: ProgrammeContext): string {
  const languages = inWords(context);
  const words = (key: string): string => readText(context.wordings.text(key), languages);
  let lines = '';
  for (const id of CRITERIA) {
    lines += commentLines(`${words(`review.${id}`)}: ${words(`review.${id}-question`)}`, '  ');
    lines += `\n  - criterion: ${id}\n    light:\n    reasoning:\n    evidence:`;
  }
  return lines;
}

/** The language of the form's comments first, where the programme has it. */
function inWords({ language, programme }: ProgrammeContext) {
  return [language, ...programme.languages];
}
