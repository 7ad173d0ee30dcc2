import { UserError } from '../diagnostics/user-error.ts';
import type { GitState } from '../host.ts';
import { headCommit } from './git-history.ts';
import { treeIn } from './git-objects.ts';
import { runGit } from './git-process.ts';

/**
 * Reads the state of the checkout around `folder`; null outside a repository and on a machine
 * without git. Changes nothing. Rejects with a `UserError` when git refuses the folder.
 */
export async function readGitState(folder: string): Promise<GitState | null> {
  try {
    return await readState(folder);
  } catch (error) {
    if (isOutside(error) || (error instanceof UserError && error.key === NO_GIT)) return null;
    throw error;
  }
}

const NO_GIT = 'cli:error.no-git-program';

/** Whether it was said that a folder is in no repository. */
export function isOutside(error: unknown): boolean {
  return error instanceof UserError && error.key === 'cli:error.no-repository';
}

async function readState(folder: string): Promise<GitState> {
  const asked = ['--is-shallow-repository', '--is-inside-work-tree', '--show-prefix'];
  const told = await runGit(folder, ['rev-parse', ...asked]);
  const [shallow, hasFiles, prefix = ''] = told.split('\n');
  const commit = await headCommit(folder);
  return {
    commit,
    tree: commit === null ? null : await treeIn(folder, commit, prefix),
    // A bare repository has no files that could differ.
    changed: hasFiles === 'true' ? await changedBelow(folder, prefix) : [],
    shallow: shallow === 'true',
  };
}

/** A new repository on branch `main`. */
export async function initGit(folder: string): Promise<void> {
  await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
}

async function changedBelow(folder: string, prefix: string): Promise<readonly string[]> {
  const asked = ['--porcelain=v1', '-z', '--untracked-files=all', '--find-renames'];
  const status = await runGit(folder, ['status', ...asked, '--', '.']);
  const changed: string[] = [];
  const records = status.split('\0');
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || record === '') continue;
    const path = record.slice(3);
    // A rename is followed by its old name in a record of its own.
    if (record.startsWith('R') || record.startsWith('C')) index += 1;
    changed.push(path.startsWith(prefix) ? path.slice(prefix.length) : path);
  }
  return changed.sort();
}
