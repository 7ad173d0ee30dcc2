import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What esbuild recorded of the built bundle: which file holds which modules and loads which others. */
interface Output {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}
const metafile = new URL('../../dist/meta.json', import.meta.url);
const { outputs }: { outputs: Record<string, Output> } = JSON.parse(readFileSync(metafile, 'utf8'));

/** Packages that are loaded together with the file holding `module`, without dynamic imports. */
function packagesLoadedWith(...modules: readonly string[]): readonly string[] {
  const waiting = Object.keys(outputs).filter((name) =>
    modules.some((module) => module in (outputs[name]?.inputs ?? {})),
  );
  expect(waiting.length).toBeGreaterThan(0);
  const files = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) waiting.push(path);
    }
  }
  const packages = new Set<string>();
  for (const file of files) {
    for (const input of Object.keys(outputs[file]?.inputs ?? {})) {
      const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (found !== undefined) packages.add(found);
    }
  }
  return [...packages].sort();
}

it('--version loads commander and nothing else', () => {
  expect(packagesLoadedWith('src/cli.ts')).toEqual(['commander']);
});

it('--help also loads yaml and i18next, never zod, csv-parse or simple-git', () => {
  const loaded = packagesLoadedWith(
    'src/cli.ts',
    'src/commands/session/choose-language.ts',
    'src/source/yaml-document.ts',
    'src/messages/translator.ts',
    'src/cli/localize-help.ts',
  );
  expect(loaded).toEqual(['commander', 'i18next', 'yaml']);
});

it('validate loads neither git, prompts, charts, HTML nor statistics', () => {
  const loaded = packagesLoadedWith('src/commands/validate.ts');
  for (const heavy of ['simple-git', '@clack/prompts', 'd3-scale', 'preact', 'cli-table3']) {
    expect(loaded).not.toContain(heavy);
  }
  expect(loaded.filter((name) => name.startsWith('@stdlib/'))).toEqual([]);
});
