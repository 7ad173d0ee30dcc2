import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Blob, CommittedEntry, Git } from '../../src/host.ts';
import { findRoot, loadFiles } from '../../src/io/load.ts';
import { loadCommit } from '../../src/io/load-commit.ts';
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

/** A commit of these entries, whose contents are what their blobs say. */
function commitOf(entries: readonly CommittedEntry[]): Git {
  return createMemoryHost({
    history: {
      filesAt: async () => ({ tree: 'f'.repeat(40), entries }),
      async *readBlobs(_folder, ids) {
        for (const id of ids) yield { id, content: contentOf(id) };
      },
    },
  }).git;
}

function contentOf(blob: string): Blob['content'] {
  if (blob === 'missing' || blob === 'too-large') return blob;
  return new TextEncoder().encode(blob);
}

const file = (path: string, blob = 'a'): CommittedEntry => ({ path, kind: 'file', blob });
const ROOT = file('jalostamo.yaml');

it('reads from a commit what it would read from disk', async () => {
  const git = commitOf([
    ROOT,
    file('a.csv', 'too-large'),
    file('kuva.png', 'missing'),
    file('journal/kev\u00e4t.md'),
    file('journal/kev\u00e4t.md', 'b'),
    file('node_modules/x/a.yaml', 'missing'),
    file('reports/monitoring.md', 'missing'),
    file('data/reports', 'missing'),
    { path: 'linkki.csv', kind: 'link', blob: 'missing' },
    { path: 'osa', kind: 'submodule', blob: 'missing' },
    { path: 'node_modules', kind: 'submodule', blob: 'missing' },
    { path: '\ufffd.csv', kind: 'misnamed', blob: 'missing' },
  ]);
  const { files, refused, tree } = await loadCommit(git, '/p', 'c');
  expect(tree).toBe('f'.repeat(40));
  expect(files.map(({ path, bytes }) => `${path} ${bytes.length}`).sort()).toEqual([
    'data/reports 0',
    'jalostamo.yaml 1',
    'journal/kev\u00e4t.md 1',
    'kuva.png 0',
  ]);
  expect(refused.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
    'a.csv too-large',
    'journal/kev\u00e4t.md duplicate-name',
    'linkki.csv link',
    'osa unreadable',
    '\ufffd.csv unreadable',
  ]);
});

it('computes from no commit of which a file is missing', async () => {
  const git = commitOf([ROOT, file('a.csv', 'missing')]);
  await expect(loadCommit(git, '/p', 'c')).rejects.toMatchObject({
    key: 'cli:error.missing-objects',
  });
});

it('goes 32 folders deep, in a commit as on disk', async () => {
  const folders = Array.from({ length: 33 }, (_, index) => `k${index}`);
  const deep = `${folders.slice(0, 32).join('/')}/a.csv`;
  const deeper = `${folders.join('/')}/a.csv`;
  expect((await loadCommit(commitOf([ROOT, file(deep)]), '/p', 'c')).files).toHaveLength(2);
  const onDisk = (path: string) =>
    loadFiles(createMemoryHost({ files: { [`/p/${path}`]: '' } }).files, '/p');
  expect((await onDisk(deep)).files).toHaveLength(1);
  const tooDeep = { key: 'cli:error.too-deep' };
  await expect(loadCommit(commitOf([ROOT, file(deeper)]), '/p', 'c')).rejects.toMatchObject(
    tooDeep,
  );
  await expect(onDisk(deeper)).rejects.toMatchObject(tooDeep);
});
