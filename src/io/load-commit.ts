import { UserError } from '../diagnostics/user-error.ts';
import type { CommittedEntry, Git } from '../host.ts';
import type { LoadedFiles } from '../source/loaded-files.ts';
import { UNREAD_FOLDERS } from '../source/unread-folders.ts';
import { collectFiles, type FoundContent, type FoundEntry } from './collect-files.ts';
import { PROGRAMME_FILE } from './load.ts';

/** As deep as folders on a disk are read: 32, and the file's own name. */
const MAX_STEPS = 33;

/** A programme as it was, with the Git id of its folder. */
export interface LoadedCommit extends LoadedFiles {
  readonly tree: string;
}

/**
 * Reads the files of the programme at `root` from a commit, under the same limits as from disk and
 * without touching the disk; those that are not wanted are as if they were not there. Rejects with a `UserError` when there was no programme, or some of the
 * files are not in this clone.
 */
export async function loadCommit(
  git: Git,
  root: string,
  commit: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<LoadedCommit> {
  const folder = await git.filesAt(root, commit);
  if (folder === null || !folder.entries.some(({ path }) => path === PROGRAMME_FILE)) {
    throw new UserError('cli:as-of.no-programme', { folder: root, commit: commit.slice(0, 10) });
  }
  const loaded = await collectFiles<CommitEntry>({
    walk: async (onEntry) => {
      for (const entry of folder.entries) {
        if (isWanted(entry.path) && isLookedAt(entry)) onEntry(found(entry));
      }
    },
    read: (entries, most) => readBlobs(git, root, entries, most),
  });
  return { ...loaded, tree: folder.tree };
}

interface CommitEntry extends FoundEntry {
  readonly blob: string;
}

/** A submodule's files are in another repository, and a name that is no text cannot be asked for. */
function found({ path, kind, blob }: CommittedEntry): CommitEntry {
  const isPlain = kind === 'file' || kind === 'link';
  return { relative: path, kind: isPlain ? kind : 'unreadable', blob };
}

function isLookedAt({ path, kind }: CommittedEntry): boolean {
  const steps = path.split('/');
  const folders = kind === 'submodule' ? steps : steps.slice(0, -1);
  if (folders.some((step) => UNREAD_FOLDERS.has(step))) return false;
  if (steps.length > MAX_STEPS) throw new UserError('cli:error.too-deep', { path });
  return true;
}

async function* readBlobs(
  git: Git,
  root: string,
  entries: readonly CommitEntry[],
  most: number,
): AsyncGenerator<FoundContent> {
  const ids = entries.map(({ blob }) => blob);
  for await (const { content } of git.readBlobs(root, ids, most)) {
    // Of a programme that is not all here, every figure might be wrong.
    if (content === 'missing') throw new UserError('cli:error.missing-objects');
    yield content;
  }
}
