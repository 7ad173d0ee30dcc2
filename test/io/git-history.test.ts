import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Git } from '../../src/host.ts';
import { createNodeHost } from '../../src/io/node-host.ts';
import { makeRepository, type TestRepository } from './git-repository.ts';

const git: Git = createNodeHost().git;

let repository: TestRepository;
beforeEach(async () => {
  repository = await makeRepository();
});
afterEach(() => repository.remove());

const below = (folder: string): string => join(repository.folder, folder);

/** A commit as no command of git would make it. */
function writeCommit(raw: string): string {
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
  const options = { cwd: repository.folder, encoding: 'utf8', input: raw } as const;
  return execFileSync('git', args, options).trim();
}

/** Changes in short: `old path → path`, with `+` and `-` for what came and went. */
async function changesOf(
  folder: string,
  range?: { from?: string; to?: string },
): Promise<readonly (readonly string[])[]> {
  const log = await git.log(folder, range);
  return log.map(({ changes }) =>
    changes.map(({ path, before, after }) => {
      if (before === null) return `+${path}`;
      if (after === null) return `-${path}`;
      return before.path === path ? path : `${before.path} → ${path}`;
    }),
  );
}

async function contents(folder: string, ids: readonly string[], most = 1000): Promise<string[]> {
  const told: string[] = [];
  for await (const { content } of git.readBlobs(folder, ids, most)) {
    told.push(typeof content === 'string' ? content : new TextDecoder().decode(content));
  }
  return told;
}

