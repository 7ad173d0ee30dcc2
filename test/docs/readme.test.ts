import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, InlineCode, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { buildObservations } from '../../src/model/build-observations.ts';
import { createCalendar } from '../../src/model/period.ts';
import { utf8File } from '../source/text-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READMES = ['README.md', 'README.fi.md', 'README.sv.md'] as const;
const DOCUMENTS = [...READMES, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'] as const;

function readDocument(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** All nodes of a document, depth first. */
function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* walk(child);
}

function nodesOf(name: string): readonly Nodes[] {
  return [...walk(fromMarkdown(readDocument(name)))];
}

const isFence = (node: Nodes): node is Code => node.type === 'code';

function codeOf(name: string): readonly string[] {
  const isCode = (node: Nodes): node is Code | InlineCode =>
    node.type === 'code' || node.type === 'inlineCode';
  return nodesOf(name)
    .filter(isCode)
    .map((node) => node.value);
}

function targetsOf(name: string): readonly string[] {
  const targets: string[] = [];
  for (const node of nodesOf(name)) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      targets.push(node.url);
    }
    if (node.type === 'html') {
      for (const [, url] of node.value.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (url !== undefined) targets.push(url);
      }
    }
  }
  return targets;
}

function isRelative(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^#|^\/\//i.test(url);
}

/** What a reader types: the lines of blocks in a language, without their translated comments. */
function shellLines(name: string): readonly string[] {
  return nodesOf(name)
    .filter(isFence)
    .filter((fence) => fence.lang !== null && fence.lang !== undefined)
    .flatMap((fence) => fence.value.split('\n'))
    .map((line) => line.replace(/\s*#.*$/, ''));
}

/** Commands as `--help` lists them, without commander's own `help`. */
async function listCommands(): Promise<readonly string[]> {
  const host = createMemoryHost();
  expect(await main(['--help', '--lang', 'en'], host)).toBe(0);
  const [, section = ''] = host.output.stdout.split('\nCommands:\n');
  return [...section.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
}

const commands = await listCommands();

describe('the list of commands', () => {
  it('was read from the help', () => {
    expect(commands).toContain('validate');
    expect(commands.length).toBeGreaterThanOrEqual(6);
  });
});

describe.each(READMES)('%s', (name) => {
  it('names every command, and no other', () => {
    const named = new Set<string>();
    for (const code of codeOf(name)) {
      for (const [, command = ''] of code.matchAll(/\bjalostamo ([a-z][a-z-]*)/g)) {
        named.add(command);
      }
    }
    expect([...named].sort()).toEqual([...commands].sort());
  });

  it.each(['npm ci && npm run demo', 'npm ci && npm test'])('begins with `%s`', (command) => {
    const top = readDocument(name).split('\n').slice(0, 60);
    expect(top.some((line) => line === command || line.startsWith(`${command} `))).toBe(true);
  });

  it('shows observations that the tool reads without a problem', () => {
    const examples = nodesOf(name)
      .filter(isFence)
      .filter((fence) => fence.lang === 'csv' || fence.value.startsWith('period;'));
    expect(examples.length).toBeGreaterThan(0);
    for (const { value } of examples) {
      const { value: file, problems } = buildObservations(
        utf8File(`${value}\n`, 'experiments/hub/data/visits.csv'),
        {
          experiment: 'hub',
          indicator: 'visits',
          sheet: undefined,
          calendar: createCalendar([]),
        },
      );
      expect(problems).toEqual([]);
      expect(file.observations?.rowCount).toBe(value.split('\n').length - 1);
    }
  });

  it('shows outputs of validate that are written as shown', async () => {
    const lines = shellLines(name).filter((line) => /^jalostamo validate .*--output/.test(line));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const argv = line.split(/\s+/).slice(1);
      const host = createMemoryHost({
        files: {
          '/programme/jalostamo.yaml':
            'schema_version: 1\nname: Koe\nlanguages: [fi]\nstart: 2019-01-01\nend: 2020-12-31\norganisations: []\n',
        },
      });
      expect(await main(argv, host)).toBe(0);
      for (const output of argv.filter((word) => word.includes('='))) {
        expect([...host.tree.keys()]).toContain(`/programme/${output.split('=')[1]}`);
      }
    }
  });

  it('links to the other two languages', () => {
    const others = READMES.filter((other) => other !== name);
    expect(targetsOf(name)).toEqual(expect.arrayContaining([...others]));
  });
});

describe('the translations', () => {
  const [english, ...translations] = READMES;

  it.each(translations)('%s has the sections, commands and options of the English one', (name) => {
    const depths = (document: string): readonly number[] =>
      nodesOf(document).flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    const options = (document: string): readonly string[] =>
      [...new Set(readDocument(document).match(/--[a-z][a-z-]*/g))].sort();
    expect(depths(name)).toEqual(depths(english));
    expect(shellLines(name)).toEqual(shellLines(english));
    expect(options(name)).toEqual(options(english));
  });
});

describe.each(DOCUMENTS)('links of %s', (name) => {
  it('lead to files that exist', () => {
    const missing = targetsOf(name)
      .filter(isRelative)
      .map((url) => decodeURIComponent(url.replace(/[?#].*$/, '')))
      .filter((target) => !existsSync(path.join(root, path.dirname(name), target)));
    expect(missing).toEqual([]);
  });
});

describe.each([...READMES, 'CONTRIBUTING.md'])('npm scripts of %s', (name) => {
  it('exist', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      readDocument('package.json'),
    );
    const named = [...readDocument(name).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, s = '']) => s);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
