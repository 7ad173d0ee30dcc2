import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../../scripts/demo-history.mjs';
import { main } from '../../src/cli.ts';
import type { Host, Sink } from '../../src/host.ts';
import { createNodeHost } from '../../src/io/node-host.ts';
import { outputSchema } from '../../src/summary/summary-schema.ts';

const source = fileURLToPath(new URL('../../examples/kuusi-kaupunkia', import.meta.url));
const expected = fileURLToPath(new URL('../../examples/kuusi-kaupunkia.expected', import.meta.url));
let work = '';
let programme = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'jalostamo-expected-'));
  programme = join(work, 'kuusi-kaupunkia');
  await buildDemo(source, programme);
});
afterAll(() => rmSync(work, { recursive: true }));

/** Runs the real command on the laid-out example, a few weeks after the programme's last due day. */
async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    write: (text) => {
      output[name] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const host: Host = {
    ...createNodeHost(),
    cwd: programme,
    env: {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    now: () => new Date('2021-02-15T12:00:00Z'),
  };
  return { code: await main(argv, host), ...output };
}

it('validates with nothing to say but what its last report says too: one city is late', async () => {
  const { code, stdout } = await run('validate', '--format', 'compact', '--lang', 'en');
  expect(stdout).toBe(
    'experiments/oulu-yhteinen-olohuone/experiment.yaml:6:8 warning monitoring/missing: ' +
      'monitoring of the period `2020-H2` is missing; it was due on 2021-01-31\n',
  );
  expect(code).toBe(0);
});

it.each(['fi', 'sv', 'en'])('prints the expected summary table (%s)', async (language) => {
  const { code, stdout } = await run('summary', '--lang', language);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(join(expected, `summary.${language}.txt`));
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('prints the expected summary as JSON', async () => {
  const { stdout } = await run('summary', '--format', 'json');
  await expect(stdout).toMatchFileSnapshot(join(expected, 'summary.json'));
  const validate = new Ajv2020({ allErrors: true }).compile(outputSchema('summary', String));
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
});

describe('reports', () => {
  const PERIODS = ['2019-H2', '2020-H1', '2020-H2'];

  it('are the expected ones, and no others', async () => {
    const languages = ['--languages', 'fi,sv,en', '--out', join(work, 'reports')];
    for (const period of PERIODS)
      await run('report', 'monitoring', '--period', period, ...languages);
    await run('report', 'review', ...languages);
    const written = readdirSync(join(work, 'reports')).sort();
    for (const name of written.filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(join(work, 'reports', name), 'utf8');
      await expect(text).toMatchFileSnapshot(join(expected, 'reports', name));
    }
    const kept = readdirSync(join(expected, 'reports'));
    expect(written.filter((file) => file.endsWith('.md'))).toEqual(kept.sort());
    expect(written.filter((file) => file.endsWith('.html'))).toHaveLength(kept.length);
  });

  it('are proved to be what their commit gives, on another clock, zone and language', async () => {
    const folder = join(work, 'published');
    for (const kind of ['monitoring', 'review']) {
      await run('report', kind, '--languages', 'fi,sv,en', '--out', folder);
    }
    const files = readdirSync(folder).map((name) => join(folder, name));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const asked = files.flatMap((file) => ['--verify', file]);
    const verified = await run('report', ...asked, '--lang', 'sv');
    process.env['TZ'] = zone;
    expect(verified.stderr).toBe('');
    expect(verified.code).toBe(0);
    expect(verified.stdout.match(/: samma som rapporten/g)).toHaveLength(files.length);

    const [first = ''] = files;
    const text = readFileSync(first, 'utf8');
    writeFileSync(first, `${text}\n`);
    const edited = await run('report', '--verify', first, '--lang', 'en');
    expect(edited.code).toBe(1);
    expect(edited.stdout).toContain('DIFFERS');
    expect(edited.stderr).toContain('The first difference is on line');
    writeFileSync(first, text.replaceAll('jalostamo-origin', 'other'));
    expect((await run('report', '--verify', first, '--lang', 'en')).code).toBe(2);
  }, 120_000);

  it('are the same bytes when made again', async () => {
    const folders = ['first', 'second'].map((name) => join(work, name));
    for (const folder of folders) await run('report', '--out', folder);
    const [first = [], second = []] = folders.map((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  it('never replace a file that somebody else wrote', async () => {
    const folder = join(work, 'own');
    await run('report', '--out', folder);
    const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.md'));
    writeFileSync(join(folder, name), '# Oma teksti\n');
    const refused = await run('report', '--out', folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(name);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('# Oma teksti\n');
    expect((await run('report', '--out', folder, '--force')).code).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).toContain('Seurantaraportti');
  });

  it('are recorded when published, and changes are told from then on', async () => {
    const commit = (await run('changes', '--format', 'json', '--all')).stdout;
    const head: string = JSON.parse(commit).to.commit;
    const published = await run('report', '--publish', '--lang', 'en');
    expect(published.stderr).toContain('1 report was recorded as published');
    const register = join(programme, 'reports/register.yaml');
    const first = readFileSync(register, 'utf8');
    expect(first).toContain(`commit: ${head}`);
    expect(first.match(/sha256: [0-9a-f]{64}\n/g)).toHaveLength(2);
    await run('report', 'review', '--publish');
    expect(readFileSync(register, 'utf8').startsWith(first)).toBe(true);
    const since = JSON.parse((await run('changes', '--format', 'json')).stdout);
    expect(since.from.commit).toBe(head);

    const plan = join(programme, 'experiments/oulu-yhteinen-olohuone/experiment.yaml');
    const text = readFileSync(plan, 'utf8');
    writeFileSync(plan, `${text}\n`);
    const draft = await run('report', '--publish', '--lang', 'en');
    writeFileSync(plan, text);
    expect(draft.code).toBe(2);
    expect(draft.stderr).toContain('a draft cannot be published');
    expect((await run('report', '--publish', '--out', work)).code).toBe(2);

    const data = join(programme, 'experiments/oulu-yhteinen-olohuone/data/participants.csv');
    const rows = readFileSync(data, 'utf8');
    const complaints = async (): Promise<string> =>
      (await run('validate', '--format', 'compact', '--lang', 'en')).stdout;
    writeFileSync(data, rows.replace(';41;', ';91;'));
    expect(await complaints()).toContain('error data/restated-without-note: the figure of');
    expect(JSON.parse((await run('changes', '--format', 'json')).stdout).to.commit).toBeNull();
    expect((await run('changes', '--fail-on', 'silent')).code).toBe(1);
    writeFileSync(data, rows);
    expect(await complaints()).not.toContain('data/restated-without-note');
    writeFileSync(register, 'reports: nothing\n');
    expect((await run('changes')).code).toBe(2);
    rmSync(register);
  });
});

it('changes nothing in the programme', async () => {
  const before = contents();
  for (const argv of [['validate'], ['summary'], ['explain', 'schema/unknown-key'], ['schema']]) {
    await run(...argv);
  }
  expect(contents()).toEqual(before);
});

function contents(): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(programme, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes(`${sep}.git${sep}`)) continue;
    found[relative(programme, path)] = readFileSync(path, 'latin1');
  }
  expect(Object.keys(found).map((file) => basename(file))).toContain('jalostamo.yaml');
  return found;
}
