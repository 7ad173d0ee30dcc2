// Writes the rule reference in three languages: RULES.md (fi), docs/rules.sv.md, docs/rules.en.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'jalostamo-docs-'));
try {
  const outfile = join(scratch, 'rule-reference.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/rule-reference.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const { renderRuleReference } = await import(pathToFileURL(outfile).href);
  const files = { fi: 'RULES.md', sv: 'docs/rules.sv.md', en: 'docs/rules.en.md' };
  for (const [language, file] of Object.entries(files)) {
    writeFileSync(join(root, file), await renderRuleReference(language));
    console.log(file);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