describe('a log', () => {
  it('tells of each commit what it did below a subfolder, oldest first', async () => {
    await repository.write('ohjelma/a.yaml', 'a: 1\n');
    await repository.write('muu.txt', 'x');
    const first = repository.commit('Alku', '2020-01-01T23:30:00+02:00');
    await repository.write('ohjelma/a.yaml', 'a: 2\n');
    await repository.write('ohjelma/ä b.yaml', 'b: 1\n');
    const second = repository.commit('Lisää', '2020-02-01T12:00:00+00:00');
    await repository.write('muu.txt', 'y');
    repository.commit('Muualla');
    const log = await git.log(below('ohjelma'));
    expect(log.map(({ subject }) => subject)).toEqual(['Alku', 'Lisää', 'Muualla']);
    expect(log[0]).toEqual({
      id: first,
      parents: [],
      authored: '2020-01-01T23:30:00+02:00',
      committed: '2020-01-01T23:30:00+02:00',
      author: 'Tiimi',
      email: expect.stringContaining('@'),
      onBehalfOf: '',
      subject: 'Alku',
      changes: [
        {
          path: 'a.yaml',
          before: null,
          after: repository.git('rev-parse', `${first}:ohjelma/a.yaml`),
        },
      ],
      isCut: false,
    });
    expect(log[1]?.committed).toBe('2020-02-01T12:00:00+00:00');
    expect(log[1]?.changes).toEqual([
      {
        path: 'a.yaml',
        before: { path: 'a.yaml', blob: repository.git('rev-parse', `${first}:ohjelma/a.yaml`) },
        after: repository.git('rev-parse', `${second}:ohjelma/a.yaml`),
      },
      {
        path: 'ä b.yaml',
        before: null,
        after: repository.git('rev-parse', `${second}:ohjelma/ä b.yaml`),
      },
    ]);
    expect(log[2]?.changes).toEqual([]);
  });

  it('follows a renamed experiment, edited in the same commit or not', async () => {
    await repository.write('kokeet/vanha/suunnitelma.yaml', 'a: 1\nb: 2\nc: 3\nd: 4\n');
    await repository.write('kokeet/vanha/data/x.csv', 'period;value\n2019-H1;1\n');
    repository.commit('Alku');
    repository.git('mv', 'kokeet/vanha', 'kokeet/uusi');
    await repository.write('kokeet/uusi/suunnitelma.yaml', 'a: 1\nb: 2\nc: 3\nd: 5\n');
    repository.commit('Nimi');
    expect((await changesOf(repository.folder))[1]).toEqual([
      'kokeet/vanha/data/x.csv → kokeet/uusi/data/x.csv',
      'kokeet/vanha/suunnitelma.yaml → kokeet/uusi/suunnitelma.yaml',
    ]);
    // What came from outside the folder asked about has come.
    expect((await changesOf(below('kokeet/uusi')))[1]).toEqual([
      '+data/x.csv',
      '+suunnitelma.yaml',
    ]);
  });

  it('is the same whatever the configuration says', async () => {
    await repository.write('a.yaml', 'a: 1\nb: 2\nc: 3\nd: 4\n');
    await repository.write('b.yaml', 'b: 1\n');
    repository.commit('Alku');
    repository.git('mv', 'a.yaml', 'c.yaml');
    await repository.write('c.yaml', 'a: 1\nb: 2\nc: 3\nd: 5\n');
    repository.commit('Nimi');
    repository.git('switch', '--quiet', '--create', 'tiimi', 'HEAD~1');
    await repository.write('b.yaml', 'b: 2\n');
    repository.commit('Haarassa');
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-edit', 'tiimi');
    const who = 'Tiimi <tiimi@kaupunki.example> 1577872800 +0200';
    const signed = [
      `tree ${repository.git('rev-parse', 'HEAD^{tree}')}`,
      `parent ${repository.git('rev-parse', 'HEAD')}`,
      `author ${who}`,
      `committer ${who}`,
      'gpgsig -----BEGIN PGP SIGNATURE-----',
      ' ',
      ' x',
      ' -----END PGP SIGNATURE-----',
      '',
      'Allekirjoitettu',
      '',
    ];
    repository.git('update-ref', 'HEAD', writeCommit(signed.join('\n')));
    const before = await git.log(repository.folder);
    expect(before[2]?.changes.map(({ path }) => path)).toEqual(['b.yaml']);
    const ran = below('.git/ran');
    await writeFile(below('.git/gpg'), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    const config = {
      'diff.renames': 'false',
      'diff.external': `touch ${ran};:`,
      'diff.orderFile': 'ei-ole',
      'diff.noprefix': 'true',
      'diff.relative': 'false',
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'log.diffMerges': 'off',
      'log.date': 'relative',
      // Git runs this one without a shell.
      'gpg.program': below('.git/gpg'),
      'core.fsmonitor': `touch ${ran};:`,
      'core.pager': `touch ${ran};:`,
      'core.quotePath': 'true',
      'i18n.logOutputEncoding': 'UTF-16',
      'color.ui': 'always',
      'alias.log': `!touch ${ran}`,
    };
    for (const [key, value] of Object.entries(config)) repository.git('config', key, value);
    expect(await git.log(repository.folder)).toEqual(before);
    const [last] = before.slice(-1);
    const at = await git.filesAt(repository.folder, last?.id ?? '');
    await contents(
      repository.folder,
      (at?.entries ?? []).map(({ blob }) => blob),
    );
    expect(existsSync(ran)).toBe(false);
  });

  it('goes from one revision to another along first parents', async () => {
    await repository.write('a.yaml', 'a: 1\n');
    const first = repository.commit('Alku');
    repository.git('switch', '--quiet', '--create', 'tiimi');
    await repository.write('b.yaml', 'b: 1\n');
    repository.commit('Haarassa');
    await repository.write('b.yaml', 'b: 2\n');
    repository.commit('Haarassa taas');
    repository.git('switch', '--quiet', 'main');
    await repository.write('a.yaml', 'a: 2\n');
    repository.commit('Päähaarassa');
    repository.git('merge', '--quiet', '--no-edit', 'tiimi');
    await repository.write('c.yaml', 'c: 1\n');
    repository.commit('Viimeinen');
    expect(await changesOf(repository.folder)).toEqual([
      ['+a.yaml'],
      ['a.yaml'],
      ['+b.yaml'],
      ['+c.yaml'],
    ]);
    const range = { from: first, to: 'HEAD~1' };
    expect(await changesOf(repository.folder, range)).toEqual([['a.yaml'], ['+b.yaml']]);
    expect(await changesOf(repository.folder, { from: 'HEAD' })).toEqual([]);
  });

  it('takes links, submodules and names that are no text for no files', async () => {
    const other = await makeRepository();
    await other.write('x.yaml', 'x: 1\n');
    other.commit('Muu');
    await repository.write('a.csv', 'period;value\n');
    await repository.write('b.csv', 'period;value\n');
    repository.commit('Alku');
    await rm(below('a.csv'));
    await symlink('b.csv', below('a.csv'));
    repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', other.folder, 'osa');
    await writeFile(
      Buffer.concat([
        Buffer.from(`${repository.folder}/`),
        Buffer.from([0xe4]),
        Buffer.from('.csv'),
      ]),
      'x',
    );
    await chmod(below('b.csv'), 0o755);
    repository.commit('Outoja');
    expect((await changesOf(repository.folder))[1]).toEqual(['+.gitmodules', '-a.csv']);
    const at = await git.filesAt(repository.folder, 'HEAD');
    expect(at?.entries.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      '.gitmodules file',
      'a.csv link',
      'b.csv file',
      'osa submodule',
      '\ufffd.csv misnamed',
    ]);
    // Inside the submodule its own history stands.
    expect(await changesOf(below('osa'))).toEqual([['+x.yaml']]);
    await other.remove();
  });

  it('keeps texts of strangers as they are, and options out of git', async () => {
    await repository.write('--output=x', 'a');
    await repository.write('-x.csv', 'period;value\n');
    await repository.write(':(top)x.csv', 'period;value\n');
    repository.git('add', '--all');
    const tree = repository.git('write-tree');
    const author = '\u001b[31m<script>alert(1)</script>';
    const raw = `tree ${tree}\nauthor ${author} <a@b> 1577872800 +0200\ncommitter X <a@b> 1577872800 +0200\n\n--pretty=%B <b>\u001b[2J\n`;
    const commit = writeCommit(raw);
    repository.git('update-ref', 'refs/heads/-x', commit);
    repository.git('update-ref', 'refs/heads/main', commit);
    for (const revision of ['-x', 'main', 'HEAD']) {
      expect((await git.commitOf(repository.folder, revision)).id).toBe(commit);
    }
    const [only] = await git.log(repository.folder, { to: '-x' });
    expect(only?.changes.map(({ path }) => path)).toEqual(['--output=x', '-x.csv', ':(top)x.csv']);
    expect(only?.subject).toBe('--pretty=%B <b>\u001b[2J');
    expect(only?.author).toContain('\u001b[31m');
    expect(existsSync(below('x'))).toBe(false);
  });

  it('knows an author by the repository’s mailmap', async () => {
    await repository.write('.mailmap', 'Kokeilutiimi <tiimi@kaupunki.example>\n');
    repository.commit('Alku');
    expect((await git.commitOf(repository.folder, 'HEAD')).author).toBe('Kokeilutiimi');
  });

  it('does not take a replaced commit for the real one', async () => {
    await repository.write('a.csv', 'period;value\n');
    const real = repository.commit('Oikea');
    await repository.write('a.csv', 'muuta\n');
    const other = repository.commit('Toinen');
    repository.git('replace', real, other, '--force');
    expect((await git.commitOf(repository.folder, real)).subject).toBe('Oikea');
    expect((await git.log(repository.folder)).map(({ subject }) => subject)).toEqual([
      'Oikea',
      'Toinen',
    ]);
  });

  it('is empty before the first commit', async () => {
    expect(await git.log(repository.folder)).toEqual([]);
    expect(await git.lastCommitBy(repository.folder, '2020-01-01')).toBeNull();
  });
});

