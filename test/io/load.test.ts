import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRoot, loadFiles } from '../../src/io/load.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { nodeFiles } from '../../src/io/node-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalostamo-load-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('does not follow links, neither to files nor out of the programme', async () => {
  await mkdir(join(folder, 'programme/data'), { recursive: true });
  await writeFile(join(folder, 'secret.csv'), 'period;value\n');
  await writeFile(join(folder, 'programme/jalostamo.yaml'), '');
  await symlink('../../secret.csv', join(folder, 'programme/data/link.csv'));
  await symlink('../..', join(folder, 'programme/data/up'));
  const { files, refused } = await loadFiles(nodeFiles, join(folder, 'programme'));
  expect(files.map(({ path }) => path)).toEqual(['jalostamo.yaml']);
  expect(refused.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
    'data/link.csv link',
    'data/up link',
  ]);
});

it('does not read a file over 100 MB', async () => {
  await writeFile(join(folder, 'huge.csv'), '');
  await truncate(join(folder, 'huge.csv'), 101 * 1024 * 1024);
  const { files, refused } = await loadFiles(nodeFiles, folder);
  expect(files).toEqual([]);
  expect(refused).toEqual([{ path: 'huge.csv', reason: 'too-large' }]);
});

it('takes the composed and decomposed spelling of a name for the same file', async () => {
  const host = createMemoryHost({
    files: { '/p/journal/kev\u00e4t.md': 'a', '/p/journal/keva\u0308t.md': 'b' },
  });
  const { files, refused } = await loadFiles(host.files, '/p');
  expect(files.map(({ path }) => path)).toEqual(['journal/kev\u00e4t.md']);
  expect(refused).toEqual([{ path: 'journal/kev\u00e4t.md', reason: 'duplicate-name' }]);
});

it('finds the programme from a folder deep inside it, and only there', async () => {
  const host = createMemoryHost({
    files: { '/work/p/jalostamo.yaml': '', '/work/other/x.txt': '' },
  });
  expect(await findRoot(host.files, '/work/p/experiments/a')).toBe('/work/p');
  expect(await findRoot(host.files, '/work/other')).toBeNull();
});

it('tells of a folder inside that may not be read, and fails on a root that may not', async () => {
  const host = createMemoryHost({
    files: { '/p/jalostamo.yaml': '', '/p/experiments/a.yaml': '' },
  });
  const deny = (folder: string) => ({
    ...host.files,
    list: async (path: string) => {
      if (path === folder) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return host.files.list(path);
    },
  });
  const { files, refused } = await loadFiles(deny('/p/experiments'), '/p');
  expect(files.map(({ path }) => path)).toEqual(['jalostamo.yaml']);
  expect(refused).toEqual([{ path: 'experiments', reason: 'unreadable' }]);
  await expect(loadFiles(deny('/p'), '/p')).rejects.toMatchObject({ code: 'EACCES' });
});
