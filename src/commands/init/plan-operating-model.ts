import { loadTemplate } from '../../io/templates.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { idFault, idOf, refuseBadId } from './choose-id.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext } from './init-context.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** An operating model distilled from an experiment. */
export async function planOperatingModel(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, workspace } = context;
  const experiment = await chooseExperiment(context);
  const isTaken = (id: string): boolean =>
    workspace.knownIds.get('operating-model')?.has(id) === true;
  refuseBadId(interview, request.id, isTaken);
  const name = await interview.text({
    flag: 'name',
    given: request.name,
    message: 'init:ask.model-name',
    example: 'init:example.model-name',
    check: (value) => idFault(request.id, value, isTaken),
  });
  interview.finish();
  if (experiment === null) throw new Error('an unanswered question ends the interview');
  const id = idOf(request.id, name);
  const path = `operating-models/${id}.yaml`;
  const content = fillTemplate(await loadTemplate(context.language, 'operating-model.yaml.tmpl'), {
    id,
    name: yamlText(name),
    dimension: experiment.plan.value.dimension,
    experiment: experiment.node.id,
  });
  const next = 'init:say.next.operating-model';
  return { root, files: [{ path, content }], main: path, next, notes: [] };
}