describe('a repository of another kind', () => {
  it('reads a worktree', async () => {
    await repository.write('ohjelma/a.yaml', 'a: 1\n');
    repository.commit('Alku');
    repository.git('worktree', 'add', '--quiet', '-b', 'tiimi', below('puu'));
    await writeFile(below('puu/ohjelma/b.yaml'), 'b: 1\n');
    repository.git('-C', below('puu'), 'add', '.');
    repository.git('-C', below('puu'), 'commit', '--quiet', '--message', 'Puussa');
    expect(await changesOf(below('puu/ohjelma'))).toEqual([['+a.yaml'], ['+b.yaml']]);
    expect(await changesOf(below('ohjelma'))).toEqual([['+a.yaml']]);
  });

  it('reads a bare one from its top', async () => {
    await repository.write('a.yaml', 'a: 1\n');
    repository.commit('Alku');
    repository.git('clone', '--quiet', '--bare', repository.folder, below('.git/bare.git'));
    const bare = below('.git/bare.git');
    expect(await changesOf(bare)).toEqual([['+a.yaml']]);
    const at = await git.filesAt(bare, 'HEAD');
    expect(await contents(bare, at?.entries.map(({ blob }) => blob) ?? [])).toEqual(['a: 1\n']);
  });

  it('says where a shallow clone is cut, and what is not in it', async () => {
    await repository.write('a.yaml', 'a: 1\n');
    const first = repository.commit('Yksi');
    const blob = repository.git('rev-parse', `${first}:a.yaml`);
    await repository.write('a.yaml', 'a: 2\n');
    repository.commit('Kaksi');
    await repository.write('a.yaml', 'a: 3\n');
    repository.commit('Kolme');
    const clone = below('.git/clone');
    repository.git('clone', '--quiet', '--depth', '2', `file://${repository.folder}`, clone);
    const log = await git.log(clone);
    expect(log.map(({ subject, isCut }) => `${subject} ${isCut}`)).toEqual([
      'Kaksi true',
      'Kolme false',
    ]);
    expect(log[0]?.parents).toEqual([]);
    await expect(git.commitOf(clone, 'HEAD~2')).rejects.toMatchObject({
      key: 'cli:error.unknown-revision',
    });
    await expect(git.filesAt(clone, first)).rejects.toMatchObject({
      key: 'cli:error.unknown-revision',
    });
    expect(await contents(clone, [blob, log[1]?.changes[0]?.after ?? ''])).toEqual([
      'missing',
      'a: 3\n',
    ]);
  });

  it('fetches nothing for a clone without contents', async () => {
    await repository.write('a.yaml', 'a: 1\nb: 2\nc: 3\nd: 4\n');
    repository.commit('Yksi');
    const blob = repository.git('rev-parse', 'HEAD:a.yaml');
    repository.git('mv', 'a.yaml', 'b.yaml');
    await repository.write('b.yaml', 'a: 1\nb: 2\nc: 3\nd: 5\n');
    repository.commit('Kaksi');
    repository.git('mv', 'b.yaml', 'c.yaml');
    repository.commit('Kolme');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = below('.git/clone');
    const source = `file://${repository.folder}`;
    repository.git('clone', '--quiet', '--bare', '--filter=blob:none', source, clone);
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const asked = [blob, tree, blob];
    expect(await contents(clone, asked)).toEqual(['missing', 'missing', 'missing']);
    await expect(git.commitOf(clone, '1'.repeat(40))).rejects.toMatchObject({
      key: 'cli:error.unknown-revision',
    });
    // Whether one file became the other is not to be known without their contents.
    expect(await changesOf(clone)).toEqual([
      ['+a.yaml'],
      ['-a.yaml', '+b.yaml'],
      ['b.yaml → c.yaml'],
    ]);
    expect(await contents(clone, [blob])).toEqual(['missing']);
  });

  it('refuses a folder outside every repository, and a machine without git', async () => {
    await rm(below('.git'), { recursive: true });
    const outside = { key: 'cli:error.no-repository' };
    await expect(git.commitOf(repository.folder, 'HEAD')).rejects.toMatchObject(outside);
    await expect(git.log(repository.folder)).rejects.toMatchObject(outside);
    await expect(git.lastCommitBy(repository.folder, '2020-01-01')).rejects.toMatchObject(outside);
    await expect(git.filesAt(repository.folder, 'HEAD')).rejects.toMatchObject(outside);
    await expect(contents(repository.folder, [])).rejects.toMatchObject(outside);
    vi.stubEnv('PATH', repository.folder);
    await expect(git.log(repository.folder)).rejects.toMatchObject({
      key: 'cli:error.no-git-program',
    });
    vi.unstubAllEnvs();
  });

  it('listens to no hook’s surroundings', async () => {
    await repository.write('ohjelma/a.yaml', 'a: 1\n');
    repository.commit('Alku');
    vi.stubEnv('GIT_DIR', below('.git'));
    vi.stubEnv('GIT_INDEX_FILE', below('.git/muu'));
    expect(await changesOf(below('ohjelma'))).toEqual([['+a.yaml']]);
    vi.unstubAllEnvs();
  });
});

