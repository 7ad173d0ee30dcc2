import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';
import type { Host, Sink } from '../../src/host.ts';
import { createNodeHost } from '../../src/io/node-host.ts';

/**
 * Three programmes written as cities would write them. What validate says of each on two days, the
 * day its files were last touched and one long after, is what a good monitoring officer would say:
 * read every difference in `expected.<day>.txt` as if it were said to you.
 */
const root = fileURLToPath(new URL('.', import.meta.url));
const EXPECTED = /^expected\.(\d{4}-\d{2}-\d{2})\.txt$/;

const programmes = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    days: readdirSync(join(root, name)).flatMap((file) => EXPECTED.exec(file)?.slice(1) ?? []),
  }));

async function run(name: string, day: string, ...argv: string[]) {
  const output = { stdout: '', stderr: '' };
  const sink = (stream: 'stdout' | 'stderr'): Sink => ({
    write: (text) => {
      output[stream] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const node = createNodeHost();
  const host: Host = {
    ...node,
    // The programme is as if in a folder of its own, not in this repository.
    git: { ...node.git, state: async () => null, head: async () => null, log: noRepository },
    cwd: join(root, name),
    env: {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    now: () => new Date(`${day}T12:00:00Z`),
  };
  return { code: await main(argv, host), ...output };
}

function check(name: string, day: string, language: string) {
  return run(name, day, 'validate', '--format', 'compact', '--lang', language);
}

it('has three programmes, each with two days', () => {
  expect(programmes.map(({ days }) => days.length)).toEqual([2, 2, 2]);
});

describe.each(programmes)('$name', ({ name, days }) => {
  it.each(days)('says on %s what a monitoring officer would', async (day) => {
    const { code, stdout, stderr } = await check(name, day, 'fi');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/ error /);
    await expect(stdout).toMatchFileSnapshot(join(root, name, `expected.${day}.txt`));
  });

  it.each(['sv', 'en'])('says the same in %s', async (language) => {
    const places = (text: string) => text.split('\n').map((line) => line.split(': ')[0]);
    for (const day of days) {
      const [finnish, other] = [await check(name, day, 'fi'), await check(name, day, language)];
      expect(places(other.stdout)).toEqual(places(finnish.stdout));
    }
  });

  it('can be summarised', async () => {
    for (const day of days) {
      const { code, stdout } = await run(name, day, 'summary');
      expect(code).toBe(0);
      expect(stdout).not.toBe('');
    }
  });
});

/** As if each programme lay in no repository: that around it is this project's own. */
async function noRepository(): Promise<never> {
  throw new UserError('cli:error.no-repository', { folder: '' });
}
