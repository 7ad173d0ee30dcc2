import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Moment } from './moment.ts';
import { readRegister } from './register.ts';

/**
 * The programme as the last published report had it; undefined where nothing was published, where no
 * data file has changed since, or where the commit is not here (`changes` tells of that). Of another
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
    if (!changes.some(({ path }) => classifyFile(path).kind === 'observations')) return undefined;
    return buildWorkspace(await loadCommit(host.git, root, id)).value;
  } catch (error) {
    if (isNotHere(error)) return undefined;
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

export function isNotHere(error: unknown): boolean {
  return error instanceof UserError && NOT_HERE.has(error.key);
}
