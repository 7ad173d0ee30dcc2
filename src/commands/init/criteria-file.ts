import type { Language } from '../../host.ts';
import { loadTemplate } from '../../io/templates.ts';
import type { CriteriaSet, SetCriterion } from '../../model/criteria-set.ts';
import { fillTemplate } from './fill-template.ts';
import type { PlannedFile } from './scaffold.ts';
import { yamlItem, yamlText } from './yaml-text.ts';

/** A criteria set as a file that the programme can edit; `language` is that of its comments. */
export async function criteriaFile(
  id: string,
  set: CriteriaSet,
  language: Language,
): Promise<PlannedFile> {
  const content = fillTemplate(await loadTemplate(language, 'criteria.yaml.tmpl'), {
    name: yamlText(set.name),
    scope: set.scope,
    version: String(set.version),
    usual: set.usual.map((one) => `\n  - ${one}`).join(''),
    criteria: set.criteria.map(criterionLines).join('\n'),
  });
  return { path: `criteria/${id}.yaml`, content };
}

function criterionLines({ id, name, question, guiding_questions, lights }: SetCriterion): string {
  const guides = guiding_questions.map((one) => `\n      -${yamlItem(one, '      ')}`);
  return (
    `\n  - id: ${id}\n    name:${yamlText(name, '    ')}\n    question:${yamlText(question, '    ')}` +
    `\n    guiding_questions:${guides.join('')}\n    lights:` +
    `\n      green:${yamlText(lights.green, '      ')}` +
    `\n      yellow:${yamlText(lights.yellow, '      ')}\n      red:${yamlText(lights.red, '      ')}`
  );
}
