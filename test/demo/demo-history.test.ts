import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'examples', 'kuusi-kaupunkia');
const GENERATED = /^(expected|reports|site)\//;

let folder = '';

function lay(out: string, env: NodeJS.ProcessEnv = {}) {
  return spawnSync(
    process.execPath,
    [path.join(root, 'scripts', 'demo.mjs'), '--history-only', '--out', out],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
}

function git(out: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', args, { cwd: out, encoding: 'utf8', env }).trimEnd();
}

/** Bytes by path, as hexadecimal text so that a difference fails with the file's name. */
function contents(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.startsWith('.git/') && !GENERATED.test(name))
    .sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(path.join(of, name)).toString('hex')]),
  );
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jalostamo-demo-test-'));
  const first = lay(path.join(folder, 'first'));
  expect(first.stderr).not.toContain('--record');
  expect(first.status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo repository', () => {
  it('ends with the example, byte for byte, and a clean tree', () => {
    const first = path.join(folder, 'first');
    expect(contents(first)).toEqual(contents(example));
    expect(git(first, 'status', '--porcelain')).toBe('');
    expect(git(first, 'fsck', '--strict')).toBe('');
  });

  it('has the same HEAD whatever the machine’s clock, zone, language and git settings are', () => {
    const settings = path.join(folder, 'gitconfig');
    writeFileSync(settings, '[core]\n\tautocrlf = true\n[user]\n\tname = Someone\n');
    const second = lay(path.join(folder, 'second'), {
      TZ: 'America/St_Johns',
      LANG: 'fi_FI.UTF-8',
      GIT_CONFIG_GLOBAL: settings,
      GIT_AUTHOR_NAME: 'Someone else',
      GIT_DIR: path.join(folder, 'elsewhere'),
    });
    expect(second.status).toBe(0);
    const [one, two] = ['first', 'second'].map((name) =>
      git(path.join(folder, name), 'rev-parse', 'HEAD'),
    );
    expect(two).toBe(one);
    expect(contents(path.join(folder, 'second'))).toEqual(contents(example));
  });

  it('is written by role accounts, in order of time', () => {
    const lines = git(
      path.join(folder, 'first'),
      'log',
      '--reverse',
      '--format=%at %ae %ce %ai',
    ).split('\n');
    expect(lines.length).toBeGreaterThan(60);
    const times = lines.map((line) => Number(line.split(' ')[0]));
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    for (const line of lines) {
      const [, author, committer] = line.split(' ');
      expect(author).toMatch(/^kokeilut?@[a-z]+\.example$/);
      expect(committer).toBe(author);
      const date = /(\d{4})-(\d\d)-(\d\d) \d\d:\d\d:\d\d (.*)$/.exec(line);
      const month = Number(date?.[2]);
      if (month >= 4 && month <= 9) expect(date?.[4]).toBe('+0300');
      if (month <= 2 || month >= 11) expect(date?.[4]).toBe('+0200');
    }
  });

  it('names as the plan’s commit the last one before testing began', () => {
    const first = path.join(folder, 'first');
    const plans = git(first, 'ls-files', 'experiments/*/experiment.yaml').split('\n');
    expect(plans).toHaveLength(6);
    for (const plan of plans) {
      const hash = /plan_commit: "([0-9a-f]{40})"/.exec(
        readFileSync(path.join(first, plan), 'utf8'),
      );
      const commit = hash?.[1] ?? '';
      expect(commit).not.toBe('0'.repeat(40));
      const added = git(first, 'log', '--format=%P', '-S', commit, '--reverse', '--', plan);
      expect(added.split('\n')[0]).toBe(commit);
      const then = git(first, 'show', `${commit}:${plan}`);
      expect(then).toMatch(/^stage: agreed$/m);
      expect(then).not.toContain('plan_commit');
    }
  });

  it('shows the programme as it was: what came later is not there', () => {
    const first = path.join(folder, 'first');
    const at = (date: string, file: string) => {
      const commit = git(first, 'rev-list', '-1', `--before=${date}T23:59:00+0200`, 'main');
      return git(first, 'show', `${commit}:${file}`);
    };
    const buddy = 'experiments/jyvaskyla-liikkumisen-kaveri';
    expect(at('2020-02-11', `${buddy}/experiment.yaml`)).toMatch(
      /target:\n {6}value: 60\n[\s\S]*lähes puolet/,
    );
    expect(at('2020-02-12', `${buddy}/experiment.yaml`)).toMatch(/target:\n {6}value: 52\n/);
    expect(() => at('2020-02-11', `${buddy}/amendments.yaml`)).toThrow();
    expect(at('2020-11-30', `${buddy}/learning.yaml`)).not.toContain('decisions:');
    expect(at('2020-12-09', `${buddy}/learning.yaml`)).toContain('decisions:');
    expect(at('2019-04-01', `${buddy}/experiment.yaml`)).not.toContain('hypotheses:');

    const room = 'experiments/oulu-yhteinen-olohuone';
    const inclusion = `${room}/data/experienced-inclusion.csv`;
    expect(at('2020-09-01', inclusion)).toContain('2020-H1;62,7;66;16,9;;');
    expect(at('2020-09-14', inclusion)).toContain('2020-H1;60,2;66;17,8;corrected;');
    expect(at('2020-09-14', inclusion)).not.toContain('2020-H2');
    expect(at('2020-03-02', `${room}/experiment.yaml`)).toMatch(
      /core: false\n\n# Seuranta sovittu/,
    );
  });

  it('keeps Excel’s line ends and byte order mark in every version of a data file', () => {
    const first = path.join(folder, 'first');
    const file = 'experiments/jyvaskyla-liikkumisen-kaveri/data/weekly-activity.csv';
    const commits = git(first, 'log', '--format=%H', '--', file).split('\n');
    expect(commits.length).toBeGreaterThan(3);
    for (const commit of commits) {
      const text = execFileSync('git', ['show', `${commit}:${file}`], { cwd: first });
      expect(text.subarray(0, 3).toString('hex')).toBe('efbbbf');
      expect(text.toString('utf8').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
  });

  it('never replaces a folder that it did not make', () => {
    const strange = path.join(folder, 'strange');
    mkdirSync(strange);
    writeFileSync(path.join(strange, 'own.txt'), 'mine');
    const run = lay(strange);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('not a demo of ours');
    expect(readdirSync(strange)).toEqual(['own.txt']);
  });

  it('replaces an earlier demo as a whole', () => {
    const first = path.join(folder, 'first');
    writeFileSync(path.join(first, 'left-over.txt'), '');
    expect(lay(first).status).toBe(0);
    expect(readdirSync(first)).not.toContain('left-over.txt');
  });
});
