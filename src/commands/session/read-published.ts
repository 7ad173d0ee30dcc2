import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Moment } from './moment.ts';
import { readRegister } from './register.ts';

/**
 * Of the programme as the last published report had it the data files that have changed since, and what
 * is needed to read them; undefined where nothing was published, where no data file has changed, or where the commit is not here (`changes` tells of that). Of another
 * moment than today's nothing is asked: what has been published by then is another question.
 */
export async function readPublished(
  host: Host,
  root: string,
  moment: Moment,
): Promise<Workspace | undefined> {
  if (moment.commit !== null) return undefined;
  const last = (await readRegister(host, root)).at(-1);
  if (last === undefined) return undefined;
  try {
    const { id } = await host.git.commitOf(root, last.commit);
    const changes = (await host.git.changesSince(root, id)) ?? [];
    const changed = new Set(changes.map(({ path }) => path).filter(isData));
    if (changed.size === 0) return undefined;
    const isWanted = (path: string): boolean => changed.has(path) || isReadWithData(path);
    return buildWorkspace(await loadCommit(host.git, root, id, isWanted)).value;
  } catch (error) {
    if (error instanceof UserError && NOT_HERE.has(error.key)) return undefined;
    throw error;
  }
}

/** Answers that the commit cannot be read here, which is no failure of the command. */
const NOT_HERE: ReadonlySet<string> = new Set([
  'cli:error.unknown-revision',
  'cli:error.missing-objects',
  'cli:error.no-repository',
  'cli:error.no-git-program',
]);

function isData(path: string): boolean {
  return classifyFile(path).kind === 'observations';
}

/** The programme's own periods, and the sheets' disaggregations. */
function isReadWithData(path: string): boolean {
  return ['programme', 'indicator', 'own-indicator'].includes(classifyFile(path).kind);
}
