import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { initGit, readGitState } from '../../src/io/git.ts';
import { readChanges } from '../../src/io/git-changes.ts';

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
    renamed: [],
    shallow: false,
    partial: false,
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
    renamed: [],
    shallow: false,
    partial: false,
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

it('runs no program that a repository names, and listens to no hook’s surroundings', async () => {
  await initGit(folder);
  await mkdir(join(folder, 'ohjelma'));
  await writeFile(join(folder, 'ohjelma/a.yaml'), 'a: 1\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Alku');
  const ran = join(folder, '.git/ran');
  git('config', 'core.fsmonitor', `touch ${ran};:`);
  git('config', 'diff.external', `touch ${ran};:`);
  await rm(ran, { force: true });
  await writeFile(join(folder, 'ohjelma/a.yaml'), 'a: 2\n');
  vi.stubEnv('GIT_DIR', join(folder, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', join(folder, '.git/muu'));
  try {
    const state = await readGitState(join(folder, 'ohjelma'));
    expect(state?.changed).toEqual(['a.yaml']);
    expect(await readChanges(join(folder, 'ohjelma'), 'HEAD')).toEqual([
      { path: 'a.yaml', kind: 'content' },
    ]);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(existsSync(ran)).toBe(false);
});

it('has a state in a bare repository and on a branch without commits', async () => {
  await initGit(folder);
  await writeFile(join(folder, 'a.yaml'), 'a: 1\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Alku');
  const bare = join(folder, 'bare.git');
  git('clone', '--quiet', '--bare', folder, bare);
  expect(await readGitState(bare)).toEqual({
    commit: git('rev-parse', 'HEAD'),
    tree: git('rev-parse', 'HEAD^{tree}'),
    changed: [],
    renamed: [],
    shallow: false,
    partial: false,
  });
  await rm(bare, { recursive: true });
  git('switch', '--quiet', '--orphan', 'uusi');
  expect(await readGitState(folder)).toEqual({
    commit: null,
    tree: null,
    changed: [],
    renamed: [],
    shallow: false,
    partial: false,
  });
});

it('says what to do when git does not trust the folder, and that there is no git', async () => {
  await initGit(folder);
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const untrusted = { key: 'cli:error.git-ownership', params: { folder } };
  await expect(readGitState(folder)).rejects.toMatchObject(untrusted);
  vi.unstubAllEnvs();
  vi.stubEnv('PATH', folder);
  expect(await readGitState(folder)).toBeNull();
  vi.unstubAllEnvs();
});
