import { relative, resolve, sep } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';

/** Says of a file of the programme whether it was asked about. */
export type FileChoice = (file: string) => boolean;

/** Everything when no paths are given. A path that is not there is a usage error. */
export async function selectPaths(
  host: Host,
  root: string,
  files: readonly string[],
  paths: readonly string[],
): Promise<FileChoice> {
  const wanted: string[] = [];
  for (const path of paths) {
    const inside = relative(root, resolve(host.cwd, path)).split(sep).join('/').normalize('NFC');
    if (inside === '') return () => true;
    const known = files.some((file) => file === inside || file.startsWith(`${inside}/`));
    if (!known && !(await host.files.exists(resolve(host.cwd, path)))) {
      throw new UserError('cli:validate.nothing-there', { path });
    }
    wanted.push(inside);
  }
  if (wanted.length === 0) return () => true;
  return (file) => wanted.some((path) => file === path || file.startsWith(`${path}/`));
}
