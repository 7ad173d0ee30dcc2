import { compareText } from '../diagnostics/compare-text.ts';
import type { Blob, CommittedEntry, CommittedFolder } from '../host.ts';
import { ByteReader } from './byte-reader.ts';
import { resolveCommit } from './git-history.ts';
import { type GitPath, readGitPath } from './git-path.ts';
import { MissingObjects, partsOf, runGit, streamGit } from './git-process.ts';

/** All files below `folder` at a commit, from the repository alone; null when it was not there. */
export async function readFilesAt(folder: string, commit: string): Promise<CommittedFolder | null> {
  const id = await resolveCommit(folder, commit);
  const tree = await treeBelow(folder, id);
  if (tree === null) return null;
  const entries: CommittedEntry[] = [];
  for await (const entry of readTree(folder, ['-r', tree])) {
    entries.push({ path: entry.name.path, kind: kindOf(entry), blob: entry.id });
  }
  return { tree, entries: entries.sort((a, b) => compareText(a.path, b.path)) };
}

/**
 * Reads any number of objects through one process and holds one at a time. What is no file's
 * content is as missing as what is not there.
 */
export async function* readBlobs(
  folder: string,
  ids: Iterable<string>,
  most: number,
): AsyncGenerator<Blob> {
  const asked = [...ids];
  let given = 0;
  do {
    try {
      for await (const blob of readBatch(folder, asked.slice(given), most)) {
        given += 1;
        yield blob;
      }
      return;
    } catch (error) {
      // In a clone made with --filter git gives up at the first that is missing.
      const id = asked[given];
      if (!(error instanceof MissingObjects) || id === undefined) throw error;
      given += 1;
      yield { id, content: 'missing' };
    }
  } while (given < asked.length);
}

async function* readBatch(
  folder: string,
  ids: readonly string[],
  most: number,
): AsyncGenerator<Blob> {
  const output = streamGit(folder, ['cat-file', '--batch', '--buffer'], requests(ids));
  const reader = new ByteReader(output);
  try {
    for (let line = await reader.line(); line !== null; line = await reader.line()) {
      const [id = '', type = '', length = ''] = line.split(' ');
      if (length === '') {
        yield { id, content: 'missing' };
        continue;
      }
      const size = Number(length);
      const isWanted = type === 'blob' && size <= most;
      const bytes = isWanted ? await reader.take(size) : await reader.skip(size);
      await reader.skip('\n'.length);
      yield { id, content: bytes ?? (type === 'blob' ? 'too-large' : 'missing') };
    }
  } finally {
    await reader.close();
  }
}

function* requests(ids: Iterable<string>): Generator<string> {
  for (const id of ids) {
    if (!/^[0-9a-f]{40,64}$/.test(id)) throw new Error(`no object id: ${id}`);
    yield `${id}\n`;
  }
}

/** Git id of the folder in a commit, whatever now is on the disk. */
async function treeBelow(folder: string, commit: string): Promise<string | null> {
  const told = await runGit(folder, ['rev-parse', '--show-prefix']);
  return treeIn(folder, commit, told.replace(/\n$/, ''));
}

/** The same, of a folder that lies at `place`, `''` or ending in `/`, in its repository. */
export async function treeIn(
  folder: string,
  commit: string,
  place: string,
): Promise<string | null> {
  const prefix = place.replace(/\/$/, '');
  if (prefix === '') return (await runGit(folder, ['rev-parse', `${commit}^{tree}`])).trim();
  for await (const { mode, id } of readTree(folder, ['-d', commit, '--', prefix])) {
    if (mode === '040000') return id;
  }
  return null;
}

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  readonly name: GitPath;
}

/** `100644 blob <id>\t<path>`, each ended by a NUL. */
async function* readTree(folder: string, args: readonly string[]): AsyncGenerator<TreeEntry> {
  const output = streamGit(folder, ['ls-tree', '-z', '--full-tree', ...args]);
  for await (const parts of partsOf(output)) {
    for (const part of parts) {
      const tab = part.indexOf(0x09);
      const [mode = '', , id = ''] = part.toString('latin1', 0, tab).split(' ');
      yield { mode, id, name: readGitPath(part.subarray(tab + 1)) };
    }
  }
}

function kindOf({ mode, name }: TreeEntry): CommittedEntry['kind'] {
  if (name.isMisnamed) return 'misnamed';
  if (mode.startsWith('100')) return 'file';
  return mode === '120000' ? 'link' : 'submodule';
}
