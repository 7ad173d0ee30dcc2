import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { affectedFiles } from '../../model/affected-files.ts';
import { normalizePath } from '../../source/text-key.ts';
import type { OpenProgramme } from './open-programme.ts';
import { type FileChoice, selectPaths } from './select-paths.ts';

/**
 * The files asked about: those of the paths, and with a revision only those that have changed since
 * or depend on what has. The rules have looked at everything either way, so the answer is the same.
 */
export async function chooseFiles(
  host: Host,
  { root, moment, workspace }: Pick<OpenProgramme, 'root' | 'moment' | 'workspace'>,
  paths: readonly string[],
  since: string | undefined,
): Promise<FileChoice> {
  const named = await selectPaths(host, { root, moment, workspace }, paths);
  if (since === undefined) return named;
  const changes = await host.git.changesSince(root, since);
  if (changes === null) throw new UserError('cli:error.no-git', { folder: root });
  const changed = changes.map(({ path, kind }) => ({ path: normalizePath(path), kind }));
  const affected = affectedFiles(workspace, changed);
  return (file) => named(file) && affected.has(file);
}
