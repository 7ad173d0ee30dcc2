import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host } from '../host.ts';

/** The host as seen from `--cwd`; `missing` when there is no such folder. */
export async function enterFolder(
  host: Host,
  folder: string | undefined,
): Promise<{ host: Host; missing: UserError | null }> {
  if (folder === undefined) return { host, missing: null };
  const cwd = resolve(host.cwd, folder);
  if (await host.files.exists(cwd)) return { host: { ...host, cwd }, missing: null };
  return { host, missing: new UserError('cli:error.no-folder', { folder }) };
}
