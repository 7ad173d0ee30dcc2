import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { createRandom, mutate } from './mutate.ts';

const example = fileURLToPath(new URL('../../examples/kuusi-kaupunkia', import.meta.url));
const files: Record<string, Uint8Array> = {};
for (const entry of readdirSync(example, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  files[`/programme/${relative(example, path).split(sep).join('/')}`] = readFileSync(path);
}
const mutable = Object.keys(files).filter((path) => /\.(ya?ml|csv|md)$/.test(path));
const count = Number(process.env['JALOSTAMO_MUTATIONS'] ?? 500);

it(`${count} damaged programmes: no trace, no hang, exit 0 or 1`, async () => {
  const random = createRandom(20191014);
  let slowest = 0;
  for (let index = 0; index < count; index += 1) {
    const path = mutable[Math.floor(random() * mutable.length)] ?? '';
    const damaged = mutate(files[path] ?? new Uint8Array(), random);
    const run = async (argv: readonly string[]): Promise<void> => {
      const host = createMemoryHost({ files: { ...files, [path]: damaged }, now: '2021-02-15' });
      const start = performance.now();
      const code = await main(argv, host);
      slowest = Math.max(slowest, performance.now() - start);
      const label = `mutation ${index} of ${path}, ${argv.join(' ')}`;
      expect(host.output.stdout + host.output.stderr, label).not.toMatch(/\n\s+at |Jalostamossa on vika/);
      // A programme file that cannot be read ends summary and report with a message, exit 2.
      const allowed = argv[0] === 'validate' ? [0, 1] : [0, 1, 2];
      expect(allowed, `${label}: ${host.output.stderr}`).toContain(code);
    };
    await run(['validate', '--lang', 'fi', '--format', index % 2 === 0 ? 'pretty' : 'json']);
    if (index % 20 === 0) await run(['summary', '--lang', 'fi', '--format', 'json']);
    if (index % 40 === 0) await run(['report', 'monitoring', '--languages', 'fi']);
    if (index % 40 === 20) await run(['report', 'review', '--languages', 'sv']);
  }
  console.log(`slowest run ${Math.round(slowest)} ms`);
});
