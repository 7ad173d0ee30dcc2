import { compareText } from '../diagnostics/compare-text.ts';
import type { GitChange } from '../host.ts';
import { isOutside } from './git.ts';
import { resolveCommit } from './git-history.ts';
import { GitFailure, runGit } from './git-process.ts';

/**
 * Files below `folder` that differ from the commit where the current branch left `revision`, those
 * not yet committed or tracked too. Where the histories do not meet (a shallow clone) the files are
 * compared with `revision` itself. Rejects with a `UserError` when git does not know the revision.
 */
export async function readChanges(
  folder: string,
  revision: string,
): Promise<readonly GitChange[] | null> {
  const commit = await resolveCommit(folder, revision).catch((error) => {
    if (isOutside(error)) return null;
    throw error;
  });
  if (commit === null) return null;
  const base = await mergeBase(folder, commit);
  const form = ['--name-status', '--no-renames', '--relative', '-z', '--no-ext-diff'];
  const listed = await runGit(folder, ['diff', ...form, base, '--', '.']);
  const others = ['--others', '--exclude-standard', '-z', '--', '.'];
  const untracked = await runGit(folder, ['ls-files', ...others]);
  const changes = [...statuses(listed)];
  for (const path of untracked.split('\0'))
    if (path !== '') changes.push({ path, kind: 'existence' });
  return changes.sort((a, b) => compareText(a.path, b.path));
}

/** The commit itself where the histories do not meet. */
async function mergeBase(folder: string, commit: string): Promise<string> {
  try {
    return (await runGit(folder, ['merge-base', commit, 'HEAD'])).trim() || commit;
  } catch (error) {
    if (error instanceof GitFailure) return commit;
    throw error;
  }
}

/** `M\0path\0A\0path\0…` */
function* statuses(listed: string): Iterable<GitChange> {
  const parts = listed.split('\0');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const path = parts[at + 1] ?? '';
    yield { path, kind: parts[at] === 'M' ? 'content' : 'existence' };
  }
}
