import { dirname, join } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import { say } from './write-scaffold.ts';

/** How a new programme's folder stands to git. `subfolder`: inside a repository of something else. */
export type RepositoryState = 'none' | 'top' | 'subfolder';

export async function findRepository(host: Host, folder: string): Promise<RepositoryState> {
  if (await host.files.exists(join(folder, '.git'))) return 'top';
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (await host.files.exists(join(dirname(at), '.git'))) return 'subfolder';
  }
  return 'none';
}

/**
 * Makes a repository and says so; whether it could. A machine without git keeps its files, and the
 * person is told what to do.
 */
export async function makeRepository(
  host: Host,
  translator: Translator,
  folder: string,
): Promise<boolean> {
  try {
    await host.git.init(folder);
    say(host, translator.text('init:say.git-made'));
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reason = translator.text(error.key, error.params);
    say(host, translator.text('init:say.git-failed', { reason }));
    return false;
  }
}
