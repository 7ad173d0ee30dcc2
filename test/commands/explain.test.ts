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
});
