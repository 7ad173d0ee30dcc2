import { loadTemplate } from '../../io/templates.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** The learning card, with the plan's hypotheses in their places. */
export async function planLearning(context: ProgrammeContext): Promise<Scaffold> {
  const experiment = await chooseExperiment(context);
  context.interview.finish();
  if (experiment === null) throw new Error('an unanswered question ends the interview');
  const path = `experiments/${experiment.node.id}/learning.yaml`;
  const content = fillTemplate(await loadTemplate(context.language, 'learning.yaml.tmpl'), {
    today: context.today,
    owner: yamlText(experiment.plan.value.owner),
    hypotheses: hypothesisLines(experiment),
  });
  const next = 'init:say.next.learning';
  return { root: context.root, files: [{ path, content }], main: path, next, notes: [] };
}

function hypothesisLines({ plan }: ReadableExperiment): string {
  const blanks = '\n    observed:\n    concluded:\n    result:\n    confidence:';
  let lines = '';
  for (const { id, we_believe } of plan.value.hypotheses ?? []) {
    lines += `\n  - hypothesis: ${id}\n    believed:${yamlText(we_believe, '    ')}${blanks}`;
  }
  return lines === '' ? `\n  - hypothesis:${blanks}` : lines;
}
