import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { FROZEN_RULE_IDS } from '../../src/rules/frozen-ids.ts';
import { HISTORY_RULES } from '../../src/rules/history-rules.ts';
import { AS_OF } from '../rules/base-programme.ts';

/**
 * Broken programmes, one folder each: the files that differ from the base programme, byte for byte,
 * `removed.txt` with those that are not there, and `expected.txt` with what `validate` says. Where a
 * run says something else, it stands in `expected.txt-changed` beside it, to be read and renamed.
 */
const FEWEST = 150;
const EXPECTED = 'expected.txt';
const CHANGED = 'expected.txt-changed';
const REMOVED = 'removed.txt';

/** A digest alone tells that a review is of another version. */
const BY_DIGEST = 'review/earlier-version';

/** Rules that no broken text of a base programme can show, with why. */
const NOT_SHOWN: ReadonlyMap<string, string> = new Map([
  ['file/link', 'a file in memory is no link'],
  ['file/too-large', 'a file over the loader’s bound is too large for the repository'],
  ['file/unreadable', 'a file in memory can be read'],
  ['file/duplicate-name', 'two names that are one after normalisation cannot both be checked out'],
  ...HISTORY_RULES.filter(({ id }) => id !== BY_DIGEST).map(
    ({ id }) => [id, 'a folder of files has no history'] as const,
  ),
  ['syntax/file-too-large', 'a megabyte of YAML is too large for the repository'],
  ['syntax/cell-too-large', 'a megabyte of cell is too large for the repository'],
]);

const base = filesIn(join(import.meta.dirname, '../fixtures/base-programme'));
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Paths with `/`, from the folder, and their bytes. */
function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return files;
}

/** The base programme with a case's files over it and those it removes taken away. */
function programmeOf(name: string): Readonly<Record<string, Uint8Array>> {
  const own = filesIn(join(import.meta.dirname, name));
  const files = new Map(base);
  for (const path of linesOf(own.get(REMOVED))) {
    if (!files.delete(path)) throw new Error(`${name} removes ${path}, which the base has not`);
  }
  for (const [path, bytes] of own) {
    if (![REMOVED, EXPECTED, CHANGED].includes(path)) files.set(path, bytes);
  }
  return Object.fromEntries([...files].map(([path, bytes]) => [`/programme/${path}`, bytes]));
}

function linesOf(bytes: Uint8Array = new Uint8Array()): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
}

async function validate(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const host = createMemoryHost({ files, now: AS_OF });
  const code = await main(['validate', '--format', 'compact', '--lang', 'fi'], host);
  expect(host.output.stderr).toBe('');
  expect(code).toBe(/ error [a-z-]+\/[a-z0-9-]+: /.test(host.output.stdout) ? 1 : 0);
  return host.output.stdout;
}

describe('a broken programme is told of as expected', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const expected = existsSync(join(folder, EXPECTED))
      ? readFileSync(join(folder, EXPECTED), 'utf8')
      : '';
    const said = await validate(programmeOf(name));
    const changed = join(folder, CHANGED);
    if (process.env['CI'] === undefined) {
      if (said === expected) rmSync(changed, { force: true });
      else writeFileSync(changed, said);
    }
    expect(said).toBe(expected);
    expect(said, 'a broken programme has something wrong').not.toBe('');
  });
});

describe('the corpus', () => {
  it('begins from a programme with nothing to say', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(FEWEST);
    const files = [...base].map(([path, bytes]) => [`/programme/${path}`, bytes] as const);
    expect(await validate(Object.fromEntries(files))).toBe('');
  });

  it('holds every rule that a text can break, and no case twice', () => {
    const told = cases.map((name) =>
      readFileSync(join(import.meta.dirname, name, EXPECTED), 'utf8'),
    );
    const shown = new Set(
      told.flatMap((text) =>
        [...text.matchAll(/ ([a-z-]+\/[a-z0-9-]+): /g)].map(([, rule]) => rule),
      ),
    );
    const missing = FROZEN_RULE_IDS.filter((rule) => !shown.has(rule));
    expect(missing).toEqual([...NOT_SHOWN.keys()].sort());
    const digests = cases.map((name) =>
      JSON.stringify(
        Object.entries(programmeOf(name)).map(([path, bytes]) => [
          path,
          Buffer.from(bytes).toString('base64'),
        ]),
      ),
    );
    expect(new Set(digests).size).toBe(cases.length);
  });
});
