import { relative, sep } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { UserError } from '../diagnostics/user-error.ts';
import type { GitState } from '../host.ts';

/**
 * Reads the state of the checkout around `folder`; null outside a repository and on a machine
 * without git. Changes nothing. Rejects with a `UserError` when git refuses the folder.
 */
export async function readGitState(folder: string): Promise<GitState | null> {
  try {
    return await readState(folder);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('ENOENT')) return null;
    if (message.includes('dubious ownership')) {
      throw new UserError('cli:error.git-ownership', { folder });
    }
    throw new UserError('cli:error.git', { message: message.split('\n')[0] ?? '' });
  }
}

async function readState(folder: string): Promise<GitState | null> {
  const git = simpleGit(folder);
  if (!(await git.checkIsRepo())) return null;
  const top = (await git.revparse(['--show-toplevel'])).trim();
  const prefix = (await git.revparse(['--show-prefix'])).trim();
  const commit = await commitOfHead(git);
  const shallow = (await git.revparse(['--is-shallow-repository'])).trim() === 'true';
  const tree =
    commit === null ? null : await treeOf(git, prefix === '' ? 'HEAD^{tree}' : `HEAD:${prefix}`);
  return { commit, tree, changed: await changedBelow(git, top, folder), shallow };
}

/** A new repository on branch `main`. */
export async function initGit(folder: string): Promise<void> {
  await simpleGit(folder).init(['--initial-branch=main']);
}

async function commitOfHead(git: SimpleGit): Promise<string | null> {
  // `rev-parse --verify --quiet` prints nothing before the first commit; simple-git may reject then.
  const text = await git.raw(['rev-list', '--max-count=1', '--all']);
  if (text.trim() === '') return null;
  return (await git.revparse(['HEAD'])).trim();
}

/** Null when the folder has never been committed. */
async function treeOf(git: SimpleGit, revision: string): Promise<string | null> {
  const folder = revision.startsWith('HEAD:') ? revision.slice('HEAD:'.length) : '';
  if (folder !== '') {
    const listed = await git.raw(['ls-tree', '-d', 'HEAD', '--', `:/${folder.replace(/\/$/, '')}`]);
    if (listed.trim() === '') return null;
  }
  return (await git.revparse([revision.replace(/\/$/, '')])).trim();
}

async function changedBelow(
  git: SimpleGit,
  top: string,
  folder: string,
): Promise<readonly string[]> {
  const status = await git.raw([
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--',
    '.',
  ]);
  const base = relative(top, folder).split(sep).join('/');
  const changed: string[] = [];
  const records = status.split('\0');
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || record === '') continue;
    const path = record.slice(3);
    // A rename is followed by its old name in a record of its own.
    if (record.startsWith('R') || record.startsWith('C')) index += 1;
    changed.push(base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path);
  }
  return changed.sort();
}
