import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { initGit, readGitState } from '../../src/io/git.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalostamo-git-'));
});
afterEach(() => rm(folder, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=Tiimi', '-c', 'user.email=tiimi@kaupunki.example', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  ).trim();

it('has no state outside a repository', async () => {
  expect(await readGitState(folder)).toBeNull();
});

it('knows a repository without commits', async () => {
  await initGit(folder);
  await writeFile(join(folder, 'a.yaml'), 'a: 1\n');
  expect(await readGitState(folder)).toEqual({
    commit: null,
    tree: null,
    changed: ['a.yaml'],
    shallow: false,
  });
});

it('tells commit and tree of a programme in a subfolder, and what differs there only', async () => {
  await initGit(folder);
  await mkdir(join(folder, 'ohjelma'));
  await writeFile(join(folder, 'ohjelma/a b.yaml'), 'a: 1\n');
  await writeFile(join(folder, 'muu.txt'), 'x');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Alku');
  const clean = await readGitState(join(folder, 'ohjelma'));
  expect(clean).toEqual({
    commit: git('rev-parse', 'HEAD'),
    tree: git('rev-parse', 'HEAD:ohjelma'),
    changed: [],
    shallow: false,
  });
  await writeFile(join(folder, 'muu.txt'), 'y');
  git('mv', 'ohjelma/a b.yaml', 'ohjelma/c.yaml');
  await writeFile(join(folder, 'ohjelma/ä.csv'), 'period;value\n');
  expect((await readGitState(join(folder, 'ohjelma')))?.changed).toEqual(['c.yaml', 'ä.csv']);
});

it('says when the history is cut short', async () => {
  await initGit(folder);
  await writeFile(join(folder, 'a'), '1');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Yksi');
  git('commit', '--quiet', '--allow-empty', '--message', 'Kaksi');
  const copy = join(folder, 'copy');
  git('clone', '--quiet', '--depth', '1', `file://${folder}`, copy);
  expect((await readGitState(copy))?.shallow).toBe(true);
});
