import { relative, sep } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { readText } from './wordings.ts';

/**
 * The experiment that something is made for: by flag, else the one whose folder the person stands
 * in, else the only one, else by asking.
 */
export async function chooseExperiment(
  context: ProgrammeContext,
): Promise<ReadableExperiment | null> {
  const { interview, programme, request, workspace } = context;
  const nodes = workspace.experiments;
  if (nodes.length === 0) throw new UserError('init:error.no-experiments');
  const here = folderExperiment(context);
  const only = nodes.length === 1 ? nodes[0]?.id : undefined;
  const known = nodes.some(({ id }) => id === here) ? here : only;
  const id = await interview.choose({
    flag: 'experiment',
    given: request.experiment ?? known,
    message: 'init:ask.experiment',
    choices: nodes.map((node) => ({
      value: node.id,
      label:
        node.experiment === null
          ? node.id
          : `${readText(node.experiment.value.name, programme.languages)} (${node.id})`,
    })),
  });
  if (id === '') return null;
  const node = nodes.find((candidate) => candidate.id === id);
  if (node === undefined || node.experiment === null) {
    throw new UserError('init:error.broken-experiment', { id });
  }
  return { node, plan: node.experiment };
}

function folderExperiment({ folder, root }: ProgrammeContext): string | undefined {
  const [top, id] = relative(root, folder).split(sep);
  return top === 'experiments' ? id : undefined;
}
