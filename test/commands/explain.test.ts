import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';

async function explain(...argv: string[]) {
  const host = createMemoryHost();
  const code = await main(['explain', ...argv], host);
  return { code, ...host.output };
}

describe('explain', () => {
  it('knows a rule by the second part of its id', async () => {
    const short = await explain('unknown-key');
    expect(short.code).toBe(0);
    expect(short.stdout).toBe((await explain('schema/unknown-key')).stdout);
    expect(short.stdout.startsWith('schema/unknown-key\n')).toBe(true);
  });

  it('suggests by the whole id and by its second part', async () => {
    const near = await explain('unknwon-key');
    expect(near.code).toBe(2);
    expect(near.stderr).toContain('`schema/unknown-key`');
    expect((await explain('syntax/tab')).stderr).not.toContain('Tarkoititko');
    expect((await explain('jotain-muuta')).stderr).toContain('jalostamo explain');
  });

  it('names all rules that share a second part', async () => {
    const { code, stderr } = await explain('unreadable');
    expect(code).toBe(2);
    expect(stderr).toContain('file/unreadable, period/unreadable');
  });

  it('shows whole lines of the file, as they stand there', async () => {
    const { stdout } = await explain('plan/baseline-without-data', '--lang', 'en');
    expect(stdout).toContain('Right\n  role: primary\n  baseline: { period: 2019-H1 }\n');
    const target = await explain('plan/target-on-wrong-side', '--lang', 'en');
    expect(target.stdout).toMatch(/\n {2}target: \{ value: 45, period: [^}]*\}\n/);
  });

  it('lists every rule with its severity, within the terminal', async () => {
    const { stdout } = await explain('--lang', 'en');
    expect(stdout).toContain('schema/blank-field (warning)\n  Required fields are still blank.\n');
    expect(stdout).toContain('period/unreadable (error)\n');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows a method with its formula and an example, whichever way it is named', async () => {
    const { code, stdout } = await explain('method:wilson', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Interval of a proportion \(Wilson\)\nwilson@1\n/);
    expect(stdout).toContain('25.5 to 36.6 per cent');
    expect((await explain('method:wilson@1', '--lang', 'en')).stdout).toBe(stdout);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('lists the methods, and says what was meant by one that is not there', async () => {
    const list = await explain('method:', '--lang', 'en');
    expect(list.stdout).toContain('welch@1\n  Interval of a difference of means (Welch)\n');
    const near = await explain('method:wislon');
    expect(near.code).toBe(2);
    expect(near.stderr).toContain('`method:wilson`');
    const none = await explain('method:xyzzyq');
    expect(none.stderr.replace(/\s+/g, ' ')).toContain('jalostamo explain method:');
  });
});