it.each(['ei-ole', '', '--output=x', '^HEAD', 'HEAD~1..HEAD', 'HEAD:a.yaml', 'HEAD\0', '-x', '\n'])(
  'knows no revision %j',
  async (revision) => {
    await repository.write('a.yaml', 'a: 1\n');
    repository.commit('Alku');
    repository.commit('Toinen');
    const unknown = { key: 'cli:error.unknown-revision', params: { revision } };
    await expect(git.commitOf(repository.folder, revision)).rejects.toMatchObject(unknown);
    await expect(git.log(repository.folder, { to: revision })).rejects.toMatchObject(unknown);
    await expect(git.log(repository.folder, { from: revision })).rejects.toMatchObject(unknown);
    await expect(git.filesAt(repository.folder, revision)).rejects.toMatchObject(unknown);
  },
);

it('finds the last commit by a day, each in its own offset, though a clock ran backwards', async () => {
  repository.commit('Tammikuu', '2020-01-31T23:30:00+02:00');
  repository.commit('Helmikuu', '2020-02-01T00:30:00+02:00');
  repository.commit('Väärä kello', '2020-01-15T12:00:00+02:00');
  repository.commit('Maaliskuu', '2020-03-01T12:00:00+02:00');
  const by = async (day: string) => (await git.lastCommitBy(repository.folder, day))?.subject;
  expect(await by('2020-03-01')).toBe('Maaliskuu');
  // The one with the wrong clock holds what came before it.
  expect(await by('2020-02-29')).toBe('Väärä kello');
  expect(await by('2020-01-31')).toBe('Väärä kello');
  expect(await by('2020-01-14')).toBeUndefined();
  repository.git('reset', '--quiet', '--hard', 'HEAD~2');
  expect(await by('2020-02-01')).toBe('Helmikuu');
  expect(await by('2020-01-31')).toBe('Tammikuu');
});

