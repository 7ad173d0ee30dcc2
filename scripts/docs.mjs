// Writes the references in three languages: of rules RULES.md (fi), docs/rules.sv.md and
// docs/rules.en.md; of methods the folders docs/methods/fi, sv and en.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'jalostamo-docs-'));
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/rule-reference.ts', 'scripts/method-reference.ts'],
    outdir: scratch,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    logLevel: 'warning',
    // CommonJS parts of a bundle call `require`, which ES modules do not have.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });
  const load = (name) => import(pathToFileURL(join(scratch, name)).href);
  const { renderRuleReference } = await load('rule-reference.mjs');
  const files = { fi: 'RULES.md', sv: 'docs/rules.sv.md', en: 'docs/rules.en.md' };
  for (const [language, file] of Object.entries(files)) {
    writeFileSync(join(root, file), await renderRuleReference(language));
    console.log(file);
  }
  const { renderMethodReference } = await load('method-reference.mjs');
  for (const language of Object.keys(files)) {
    const folder = `docs/methods/${language}`;
    // A method that is gone leaves no page behind.
    rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(await renderMethodReference(language))) {
      writeFileSync(join(root, folder, name), text);
    }
    console.log(folder);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
