import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import {
  createMemoryHost,
  type MemoryHost,
  type MemoryHostOptions,
} from '../../src/io/memory-host.ts';
import { gitlabFaults, junitFaults, sarifFaults } from '../reporters/official-schemas.ts';

const clean =
  'schema_version: 1\nname: Koe\nlanguages: [fi]\nstart: 2019-01-01\nend: 2020-12-31\norganisations: []\n';
const broken = `${clean}nmae: x\n`;

function programme(text: string, options: MemoryHostOptions = {}): MemoryHost {
  return createMemoryHost({
    ...options,
    files: { '/programme/jalostamo.yaml': text, ...options.files },
  });
}

function content(host: MemoryHost, path: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(host.tree.get(path));
}

const validate = (host: MemoryHost, ...argv: string[]): Promise<number> =>
  main(['validate', ...argv], host);

describe('--output', () => {
  it('writes several reports in one run, and prints another', async () => {
    const host = programme(broken);
    const outputs = ['sarif=out.sarif', 'junit=ci/r.xml', 'gitlab=gl.json', 'json=/tmp/all.json'];
    const argv = outputs.flatMap((output) => ['--output', output]);
    expect(await validate(host, '--format', 'compact', ...argv)).toBe(1);
    expect(host.output.stdout).toMatch(/^jalostamo\.yaml:7:1 error schema\/unknown-key: .*\n$/);
    expect(host.output.stderr).toBe('');
    expect(sarifFaults(content(host, '/programme/out.sarif'))).toEqual([]);
    expect(gitlabFaults(content(host, '/programme/gl.json'))).toEqual([]);
    expect(await junitFaults(content(host, '/programme/ci/r.xml'))).toEqual([]);
    expect(JSON.parse(content(host, '/tmp/all.json'))).toMatchObject({ counts: { error: 1 } });
  });

  it('writes reports for a clean programme too, in silence when told so', async () => {
    const host = programme(clean);
    expect(await validate(host, '--quiet', '--output', 'junit=r.xml')).toBe(0);
    expect(host.output.stdout).toBe('');
    expect(content(host, '/programme/r.xml')).toContain('tests="1" failures="0"');
  });

  it('counts paths from the checkout’s top in reports for others, from the root for people', async () => {
    const host = createMemoryHost({
      cwd: '/repo/kunta/ohjelma',
      files: { '/repo/.git/HEAD': 'x', '/repo/kunta/ohjelma/jalostamo.yaml': broken },
    });
    const argv = ['sarif=s.sarif', 'gitlab=g.json', 'junit=j.xml', 'github=g.txt', 'json=j.json'];
    await validate(host, ...argv.flatMap((output) => ['--output', output]));
    const folder = '/repo/kunta/ohjelma';
    const named = 'kunta/ohjelma/jalostamo.yaml';
    for (const name of ['s.sarif', 'g.json', 'j.xml', 'g.txt']) {
      expect(content(host, `${folder}/${name}`)).toContain(named);
    }
    expect(content(host, `${folder}/j.json`)).not.toContain(named);
    expect(host.output.stdout).not.toContain(named);
  });

  it.each(['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit'])(
    'replaces its own report of an earlier run: %s',
    async (format) => {
      const host = programme(broken);
      const output = ['--output', `${format}=report.out`];
      expect(await validate(host, ...output)).toBe(1);
      const before = content(host, '/programme/report.out');
      host.tree.set('/programme/jalostamo.yaml', new TextEncoder().encode(clean));
      expect(await validate(host, ...output)).toBe(0);
      const after = content(host, '/programme/report.out');
      expect(after).not.toBe(before);
      host.tree.set('/programme/jalostamo.yaml', new TextEncoder().encode(broken));
      expect(await validate(host, ...output)).toBe(1);
      expect(content(host, '/programme/report.out')).toBe(before);
    },
  );

  it.each([
    [['sarif'], '`--output sarif` ei ole muotoa'],
    [['=x.json'], 'ei ole muotoa'],
    [['json='], 'ei ole muotoa'],
    [['json=-'], 'ei ole muotoa'],
    [['sarfi=x.sarif'], 'Tarkoititko `sarif`?'],
    [['xml=x.xml'], 'muodot: pretty, compact, json, sarif, github, gitlab, junit'],
    [['json=a.out', 'sarif=./a.out'], 'samaan tiedostoon `./a.out`'],
    [['json=jalostamo.yaml'], '`jalostamo.yaml` on pääte'],
    [['json=experiments/a/data/new.CSV'], 'on pääte'],
    [['pretty=README.md'], 'on pääte'],
    [['json=notes.txt'], 'ei ole Jalostamo'],
    [['sarif=fine.sarif', 'junit=notes.txt'], '`notes.txt`'],
    [['json=folder'], '`/programme/folder`'],
  ])('is refused with a sentence, and nothing is written: %j', async (outputs, words) => {
    const host = programme(broken, {
      files: { '/programme/notes.txt': 'Kokouksen muistio\n', '/programme/folder/a.txt': '' },
    });
    const before = new Map(host.tree);
    const argv = outputs.flatMap((output) => ['--output', output]);
    expect(await validate(host, ...argv)).toBe(2);
    expect(host.output.stderr.replaceAll('\n', ' ').replace('ei ole tehnyt', 'ei ole')).toContain(
      words,
    );
    expect(host.output.stdout).toBe('');
    expect(host.tree).toEqual(before);
  });

  it('suggests a format for --format too', async () => {
    const host = programme(broken);
    expect(await validate(host, '--format', 'gihub')).toBe(2);
    expect(host.output.stderr).toContain('Tarkoititko `github`?');
  });
});

