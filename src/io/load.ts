import { join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { FileEntry, Files, Host } from '../host.ts';
import { MAX_FILE_BYTES } from '../source/decode.ts';
import type { LoadedFiles, RefusedFile } from '../source/loaded-files.ts';
import type { SourceFile } from '../source/source.ts';
import { normalizePath } from '../source/text-key.ts';
import { UNREAD_FOLDERS } from '../source/unread-folders.ts';

export const PROGRAMME_FILE = 'jalostamo.yaml';

/** More files than any programme has: a folder opened by mistake, such as a home folder. */
const MAX_FILES = 200_000;
const MAX_DEPTH = 32;

/** Enough that the disk need not wait for us, few enough to stay far from any limit on open files. */
const READ_TOGETHER = 32;

/** Only these are read; others are known by name alone. */
const READ_ENDINGS = ['.yaml', '.yml', '.csv', '.md'];

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

/**
 * Reads a programme's files. Links are not followed (they may lead out of the programme) and files
 * over the size bound are not read: both are told of in `refused`.
 */
export async function loadFiles(files: Files, root: string): Promise<LoadedFiles> {
  const found: SourceFile[] = [];
  const refused: RefusedFile[] = [];
  const seen = new Set<string>();
  const toRead: WalkedEntry[] = [];
  await walk(files, root, (entry) => {
    if (seen.has(entry.relative)) {
      refused.push({ path: entry.relative, reason: 'duplicate-name' });
      return;
    }
    seen.add(entry.relative);
    if (seen.size > MAX_FILES)
      throw new UserError('cli:error.too-many-files', { count: MAX_FILES });
    if (entry.kind === 'file') toRead.push(entry);
    else refused.push({ path: entry.relative, reason: entry.kind });
  });
  for (let at = 0; at < toRead.length; at += READ_TOGETHER) {
    const some = toRead.slice(at, at + READ_TOGETHER);
    const outcomes = await Promise.all(
      some.map(({ path, relative }) => readOne(files, path, relative)),
    );
    for (const outcome of outcomes) {
      if ('reason' in outcome) refused.push(outcome);
      else found.push(outcome);
    }
  }
  return { files: found, refused };
}

interface WalkedEntry {
  readonly path: string;
  /** POSIX path from the root, NFC: two spellings of one name are the same file. */
  readonly relative: string;
  readonly kind: 'file' | 'link' | 'unreadable';
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

async function readOne(
  files: Files,
  path: string,
  relative: string,
): Promise<SourceFile | RefusedFile> {
  if (!READ_ENDINGS.some((ending) => relative.toLowerCase().endsWith(ending))) {
    return { path: relative, bytes: new Uint8Array(0) };
  }
  try {
    const bytes = await files.readUpTo(path, MAX_FILE_BYTES);
    return bytes === null ? { path: relative, reason: 'too-large' } : { path: relative, bytes };
  } catch (error) {
    // A file that is gone or may not be read is a finding about that file; the rest goes on.
    if (error instanceof Error && 'code' in error) return { path: relative, reason: 'unreadable' };
    throw error;
  }
}
