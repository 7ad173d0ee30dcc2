import { dirname, join } from 'node:path';
import type { Host } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';

/** How a new programme's folder stands to git. `subfolder`: inside a repository of something else. */
export type RepositoryState = 'none' | 'top' | 'subfolder';

export async function findRepository(host: Host, folder: string): Promise<RepositoryState> {
  if (await host.files.exists(join(folder, '.git'))) return 'top';
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (await host.files.exists(join(dirname(at), '.git'))) return 'subfolder';
  }
  return 'none';
}

/** Makes a repository and says so. A machine without git keeps its files and is told what to do. */
export async function makeRepository(
  host: Host,
  translator: Translator,
  folder: string,
): Promise<void> {
  try {
    await host.git.init(folder);
    host.stderr.write(`${translator.text('init:say.git-made')}\n`);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    host.stderr.write(`${translator.text('init:say.git-failed', { reason })}\n`);
  }
}
