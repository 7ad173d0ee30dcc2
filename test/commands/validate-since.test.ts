import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Host } from '../../src/host.ts';
import { createNodeHost } from '../../src/io/node-host.ts';

const BASE = join(import.meta.dirname, '../fixtures/base-programme');
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';

let top = '';
let programme = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'jalostamo-since-'));
  // The programme lies below the repository's top, as in a city's larger repository.
  programme = join(top, 'kokeilut');
  await mkdir(programme);
  await cp(BASE, programme, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Pohja');
});
afterEach(() => rm(top, { recursive: true }));

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Tiimi', '-c', 'user.email=tiimi@kaupunki.example'];
  return execFileSync('git', [...who, ...args], { cwd: top, encoding: 'utf8' }).trim();
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      told[name] += text;
    },
    isTerminal: false,
    columns: 200,
  });
  const host: Host = {
    ...createNodeHost(),
    cwd: programme,
    env: {},
    stdout: sink('out'),
    stderr: sink('err'),
    now: () => new Date('2021-03-01T12:00:00Z'),
  };
  const code = await main(argv, host);
  return { code, ...told };
}

const compact = (...argv: string[]) => run('validate', '--format', 'compact', ...argv);

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(programme, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(programme, path), text.replace(from, to));
}

/** A problem in puisto that has been there all along, and one in kahvila that is new. */
async function breakBoth(): Promise<void> {
  await edit('experiments/puisto/experiment.yaml', 'dimension:', 'dimensio:');
  git('commit', '--quiet', '--all', '--message', 'Vanha virhe');
  await edit(SAFE, '2019-H2;;;60;60;100;;', '2019-H2;;;600;;;;');
}

describe('validate --since', () => {
  it('says of changed files what the full run says, and nothing of the rest', async () => {
    await breakBoth();
    const full = await compact();
    const since = await compact('--since', 'HEAD');
    expect(full.out).toContain('experiments/puisto/');
    const expected = full.out.split('\n').filter((line) => !line.startsWith('experiments/puisto/'));
    expect(since.out.split('\n')).toEqual(expected);
    expect(since.out).toContain(SAFE);
    expect(since.code).toBe(1);
  });

  it('counts committed and untracked files, not what the other branch has done since', async () => {
    git('switch', '--quiet', '--create', 'tiimi');
    await breakBoth();
    git('commit', '--quiet', '--all', '--message', 'Uusi virhe');
    await writeFile(join(programme, 'experiments/kahvila/data/typo.csv'), 'period;value\n');
    git('switch', '--quiet', 'main');
    await appendFile(join(programme, 'concept.yaml'), 'titel: x\n');
    git('add', 'kokeilut/concept.yaml');
    git('commit', '--quiet', '--message', 'Muualla');
    git('switch', '--quiet', 'tiimi');
    const { out } = await compact('--since', 'main');
    expect(out).toContain('experiments/puisto/experiment.yaml');
    expect(out).toContain(SAFE);
    expect(out).toContain('data/typo.csv');
    expect(out).not.toContain('concept.yaml');
  });

  it('looks at a changed sheet’s experiments, and at everything when a file has gone', async () => {
    await edit(
      'indicators/feeling-safe.yaml',
      'range: { min: 0, max: 100 }',
      'range: { min: 0, max: 50 }',
    );
    const { out } = await compact('--since', 'HEAD');
    expect(out).toContain(`${SAFE}:`);
    await rm(join(programme, 'indicators/participants.yaml'));
    const gone = await compact('--since', 'HEAD');
    expect(gone.out).toBe((await compact()).out);
  });

  it('is clean when nothing has changed, whatever is wrong elsewhere', async () => {
    await breakBoth();
    git('commit', '--quiet', '--all', '--message', 'Kaikki');
    expect(await compact('--since', 'HEAD')).toMatchObject({ code: 0, out: '' });
  });

  it('works in a shallow clone whose histories do not meet', async () => {
    await breakBoth();
    git('commit', '--quiet', '--all', '--message', 'Uusi virhe');
    const clone = join(top, 'clone');
    git('clone', '--quiet', '--depth', '1', `file://${top}`, clone);
    programme = join(clone, 'kokeilut');
    expect((await compact('--since', 'HEAD~1')).err).toContain('--unshallow');
    expect((await compact('--since', 'HEAD')).code).toBe(0);
  });

  it.each(['ei-ole', '--output=/tmp/x', '', 'HEAD:jalostamo.yaml'])(
    'refuses %j',
    async (revision) => {
      const { code, err } = await compact(`--since=${revision}`);
      expect(code).toBe(2);
      expect(err).toContain(`\`${revision}\``);
    },
  );

  it('needs a repository', async () => {
    await rm(join(top, '.git'), { recursive: true });
    const { code, err } = await compact('--since', 'HEAD');
    expect(code).toBe(2);
    expect(err).toContain('--since');
  });
});
