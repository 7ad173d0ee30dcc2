// Writes the rule reference in three languages: RULES.md (fi), docs/rules.sv.md, docs/rules.en.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['scripts/rule-reference.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  charset: 'utf8',
  write: false,
  banner: {
    js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
  },
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { renderRuleReference } = await import(`data:text/javascript;base64,${code}`);
const files = { fi: 'RULES.md', sv: 'docs/rules.sv.md', en: 'docs/rules.en.md' };
for (const [language, file] of Object.entries(files)) {
  writeFileSync(join(root, file), await renderRuleReference(language));
  console.log(file);
}
