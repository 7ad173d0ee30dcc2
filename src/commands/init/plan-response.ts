import { UserError } from '../../diagnostics/user-error.ts';
import { loadTemplate } from '../../io/templates.ts';
import type { ExperimentNode, ReviewNode } from '../../model/workspace.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Scaffold } from './scaffold.ts';
import { readText } from './wordings.ts';
import { commentLines, yamlText } from './yaml-text.ts';

/** Reviews with recommendations that nobody has answered yet. */
export function reviewsToAnswer(node: ExperimentNode): readonly ReviewNode[] {
  return node.reviews.filter(
    (review) => review.response === null && recommendationsOf(review).length > 0,
  );
}

/** Typed as it is, it makes the form for the host's response. */
export function responseCommand(experiment: string, review: string): string {
  return `jalostamo init review --experiment ${experiment} --id ${review}`;
}

/** The host's response to a review, with a blank for every recommendation that its forms give. */
export async function planResponse(
  { language, programme, root, today, interview }: ProgrammeContext,
  { node, plan }: ReadableExperiment,
  id: string,
): Promise<Scaffold> {
  interview.finish();
  const review = node.reviews.find((candidate) => candidate.id === id);
  const recommendations = review === undefined ? [] : recommendationsOf(review);
  if (recommendations.length === 0) throw new UserError('init:error.no-recommendations', { id });
  let responses = '';
  for (const { from, number, text } of recommendations) {
    responses += commentLines(`${number}. ${readText(text, programme.languages)}`, '  ');
    responses += `\n  - from: ${from}\n    number: ${number}${BLANKS}`;
  }
  const path = `experiments/${node.id}/reviews/${id}/response.yaml`;
  const content = fillTemplate(await loadTemplate(language, 'review/response.yaml.tmpl'), {
    today,
    owner: yamlText(plan.value.owner),
    responses,
  });
  const next = 'init:say.next.response';
  return { root, files: [{ path, content }], main: path, next, notes: [] };
}

const BLANKS = ['decision', 'why', 'action', 'responsible', 'due', 'state']
  .map((field) => `\n    ${field}:`)
  .join('');

/** Forms that cannot be read yet give none. */
function recommendationsOf(review: ReviewNode) {
  return review.assessments.flatMap(({ value }) =>
    value.recommendations.map(({ number, text }) => ({ from: value.organisation, number, text })),
  );
}
