import { hash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Cache } from '../../host.ts';
import { isSystemError } from '../node-files.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A larger pack is not written. In bytes. */
const LARGEST_PACK = 512_000_000;
/** All packs together; the oldest go first. In bytes. */
const MOST_BYTES = 1_000_000_000;
const MOST_DAYS = 30;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Where a person's programs keep what they can make again; null where nobody has said. */
export function cacheFolder(
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
): string | null {
  const chosen = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  // The XDG specification has relative paths ignored.
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'jalostamo');
  if (!isAbsolute(home)) return null;
  if (platform === 'win32') return join(home, 'AppData', 'Local', 'jalostamo');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'jalostamo');
  return join(home, '.cache', 'jalostamo');
}

/**
 * The cache of the programme at `root`: one file in the user's own cache folder. Null where there is
 * no such folder, it may not be used, or it lies inside the programme or anything under version
 * control. What cannot be read is not there, and what cannot be written is left: never an error.
 */
export async function openUserCache(root: string, env: Environment): Promise<Cache | null> {
  const folder = cacheFolder(env, process.platform, homedir());
  if (folder === null || (await isTracked(folder, root))) return null;
  const file = join(folder, `${hash('sha256', await realpath(root), 'hex').slice(0, 32)}.pack`);
  return {
    read: () => unlessRefused(() => readOwn(folder, file)),
    async write(content) {
      if (content.length > LARGEST_PACK) return;
      await unlessRefused(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (!(await isOurs(folder))) return;
        await replaceWhole(file, content);
        await prune(folder);
      });
    },
  };
}

/** Inside the programme, or with a `.git` at or above it. Links are followed first. */
async function isTracked(folder: string, root: string): Promise<boolean> {
  let current = folder;
  for (;;) {
    const real = await unlessRefused(() => realpath(current));
    if (real !== null) {
      current = real;
      break;
    }
    if (dirname(current) === current) return false;
    current = dirname(current);
  }
  const inside = relative(await realpath(root), current);
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return true;
  for (;;) {
    const git = join(current, '.git');
    if ((await unlessRefused(() => lstat(git))) !== null) return true;
    if (dirname(current) === current) return false;
    current = dirname(current);
  }
}

async function readOwn(folder: string, file: string): Promise<Uint8Array | null> {
  if (!(await isOurs(folder)) || !(await isOurs(file))) return null;
  return readFile(file);
}

/** Nobody else owns it or may write to it, and it is no link to elsewhere. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return false;
  // Windows has no owners and modes of this kind; its user folders are closed to others.
  if (process.getuid === undefined) return true;
  return found.uid === process.getuid() && (found.mode & 0o022) === 0;
}

/** A reader sees the old file or the new one, whatever other runs do meanwhile. */
async function replaceWhole(file: string, content: Uint8Array): Promise<void> {
  const temporary = `${file}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Forgets programmes that nobody has validated for long, and the oldest when there is too much. */
async function prune(folder: string): Promise<void> {
  const packs: { readonly path: string; readonly size: number; readonly time: number }[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.pack') && !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    // Another run may have removed it just now.
    const found = await unlessRefused(() => lstat(path));
    if (found !== null) packs.push({ path, size: found.size, time: found.mtimeMs });
  }
  packs.sort((a, b) => b.time - a.time);
  const oldest = Date.now() - MOST_DAYS * MILLISECONDS_PER_DAY;
  let total = 0;
  for (const { path, size, time } of packs) {
    total += size;
    if (time < oldest || total > MOST_BYTES) await rm(path, { force: true });
  }
}

/** Null when the system refuses. */
async function unlessRefused<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    // A cache is a convenience: whatever keeps us from it, the run goes on without.
    if (isSystemError(error)) return null;
    throw error;
  }
}
