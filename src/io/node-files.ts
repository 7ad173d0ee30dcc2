import { randomBytes } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { appendFile, chmod, link, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileEntry, Files } from '../host.ts';

/**
 * Files of the real disk. What is read is read at once: a command has nothing else to do meanwhile,
 * and of 27 000 small files a round through the thread pool took five times as long as reading them.
 */
export const nodeFiles: Files = {
  async read(path) {
    try {
      return readFileSync(path);
    } catch (error) {
      // Of a folder Node does not say which it was.
      if (isSystemError(error)) error.path ??= path;
      throw error;
    }
  },
  async readUpTo(path, most) {
    const file = openSync(path, 'r');
    try {
      // Of what is read, and not of what stood under the name a moment before.
      return fstatSync(file).size > most ? null : readFileSync(file);
    } finally {
      closeSync(file);
    }
  },
  async size(path) {
    try {
      return statSync(path).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async exists(path) {
    try {
      statSync(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
  async list(folder) {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async create(path, content) {
    await writeBeside(path, content, async (temporary) => {
      // A hard link fails when the name is taken: two runs at once cannot overwrite each other.
      await link(temporary, path);
      await rm(temporary);
    });
  },
  async replace(path, content) {
    await writeBeside(path, content, (temporary) => rename(temporary, path));
  },
  append: (path, content) => appendFile(path, content),
  async rewrite(path, before, after) {
    const mode = await modeOfUnchanged(path, before);
    if (mode === null) return false;
    let unchanged = true;
    await writeBeside(path, after, async (temporary) => {
      await chmod(temporary, mode);
      // Asked again as late as can be: writing and syncing took time.
      unchanged = (await modeOfUnchanged(path, before)) !== null;
      await (unchanged ? rename(temporary, path) : rm(temporary));
    });
    return unchanged;
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
};

/** A file's permissions; null where there is no plain file with this content, such as a link. */
async function modeOfUnchanged(path: string, content: Uint8Array): Promise<number | null> {
  try {
    const state = await lstat(path);
    if (!state.isFile() || !readFileSync(path).equals(content)) return null;
    return state.mode & 0o7777;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Writes the whole content to a temporary file first, so that no reader ever sees half of it. */
async function writeBeside(
  path: string,
  content: string | Uint8Array,
  publish: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.jalostamo-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(temporary);
  } catch (error) {
    // A person knows the file that was to be written, not the one beside it.
    if (isSystemError(error)) error.path = path;
    await rm(temporary, { force: true });
    throw error;
  }
}

function kindOf(entry: Dirent): FileEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** Nothing there: also when a part of the path is a file. */
function isMissing(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** An error that the operating system gave. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
