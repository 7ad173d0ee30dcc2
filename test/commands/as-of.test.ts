import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Host } from '../../src/host.ts';
import { createNodeHost } from '../../src/io/node-host.ts';
import { makeRepository, type TestRepository } from '../io/git-repository.ts';

const BASE = join(import.meta.dirname, '../fixtures/base-programme');
const SAFE = 'kokeilut/experiments/kahvila/data/feeling-safe.csv';
const NOW = '2021-03-01T12:00:00Z';

/** When the programme began, had its first results, and moved on. */
const [BEGUN, MEASURED, LATER] = ['2019-10-01', '2020-02-10', '2020-09-15'] as const;

let repository: TestRepository;
let ids: { readonly begun: string; readonly measured: string; readonly later: string };

/** The programme lies below the repository's top, as in a city's larger repository. */
beforeEach(async () => {
  repository = await makeRepository();
  await cp(BASE, join(repository.folder, 'kokeilut'), { recursive: true });
  const whole = await readFile(join(repository.folder, SAFE), 'utf8');
  await repository.write(SAFE, `${whole.split('\n').slice(0, 2).join('\n')}\n`);
  const begun = repository.commit('Alku', `${BEGUN}T12:00:00+03:00`);
  await repository.write(SAFE, whole);
  const measured = repository.commit('Tulokset', `${MEASURED}T00:30:00+02:00`);
  repository.git('mv', 'kokeilut/experiments/puisto', 'kokeilut/experiments/penkki');
  await repository.write(SAFE, whole.replace(/;69;69;/, ';600;69;'));
  const later = repository.commit('Uusi nimi', `${LATER}T12:00:00+03:00`);
  ids = { begun, measured, later };
});
afterEach(() => repository.remove());

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runIn(cwd: string, argv: readonly string[], over: Partial<Host> = {}): Promise<Run> {
  const told = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      told[name] += text;
    },
    isTerminal: false,
    columns: 300,
  });
  const host: Host = {
    ...createNodeHost(),
    cwd,
    env: {},
    stdout: sink('out'),
    stderr: sink('err'),
    now: () => new Date(NOW),
    ...over,
  };
  const code = await main(argv, host);
  return { code, ...told };
}

const programme = (): string => join(repository.folder, 'kokeilut');
const run = (...argv: string[]): Promise<Run> => runIn(programme(), argv);

/** What a run said on the day, with the commit checked out. */
async function runThen(commit: string, day: string, argv: readonly string[]): Promise<Run> {
  const clone = join(repository.folder, '.git', `clone-${commit}`);
  if (!existsSync(clone)) {
    repository.git('clone', '--quiet', '--no-checkout', repository.folder, clone);
    repository.git('-C', clone, 'checkout', '--quiet', '--detach', commit);
  }
  const over = { now: () => new Date(`${day}T12:00:00Z`) };
  return runIn(join(clone, 'kokeilut'), argv, over);
}

