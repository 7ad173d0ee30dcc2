import { relative, resolve, sep } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import type { OpenProgramme } from './open-programme.ts';

/** Says of a file of the programme whether it was asked about. */
export type FileChoice = (file: string) => boolean;

/** Everything when no paths are given. A path that is not there is a usage error. */
export async function selectPaths(
  host: Host,
  { root, moment, workspace }: Pick<OpenProgramme, 'root' | 'moment' | 'workspace'>,
  paths: readonly string[],
): Promise<FileChoice> {
  const known = new Set(workspace.files.flatMap(withFolders));
  const wanted = new Set<string>();
  for (const path of paths) {
    const inside = relative(root, resolve(host.cwd, path)).split(sep).join('/').normalize('NFC');
    if (inside === '') return () => true;
    const isThere = async () =>
      // Of a commit all files are known.
      moment.commit === null && (await host.files.exists(resolve(host.cwd, path)));
    if (!known.has(inside) && !(await isThere())) {
      throw new UserError('cli:validate.nothing-there', { path });
    }
    wanted.add(inside);
  }
  if (wanted.size === 0) return () => true;
  return (file) => withFolders(file).some((path) => wanted.has(path));
}

/** A path and every folder that it lies in: `a/b/c`, `a/b`, `a`. */
function withFolders(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('/'));
}
