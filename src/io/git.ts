import { UserError } from '../diagnostics/user-error.ts';
import type { GitState } from '../host.ts';
import { headCommit } from './git-history.ts';
import { treeIn } from './git-objects.ts';
import { GitFailure, runGit } from './git-process.ts';

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
    ...(hasFiles === 'true' ? await changedBelow(folder, prefix) : { changed: [], renamed: [] }),
    shallow: shallow === 'true',
    partial: await isPartial(folder),
  };
}

/** A new repository on branch `main`. */
export async function initGit(folder: string): Promise<void> {
  await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
}

/** The address of git's configuration, as commits made now would have it. */
export async function ownAddress(folder: string): Promise<string | null> {
  try {
    // Ends in `<address> <seconds> <offset>`.
    const ident = await runGit(folder, ['var', 'GIT_AUTHOR_IDENT']);
    return /<([^>]*)>/.exec(ident)?.[1] ?? null;
  } catch (error) {
    // Git makes no commit without one, and says so.
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

/** Whether a remote has promised to send what is missing when asked. */
async function isPartial(folder: string): Promise<boolean> {
  const asked = ['--type=bool', '--get-regexp', String.raw`^remote\..*\.promisor$`];
  try {
    return / true$/m.test(await runGit(folder, ['config', ...asked]));
  } catch (error) {
    // No such setting is a failure to git.
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

async function changedBelow(
  folder: string,
  prefix: string,
): Promise<Pick<GitState, 'changed' | 'renamed'>> {
  const asked = ['--porcelain=v1', '-z', '--untracked-files=all', '--find-renames'];
  const status = await runGit(folder, ['status', ...asked, '--', '.']);
  const below = (path: string): string =>
    path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const changed: string[] = [];
  const renamed: { readonly from: string; readonly to: string }[] = [];
  const records = status.split('\0');
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || record === '') continue;
    const path = below(record.slice(3));
    changed.push(path);
    // A rename or copy is followed by its old name in a record of its own.
    if (!/^[RC]|^.[RC]/.test(record)) continue;
    index += 1;
    const from = records[index];
    if (record.slice(0, 2).includes('R') && from !== undefined) {
      renamed.push({ from: below(from), to: path });
    }
  }
  return { changed: changed.sort(), renamed };
}