/** Everything on disk that a run might touch, by path and content; what git keeps for itself too. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(repository.folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path, await readFile(path, 'latin1'));
  }
  return files;
}

describe('--as-of', () => {
  it.each([
    [['summary', '--format', 'json']],
    [['summary', '--format', 'csv']],
    [['summary']],
    [['validate', '--format', 'json']],
    [['validate', '--format', 'compact', 'experiments/puisto']],
    [['audit', '--format', 'json']],
  ])('%j says what it said on that day, whatever is on disk now', async (argv) => {
    const then = await runThen(ids.measured, MEASURED, argv);
    await appendFile(join(repository.folder, SAFE), 'rikki;\n');
    await rm(join(programme(), 'indicators'), { recursive: true });
    await repository.write('kokeilut/uusi.yaml', 'x: [');
    const before = await everything();
    for (const asOf of [ids.measured, 'HEAD~1']) {
      const now = await run(...argv, '--as-of', asOf);
      expect(now.out).toBe(then.out);
      expect(now.code).toBe(then.code);
    }
    expect(await everything()).toEqual(before);
  });

  it('takes of a day the last commit by then, and looks from that day', async () => {
    const { out, err } = await run('summary', '--format', 'json', '--as-of', '2020-08-31');
    const { provenance, experiments } = JSON.parse(out);
    expect(provenance).toMatchObject({
      commit: ids.measured,
      tree: repository.git('rev-parse', `${ids.measured}:kokeilut`),
      draft: false,
      asOf: '2020-08-31',
    });
    const named = experiments.map(({ experiment }: { experiment: string }) => experiment);
    expect(named).toContain('puisto');
    expect(err).toContain(ids.measured.slice(0, 10));
    expect(err).toContain('10.2.2020');
    // The day is that of the commit's own offset; in Greenwich it was the day before.
    const sameDay = await run('summary', '--format', 'json', '--as-of', MEASURED);
    expect(JSON.parse(sameDay.out).provenance).toMatchObject({ commit: ids.measured });
    const dayBefore = await run('summary', '--format', 'json', '--as-of', '2020-02-09');
    expect(JSON.parse(dayBefore.out).provenance).toMatchObject({ commit: ids.begun });
  });

  it('looks past the programme’s closing only on a day that was asked for', async () => {
    repository.commit('Arkistointi', '2022-05-05T12:00:00+03:00');
    const asOf = async (when: string) =>
      JSON.parse((await run('summary', '--format', 'json', '--as-of', when)).out).provenance.asOf;
    expect(await asOf('HEAD')).toBe('2020-12-31');
    expect(await asOf('2022-05-05')).toBe('2022-05-05');
  });

  it('takes a text that is a day and a branch for a day', async () => {
    repository.git('branch', '2020-08-31', ids.begun);
    const { out } = await run('summary', '--format', 'json', '--as-of', '2020-08-31');
    expect(JSON.parse(out).provenance.commit).toBe(ids.measured);
  });

  it('writes the report of then to the byte, saved and from its commit', async () => {
    const argv = ['report', 'monitoring', '--languages', 'fi,sv,en'];
    const then = await runThen(ids.measured, MEASURED, argv);
    const clone = join(repository.folder, '.git', `clone-${ids.measured}`, 'kokeilut');
    await appendFile(join(repository.folder, SAFE), 'rikki;\n');
    const now = await run(...argv, '--as-of', MEASURED);
    expect(now.out).toBe(then.out);
    const names = await readdir(join(clone, 'reports'));
    expect(names).toContain('monitoring-2019-H2.sv.html');
    expect(await readdir(join(programme(), 'reports'))).toEqual(names);
    for (const name of names) {
      const made = await readFile(join(programme(), 'reports', name), 'utf8');
      expect(made).toBe(await readFile(join(clone, 'reports', name), 'utf8'));
    }
    const review = await run('report', 'review', '--as-of', 'HEAD~1', '--out', 'arviot');
    expect(review.out).toContain('review-kahvila-kevat');
  });

  it('looks for a plan’s commitment in the history up to its commit, not in what came later', async () => {
    const plan = 'kokeilut/experiments/kahvila/experiment.yaml';
    const text = await readFile(join(repository.folder, plan), 'utf8');
    const digest = `    plan_digest: "sha256:${'0'.repeat(64)}"\n`;
    await repository.write(plan, text.replace(/( {4}plan_commit: .*\n)/, `$1${digest}`));
    const bound = repository.commit('Sitoumus', '2020-09-16T12:00:00+03:00');
    repository.commit('Myöhemmin', '2020-10-01T12:00:00+03:00');
    const { git } = createNodeHost();
    const asked: unknown[] = [];
    const log: Host['git']['log'] = (folder, range) => {
      asked.push(range?.to);
      return git.log(folder, range);
    };
    await runIn(programme(), ['validate', '--as-of', bound], { git: { ...git, log } });
    expect(asked).toEqual([bound]);
  });

  it('looks at no cache, and keeps nothing in it', async () => {
    const openCache = () => Promise.reject(new Error('the cache was asked for'));
    const { code } = await runIn(programme(), ['validate', '--as-of', ids.measured], { openCache });
    expect(code).toBe(0);
  });

  it('reads a line ends’ conversion as the same programme', async () => {
    await repository.write('.gitattributes', '*.csv text eol=crlf\n');
    const converted = repository.commit('CRLF', '2021-02-01T12:00:00+02:00');
    await rm(join(repository.folder, SAFE));
    repository.git('checkout', '--quiet', '--', SAFE);
    expect(await readFile(join(repository.folder, SAFE), 'utf8')).toContain('\r\n');
    for (const argv of [
      ['validate', '--format', 'compact'],
      ['summary', '--format', 'json'],
    ]) {
      const onDisk = await run(...argv);
      const asOf = await run(...argv, '--as-of', converted);
      expect(asOf).toMatchObject({ code: onDisk.code, out: onDisk.out });
    }
  });

  it('refuses a link and what is in a submodule, as nothing follows them', async () => {
    await symlink('../../../salaisuus.csv', join(programme(), 'indicators/linkki.yaml'));
    repository.git('add', '--all');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${ids.begun},kokeilut/osa`);
    repository.git('commit', '--quiet', '--message', 'Linkki');
    const { code, out } = await run('validate', '--format', 'compact', '--as-of', 'HEAD');
    expect(code).toBe(1);
    expect(out).toMatch(/^indicators\/linkki\.yaml warning file\/link/m);
    expect(out).toMatch(/^osa error file\/unreadable/m);
  });

  it('does not annotate the lines of today in GitHub Actions', async () => {
    const argv = ['validate', '--as-of', 'HEAD'];
    const inCi = await runIn(programme(), argv, { env: { GITHUB_ACTIONS: 'true' } });
    expect(inCi.code).toBe(1);
    expect(inCi.out).not.toContain('::error');
  });

  it.each(['fi', 'sv', 'en'])('says in %s which commit it looks at, unless quiet', async (lang) => {
    const loud = await run('validate', '--as-of', ids.measured, '--lang', lang);
    expect(loud.err.split('\n')[0]).toContain(ids.measured.slice(0, 10));
    for (const argv of [['validate'], ['summary'], ['audit'], ['report']]) {
      const quiet = await run(...argv, '--as-of', ids.measured, '--lang', lang, '--quiet');
      expect(quiet.err).not.toContain(ids.measured.slice(0, 10));
    }
  });
});

describe('--as-of that cannot be', () => {
  const failing = async (...argv: string[]): Promise<string> => {
    const { code, out, err } = await run(...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(out).toBe('');
    return err;
  };

  it('names a day without commits, a day that is none, and an unknown revision', async () => {
    expect(await failing('summary', '--as-of', '2019-09-30')).toContain(
      'no commit from 2019-09-30',
    );
    expect(await failing('summary', '--as-of', '2020-02-30')).toContain('`2020-02-30` is no day');
    expect(await failing('report', '--as-of', '--output=x')).toContain('`--output=x`');
    expect(await failing('audit', '--as-of', '')).toContain('does not know the revision ``');
  });

  it('names a commit in which there was no programme', async () => {
    repository.git('switch', '--quiet', '--orphan', 'muu');
    const empty = repository.commit('Tyhjä');
    repository.git('switch', '--quiet', 'main');
    expect(await failing('summary', '--as-of', empty)).toContain(empty.slice(0, 10));
    repository.git('rm', '--quiet', 'kokeilut/jalostamo.yaml');
    const without = repository.commit('Ilman');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(await failing('summary', '--as-of', without)).toContain('no jalostamo.yaml');
  });

  it('names a file that was not there then, even if it is now', async () => {
    const path = 'experiments/penkki';
    expect(await failing('validate', path, '--as-of', ids.measured)).toContain(path);
    expect((await run('validate', path, '--as-of', ids.later, '--quiet')).out).toBe('');
  });

  it('does not go with options for the files of today', async () => {
    expect(await failing('validate', '--as-of', 'HEAD', '--fix')).toContain('--fix');
    expect(await failing('validate', '--as-of', 'HEAD', '--since', 'HEAD~1')).toContain('--since');
  });

  it('says when it is the clone that lacks the history', async () => {
    const clone = join(repository.folder, '.git/clone');
    const source = `file://${repository.folder}`;
    execFileSync('git', ['clone', '--quiet', '--depth', '1', source, clone]);
    const inClone = (...argv: string[]): Promise<Run> =>
      runIn(join(clone, 'kokeilut'), ['summary', ...argv, '--lang', 'en']);
    expect((await inClone('--as-of', '2020-02-10')).err).toContain('--unshallow');
    expect((await inClone('--as-of', ids.measured)).err).toContain('--unshallow');
    expect((await inClone('--as-of', LATER)).code).toBe(1);
  });

  it('says when the clone lacks the files, and fetches none', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(repository.folder, '.git/clone');
    const source = `file://${repository.folder}`;
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', source, clone]);
    const argv = ['summary', '--lang', 'en', '--as-of'];
    const { code, err } = await runIn(join(clone, 'kokeilut'), [...argv, ids.begun]);
    expect(code).toBe(2);
    expect(err).toContain('not in this clone');
    expect((await runIn(join(clone, 'kokeilut'), [...argv, 'HEAD'])).code).toBe(1);
  });

  it('needs a repository and git', async () => {
    await rm(join(repository.folder, '.git'), { recursive: true });
    expect(await failing('summary', '--as-of', 'HEAD')).toContain('in no git repository');
    expect(await failing('summary', '--as-of', '2020-08-31')).toContain('in no git repository');
  });
});