it('reads what stood in a folder at a commit', async () => {
  await repository.write('ohjelma/a.yaml', 'a: 1\n');
  await repository.write('ohjelma/tyhjä.csv', '');
  const first = repository.commit('Alku');
  await repository.write('ohjelma/a.yaml', 'a: 2\n');
  repository.commit('Muutos');
  const at = await git.filesAt(below('ohjelma'), first);
  expect(at?.tree).toBe(repository.git('rev-parse', `${first}:ohjelma`));
  expect(at?.entries.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'a.yaml file',
    'tyhjä.csv file',
  ]);
  const ids = at?.entries.map(({ blob }) => blob) ?? [];
  expect(await contents(repository.folder, ids)).toEqual(['a: 1\n', '']);
});

it('tells a folder that was not there, and a file in its place, from an empty one', async () => {
  await repository.write('ohjelma', 'tiedosto');
  const first = repository.commit('Alku');
  await rm(below('ohjelma'));
  await repository.write('ohjelma/a.yaml', 'a: 1\n');
  repository.commit('Kansio');
  expect(await git.filesAt(below('ohjelma'), first)).toBeNull();
  repository.git('rm', '--quiet', '-r', 'ohjelma');
  await repository.write('muu', '');
  const last = repository.commit('Pois');
  await repository.write('ohjelma/a.yaml', 'a: 1\n');
  expect(await git.filesAt(below('ohjelma'), last)).toBeNull();
});

it('reads many contents, the large ones not, and stops when nobody asks further', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    const content = index === 7 ? 'x'.repeat(200_000) : `rivi\n${index}\n`;
    await repository.write(`f${index}`, content);
  }
  repository.commit('Paljon');
  const at = await git.filesAt(repository.folder, 'HEAD');
  for (const { blob } of at?.entries ?? []) ids.push(blob);
  const all = await contents(repository.folder, ids, 100_000);
  expect(all.filter((text) => text === 'too-large')).toHaveLength(1);
  expect(all.filter((text) => /^rivi\n\d+\n$/.test(text))).toHaveLength(299);
  expect((await contents(repository.folder, ids, 200_000)).map((text) => text.length)).toContain(
    200_000,
  );
  for await (const { id } of git.readBlobs(repository.folder, [...ids, ...ids], 10)) {
    expect(id).toBe(ids[0]);
    break;
  }
  // A tree is no content of a file.
  expect(await contents(repository.folder, [at?.tree ?? '', ids[0] ?? ''])).toEqual([
    'missing',
    'rivi\n0\n',
  ]);
});