describe('GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/runner/summary' };

  it('gets annotations, and the whole list after what the step wrote before', async () => {
    const host = programme(broken, { env, files: { '/runner/summary': 'Ennen\n\n' } });
    expect(await validate(host)).toBe(1);
    expect(host.output.stdout).toMatch(/^::error file=jalostamo\.yaml,line=7,/);
    expect(content(host, '/runner/summary')).toMatch(/^Ennen\n\n## Jalostamo\n\n1 virhe \(1 tied/);
  });

  it('gets no list when another format is asked for, nor when the page is full', async () => {
    const other = programme(broken, { env });
    await validate(other, '--format', 'json');
    expect(other.tree.has('/runner/summary')).toBe(false);
    const full = programme(broken, {
      env,
      files: { '/runner/summary': 'x'.repeat(1024 * 1024 - 4000) },
    });
    await validate(full);
    expect(content(full, '/runner/summary')).toMatch(/^x+$/);
  });

  it('never gets more than 1 MiB', async () => {
    const keys = Array.from(
      { length: 100 },
      (_, index) => `avain_joka_ei_kuulu_tahan_${index}: 1\n`,
    );
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `/programme/operating-models/malli-${index}.yaml`,
        keys.join(''),
      ]),
    );
    const host = programme(clean, { env, files });
    expect(await validate(host)).toBe(1);
    const size = host.tree.get('/runner/summary')?.length ?? 0;
    expect(size).toBeLessThanOrEqual(1024 * 1024);
    expect(size).toBeGreaterThan(1024 * 1024 - 1000);
  });
});

describe('GitLab CI', () => {
  const env = { GITLAB_CI: 'true' };

  it('gets words for people and a hint on how to annotate, once', async () => {
    const host = programme(broken, { env });
    expect(await validate(host)).toBe(1);
    expect(host.output.stdout).toContain('virhe:');
    expect(host.output.stderr.replaceAll('\n', ' ')).toContain(
      '--output gitlab=gl-code-quality-report.json',
    );
    const annotated = programme(broken, { env });
    await validate(annotated, '--output', 'gitlab=gl-code-quality-report.json');
    expect(annotated.output.stderr).toBe('');
    const quiet = programme(broken, { env });
    await validate(quiet, '--quiet');
    expect(quiet.output.stderr).toBe('');
  });

  it('counts paths from the project’s folder', async () => {
    const host = createMemoryHost({
      cwd: '/builds/kunta/ohjelma',
      env: { ...env, CI_PROJECT_DIR: '/builds/kunta' },
      files: { '/builds/kunta/ohjelma/jalostamo.yaml': broken },
    });
    await validate(host, '--format', 'gitlab');
    expect(host.output.stdout).toContain('"path": "ohjelma/jalostamo.yaml"');
  });
});
