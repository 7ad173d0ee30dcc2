import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where a file would stand, and an import it may not make. */
const WRONG: Readonly<Record<string, string>> = {
  'src/stats/a.ts': "import type { Indicator } from '../model/indicator.ts';",
  'src/source/a.ts': "import type { Workspace } from '../model/workspace.ts';",
  'src/model/a.ts': "import { RULES } from '../rules/registry.ts';",
  'src/model/b.ts': "import { readFileSync } from 'node:fs';",
  'src/model/deep/c.ts': "import { RULES } from '../../rules/registry.ts';",
  'src/summary/a.ts': "import { renderHtml } from '../render/html.tsx';",
  'src/summary/b.ts': "import { parse } from 'csv-parse/sync';",
  'src/rules/a.ts': "import { loadFiles } from '../io/load.ts';",
  'src/report/a.ts': "import { validate } from '../commands/validate.ts';",
  'src/render/a.ts': "import { reportJson } from '../reporters/json.ts';",
  'src/reporters/a.ts': "import { main } from '../cli.ts';",
  'src/io/a.ts': "import { buildWorkspace } from '../model/build-workspace.ts';",
};

const RIGHT: Readonly<Record<string, string>> = {
  'src/summary/right.ts': "import type { Workspace } from '../model/workspace.ts';",
  'src/commands/right.ts': "import { loadFiles } from '../io/load.ts';",
  'src/source/right.ts': "import { parse } from 'csv-parse/sync';",
  'src/io/right.ts': "import { readFile } from 'node:fs/promises';",
};

/** The files below a copy of our lint settings that have a restricted import, sorted. */
function filesRefused(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jalostamo-lint-'));
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const options = ['lint', '--only=style/noRestrictedImports', '--reporter=json', 'src'];
    const { stdout } = spawnSync(process.execPath, [biome, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    const report: { diagnostics: readonly { location: { path: string } }[] } = JSON.parse(stdout);
    return [...new Set(report.diagnostics.map(({ location }) => location.path))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('lint refuses every planted wrong import and lets right ones pass', () => {
  expect(filesRefused({ ...WRONG, ...RIGHT })).toEqual(Object.keys(WRONG).sort());
});
