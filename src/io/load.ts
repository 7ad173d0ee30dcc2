import { join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { FileEntry, Files, Host } from '../host.ts';
import type { LoadedFiles } from '../source/loaded-files.ts';
import { normalizePath } from '../source/text-key.ts';
import { UNREAD_FOLDERS } from '../source/unread-folders.ts';
import { collectFiles, type FoundContent, type FoundEntry } from './collect-files.ts';

export const PROGRAMME_FILE = 'jalostamo.yaml';

const MAX_DEPTH = 32;

/** Enough that the disk need not wait for us, few enough to stay far from any limit on open files. */
const READ_TOGETHER = 32;

/** The nearest folder at or above `folder` that holds jalostamo.yaml, or null. */
export async function findRoot(files: Files, folder: string): Promise<string | null> {
  let current = folder;
  for (;;) {
    if (await files.exists(join(current, PROGRAMME_FILE))) return current;
    const parent = join(current, '..');
    if (parent === current) return null;
    current = parent;
  }
}

/** The same, or a `UserError` that says what to do. */
export async function requireRoot(host: Host): Promise<string> {
  const root = await findRoot(host.files, host.cwd);
  if (root === null) throw new UserError('cli:error.no-programme', { folder: host.cwd });
  return root;
}

/** Reads a programme's files from disk. */
export async function loadFiles(files: Files, root: string): Promise<LoadedFiles> {
  return collectFiles<WalkedEntry>({
    walk: (onEntry) => walk(files, root, onEntry),
    read: (entries, most) => readAll(files, entries, most),
  });
}

interface WalkedEntry extends FoundEntry {
  readonly path: string;
}

async function walk(
  files: Files,
  root: string,
  onEntry: (entry: WalkedEntry) => void,
): Promise<void> {
  const folders = [{ path: root, relative: '', depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await listOrNull(files, folder);
    if (entries === null) {
      onEntry({ path: folder.path, relative: folder.relative, kind: 'unreadable' });
      continue;
    }
    for (const { name, kind } of entries) {
      const relative = normalizePath(folder.relative === '' ? name : `${folder.relative}/${name}`);
      const path = join(folder.path, name);
      if (kind === 'file' || kind === 'link') onEntry({ path, relative, kind });
      if (kind !== 'folder' || UNREAD_FOLDERS.has(name)) continue;
      if (folder.depth >= MAX_DEPTH) throw new UserError('cli:error.too-deep', { path: relative });
      folders.push({ path, relative, depth: folder.depth + 1 });
    }
  }
}

/** Null for a folder that may not be read: a finding about that folder. The root must be readable. */
async function listOrNull(
  files: Files,
  folder: { readonly path: string; readonly relative: string },
): Promise<readonly FileEntry[] | null> {
  try {
    return await files.list(folder.path);
  } catch (error) {
    const isInside = folder.relative !== '';
    if (isInside && error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function* readAll(
  files: Files,
  entries: readonly WalkedEntry[],
  most: number,
): AsyncGenerator<FoundContent> {
  for (let at = 0; at < entries.length; at += READ_TOGETHER) {
    const some = entries.slice(at, at + READ_TOGETHER);
    yield* await Promise.all(some.map(({ path }) => readOne(files, path, most)));
  }
}

async function readOne(files: Files, path: string, most: number): Promise<FoundContent> {
  try {
    return (await files.readUpTo(path, most)) ?? 'too-large';
  } catch (error) {
    // A file that is gone or may not be read is a finding about that file; the rest goes on.
    if (error instanceof Error && 'code' in error) return 'unreadable';
    throw error;
  }
}
