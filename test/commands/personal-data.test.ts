import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Cache } from '../../src/host.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { FORMAT_NAMES } from '../../src/reporters/registry.ts';
import { base } from '../rules/base-programme.ts';

/** THL's well-known test code, and others' forms. */
const CODE = '131052-308T';
const ADDRESS = 'ville.virtanen@kaupunki.fi';
const PHONE = '0447654321';
/** Also a part of one tells. */
const TELLING = ['131052', '308T', 'virtanen', '7654321'];

const PLAN = 'experiments/kahvila/experiment.yaml';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';

type Files = Readonly<Record<string, string>>;

const decoder = new TextDecoder();
const programme: Files = Object.fromEntries(
  base.files.map(({ path, bytes }) => [path, decoder.decode(bytes)]),
);

function edited(path: string, good: string, bad: string): Files {
  const text = programme[path] ?? '';
  if (!text.includes(good)) throw new Error(`${path} does not hold ${good}`);
  return { [path]: text.replace(good, bad) };
}

/** Where a user's text comes to stand in a message, a name or a place. */
const CASES: Readonly<Record<string, Files>> = {
  'a name of a data file': { [`experiments/kahvila/data/${PHONE}.csv`]: 'period;value\n' },
  'a name of an experiment': {
    [`experiments/${CODE}/experiment.yaml`]: 'title: x\n',
    [`experiments/${ADDRESS}/experiment.yaml`]: 'title: 1\nowner: x\n',
    [`experiments/${PHONE}/data/x.csv`]: 'period;value\n2019;1\n',
  },
  'a name of a file nothing reads': {
    [`liitteet/${CODE}.csv`]: 'a;b\n',
    [`${ADDRESS}.yaml`]: 'a: 1\n',
  },
  'a link': edited(PLAN, 'name:', `url: ../liitteet/${PHONE}.pdf\nlink: ${CODE}.pdf\nname:`),
  'a key': edited(PLAN, 'name:', `${CODE}: x\n${ADDRESS}: { a: 1 }\nname:`),
  'a long key': edited(PLAN, 'name:', `${'pitkä-avain-'.repeat(4)}xxxx ${CODE}: x\nname:`),
  'a group': edited(SAFE, '2019-H1;;women;', `2019-H1;;${CODE};`),
  'a long period': edited(SAFE, '2019-H1;;women;', `${'x '.repeat(26)}${CODE};;women;`),
  'a number folded over two lines': edited(PLAN, 'name:', 'x: "a 044\n  7654321 b"\nname:'),
  'an accepted problem': {
    'areas.yaml': `${programme['areas.yaml']}nmae: x\n`,
    'accepted-problems.yaml': [
      'accepted:',
      '  areas.yaml:',
      '    schema/unknown-key:',
      `      - reason: Kysy ${ADDRESS}, ${PHONE} tai ${CODE}`,
      `  ${CODE}.yaml:`,
      '    schema/unknown-key:',
      `      - { at: ${ADDRESS}, reason: x }`,
      '',
    ].join('\n'),
  },
};

class HeldCache implements Cache {
  content: Uint8Array | null = null;
  read = async (): Promise<Uint8Array | null> => this.content;
  write = async (content: Uint8Array): Promise<void> => {
    this.content = content;
  };
}

function hostOf(files: Files, cache: Cache): MemoryHost {
  const all = { ...programme, ...files };
  return createMemoryHost({
    files: Object.fromEntries(Object.entries(all).map(([path, text]) => [`/p/${path}`, text])),
    cwd: '/p',
    now: '2021-03-01T12:00:00Z',
    cache,
  });
}

function tellingPartsOf(text: string): readonly string[] {
  return TELLING.filter((part) => text.includes(part));
}

const COMMANDS: readonly (readonly string[])[] = [
  ...FORMAT_NAMES.map((format) => ['validate', '--format', format]),
  ['validate', '--fix', '--dry-run'],
  ['accept', 'all', '--reason', 'x', '--dry-run'],
  ['summary'],
  ['summary', '--format', 'json'],
  ['summary', '--format', 'ndjson'],
  ['summary', '--format', 'csv'],
];

describe.each(Object.entries(CASES))('personal data in %s', (_where, files) => {
  it.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))(
    'are not told by %s',
    async (_name, argv) => {
      const host = hostOf(files, new HeldCache());
      await main([...argv, '--lang', 'en'], host);
      const { stdout, stderr } = host.output;
      expect(stdout + stderr).not.toBe('');
      expect(tellingPartsOf(stdout + stderr)).toEqual([]);
    },
  );

  it('are found, and leave nothing in the cache', async () => {
    const cache = new HeldCache();
    const host = hostOf(files, cache);
    await main(['validate', '--format', 'json'], host);
    expect(host.output.stdout).toContain('"privacy/');
    expect(cache.content).not.toBeNull();
    expect(tellingPartsOf(decoder.decode(cache.content ?? undefined))).toEqual([]);
    const warm = hostOf(files, cache);
    await main(['validate', '--format', 'json'], warm);
    expect(warm.output.stdout).toBe(host.output.stdout);
  });
});

it('a code written with an escape is found, and leaves nothing in the cache', async () => {
  const files = edited('concept.yaml', 'dimension: inclusion', 'dimension: "131052\\x2d308T"');
  const cache = new HeldCache();
  const host = hostOf(files, cache);
  await main(['validate', '--format', 'json'], host);
  expect(host.output.stdout).toContain('"privacy/identity-code"');
  expect(tellingPartsOf(host.output.stdout)).toEqual([]);
  expect(tellingPartsOf(decoder.decode(cache.content ?? undefined))).toEqual([]);
});

it('a sheet that tells who somebody is keeps its data file out of the cache', async () => {
  const sheet = 'indicators/feeling-safe.yaml';
  const cache = new HeldCache();
  await main(['validate'], hostOf({ [sheet]: `${programme[sheet]}# ${CODE}\n` }, cache));
  const kept = decoder.decode(cache.content ?? undefined);
  expect(kept).toContain('experiments/kahvila/data/participants.csv');
  expect(kept).not.toContain(SAFE);
  expect(kept).not.toContain(sheet);
});
