import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cache } from '../../../src/host.ts';
import { cacheFolder, openUserCache } from '../../../src/io/memory/user-cache.ts';

let top = '';
let root = '';
let base = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'jalostamo-cache-'));
  root = join(top, 'programme');
  base = join(top, 'cache');
  await mkdir(root);
});
afterEach(() => rm(top, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(folder = base): Promise<Cache> {
  const cache = await openUserCache(root, { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });
  if (cache === null) throw new Error('no cache');
  return cache;
}

async function text(cache: Cache): Promise<string | null> {
  const found = await cache.read();
  return found === null ? null : new TextDecoder().decode(found);
}

describe('cacheFolder', () => {
  it.each([
    ['linux', {}, '/home/maija', '/home/maija/.cache/jalostamo'],
    ['linux', { XDG_CACHE_HOME: '/var/cache/maija' }, '/home/maija', '/var/cache/maija/jalostamo'],
    ['linux', { XDG_CACHE_HOME: 'here' }, '/home/maija', '/home/maija/.cache/jalostamo'],
    ['linux', { XDG_CACHE_HOME: '' }, '/home/maija', '/home/maija/.cache/jalostamo'],
    ['darwin', {}, '/Users/maija', '/Users/maija/Library/Caches/jalostamo'],
    ['win32', { LOCALAPPDATA: '/AppData/Local' }, '/Users/maija', '/AppData/Local/jalostamo'],
    ['linux', {}, '', null],
  ] as const)('on %s with %o', (platform, env, home, folder) => {
    expect(cacheFolder(env, platform, home)).toBe(folder);
  });
});

describe('the cache of a programme', () => {
  it('gives back what was written last', async () => {
    const cache = await open();
    expect(await cache.read()).toBeNull();
    await cache.write(bytes('eka'));
    await cache.write(bytes('toka'));
    expect(await text(await open())).toBe('toka');
    expect(await readdir(join(base, 'jalostamo'))).toHaveLength(1);
    expect(await readdir(root)).toEqual([]);
  });

  it('is its own for every programme', async () => {
    await (await open()).write(bytes('eka'));
    root = join(top, 'other');
    await mkdir(root);
    expect(await (await open()).read()).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is closed to others', async () => {
    await (await open()).write(bytes('eka'));
    const folder = join(base, 'jalostamo');
    const [name = ''] = await readdir(folder);
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect((await lstat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')(
    'is not there where others may write, or where it is a link',
    async () => {
      const cache = await open();
      await cache.write(bytes('eka'));
      const folder = join(base, 'jalostamo');
      const [name = ''] = await readdir(folder);
      await chmod(folder, 0o777);
      expect(await cache.read()).toBeNull();
      await cache.write(bytes('toka'));
      await chmod(folder, 0o700);
      expect(await text(cache)).toBe('eka');
      await chmod(join(folder, name), 0o666);
      expect(await cache.read()).toBeNull();
      await rm(join(folder, name));
      await writeFile(join(top, 'elsewhere'), 'vieras', { mode: 0o600 });
      await symlink(join(top, 'elsewhere'), join(folder, name));
      expect(await cache.read()).toBeNull();
    },
  );

  it('is not kept inside the programme or under version control, by any way there', async () => {
    const env = (folder: string) => ({ XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });
    expect(await openUserCache(root, env(join(root, 'a/b')))).toBeNull();
    expect(await openUserCache(root, env(root))).toBeNull();
    const tracked = join(top, 'tracked');
    await mkdir(join(tracked, '.git'), { recursive: true });
    expect(await openUserCache(root, env(join(tracked, 'deep/cache')))).toBeNull();
    await symlink(root, join(top, 'link'), 'junction');
    expect(await openUserCache(root, env(join(top, 'link')))).toBeNull();
    // A name that only begins the same is another folder.
    expect(await openUserCache(root, env(`${root}-cache`))).not.toBeNull();
  });

  it('that cannot be written is left alone', async () => {
    await writeFile(base, 'a file where the folder should be');
    const cache = await open();
    await cache.write(bytes('eka'));
    expect(await cache.read()).toBeNull();
  });

  it('forgets what is old, and leavings of runs that were cut short', async () => {
    const folder = join(base, 'jalostamo');
    await (await open()).write(bytes('eka'));
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    for (const name of ['old.pack', 'old.pack-1.tmp', 'notes.txt']) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), longAgo, longAgo);
    }
    await writeFile(join(folder, 'new.pack'), '');
    await (await open()).write(bytes('toka'));
    const left = await readdir(folder);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(['new.pack', 'notes.txt']));
  });

  it('is whole whenever it is read while many write', async () => {
    const cache = await open();
    const versions = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
    await cache.write(bytes(versions[0] ?? ''));
    const writing = Promise.all(versions.map((version) => cache.write(bytes(version))));
    const seen: (string | null)[] = [];
    for (let index = 0; index < 20; index += 1) seen.push(await text(cache));
    await writing;
    for (const found of seen) expect(versions).toContain(found);
    expect(await readdir(join(base, 'jalostamo'))).toHaveLength(1);
  });
});
