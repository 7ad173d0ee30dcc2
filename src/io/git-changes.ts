import { simpleGit } from 'simple-git';
import { compareText } from '../diagnostics/compare-text.ts';
import type { GitChange } from '../host.ts';
import { resolveCommit } from './git-history.ts';

/**
 * Files below `folder` that differ from the commit where the current branch left `revision`, those
 * not yet committed or tracked too. Where the histories do not meet (a shallow clone) the files are
 * compared with `revision` itself. Rejects with a `UserError` when git does not know the revision.
 */
export async function readChanges(
  folder: string,
  revision: string,
): Promise<readonly GitChange[] | null> {
  const git = simpleGit(folder);
  if (!(await git.checkIsRepo())) return null;
  const commit = await resolveCommit(folder, revision);
  const base = await git
    .raw(['merge-base', commit, 'HEAD'])
    .then((text) => text.trim() || commit)
    .catch(() => commit);
  const listed = await git.raw([
    'diff',
    '--name-status',
    '--no-renames',
    '--relative',
    '-z',
    base,
    '--',
    '.',
  ]);
  const untracked = await git.raw(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  const changes = [...statuses(listed)];
  for (const path of untracked.split('\0'))
    if (path !== '') changes.push({ path, kind: 'existence' });
  return changes.sort((a, b) => compareText(a.path, b.path));
}

/** `M\0path\0A\0path\0…` */
function* statuses(listed: string): Iterable<GitChange> {
  const parts = listed.split('\0');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const path = parts[at + 1] ?? '';
    yield { path, kind: parts[at] === 'M' ? 'content' : 'existence' };
  }
}
