import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/io/node-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalostamo-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('never overwrites with create, and leaves no temporary file behind', async () => {
  const path = join(folder, 'plan.yaml');
  await writeFile(path, 'oma');
  await expect(nodeFiles.create(path, 'toinen')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('oma');
  expect(await readdir(folder)).toEqual(['plan.yaml']);
});

it('lets exactly one of many simultaneous creations win', async () => {
  const path = join(folder, 'a/b/race.txt');
  const tries = Array.from({ length: 20 }, (_, index) => nodeFiles.create(path, String(index)));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(join(folder, 'a/b'))).toEqual(['race.txt']);
});

it('replaces whole files', async () => {
  const path = join(folder, 'report.md');
  await nodeFiles.replace(path, 'pitkä ensimmäinen versio');
  await nodeFiles.replace(path, 'toinen');
  expect(await readFile(path, 'utf8')).toBe('toinen');
});

it('tells what is not there, also below a file', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await nodeFiles.size(join(folder, 'nothing'))).toBeNull();
  expect(await nodeFiles.exists(join(folder, 'file/below'))).toBe(false);
});

it.skipIf(process.getuid?.() === 0)('names the file that could not be written', async () => {
  await chmod(folder, 0o500);
  const path = join(folder, 'plan.yaml');
  for (const write of [nodeFiles.create, nodeFiles.replace]) {
    await expect(write(path, 'x')).rejects.toMatchObject({ code: 'EACCES', path });
  }
});

it('names the file, not the temporary one, when a folder is in its place', async () => {
  const path = join(folder, 'taken');
  await mkdir(path);
  await expect(nodeFiles.replace(path, 'x')).rejects.toMatchObject({ path });
  expect(await readdir(folder)).toEqual(['taken']);
});

it('names a folder that was to be read', async () => {
  await expect(nodeFiles.read(folder)).rejects.toMatchObject({ code: 'EISDIR', path: folder });
});

it('adds to a file, and makes it when it is not there', async () => {
  const path = join(folder, 'summary');
  await nodeFiles.append(path, 'yksi\n');
  await nodeFiles.append(path, 'kaksi\n');
  expect(await readFile(path, 'utf8')).toBe('yksi\nkaksi\n');
});

describe('rewrite', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('writes a file anew with its permissions', async () => {
    const path = join(folder, 'data.csv');
    await writeFile(path, 'a', { mode: 0o640 });
    await chmod(path, 0o640);
    expect(await nodeFiles.rewrite(path, bytes('a'), bytes('b'))).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('b');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['data.csv']);
  });

  it('leaves what has changed, is gone or is a link', async () => {
    const [path, link] = [join(folder, 'data.csv'), join(folder, 'link.csv')];
    await writeFile(path, 'toinen');
    await symlink(path, link);
    expect(await nodeFiles.rewrite(path, bytes('a'), bytes('b'))).toBe(false);
    expect(await nodeFiles.rewrite(link, bytes('toinen'), bytes('b'))).toBe(false);
    expect(await nodeFiles.rewrite(join(folder, 'poissa'), bytes('a'), bytes('b'))).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('toinen');
    expect((await readdir(folder)).sort()).toEqual(['data.csv', 'link.csv']);
  });
});
