import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { createRandom, mutate } from './mutate.ts';

/**
 * `JALOSTAMO_MUTATIONS` tells how many, `JALOSTAMO_SEED` where the chance begins. A run takes the
 * mutated file's experiment and the programme's common files; every fiftieth takes everything.
 */
const count = Number(process.env['JALOSTAMO_MUTATIONS'] ?? 500);
const seed = Number(process.env['JALOSTAMO_SEED'] ?? 20191014);
const SLOWEST_MS = 5000;

type Files = Readonly<Record<string, Uint8Array>>;

const example = fileURLToPath(new URL('../../examples/kuusi-kaupunkia', import.meta.url));
const base = fileURLToPath(new URL('../fixtures/base-programme', import.meta.url));

function readTree(folder: string): Files {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`/programme/${relative(folder, path).split(sep).join('/')}`] = readFileSync(path);
  }
  return files;
}

/** The common files and those of the experiment that `path` belongs to; without one, of the first. */
function partOf(files: Files, path: string): Files {
  const own = /^\/programme\/experiments\/[^/]+\//;
  const first =
    Object.keys(files)
      .sort()
      .find((file) => own.test(file)) ?? '';
  const folder = own.exec(path)?.[0] ?? own.exec(first)?.[0] ?? '';
  return Object.fromEntries(
    Object.entries(files).filter(([file]) => !own.test(file) || file.startsWith(folder)),
  );
}

const trees = [readTree(example), readTree(base)];

it(`${count} damaged programmes from seed ${seed}: no trace, no hang, exit 0 or 1`, async () => {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  let slowest = { ms: 0, label: '' };
  let runs = 0;
  for (let index = 0; index < count; index += 1) {
    const tree = pick(trees) ?? {};
    const path = pick(Object.keys(tree).filter((file) => /\.(ya?ml|csv|md)$/.test(file))) ?? '';
    let damaged = mutate(tree[path] ?? new Uint8Array(), random);
    while (random() < 0.3 && damaged.length > 0) damaged = mutate(damaged, random);
    const files = { ...(index % 50 === 0 ? tree : partOf(tree, path)), [path]: damaged };
    const run = async (argv: readonly string[]): Promise<void> => {
      const host = createMemoryHost({ files, now: '2021-02-15' });
      const start = process.cpuUsage();
      const code = await main(argv, host);
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      const label = `mutation ${index} of ${path}, ${argv.join(' ')}`;
      if (ms > slowest.ms) slowest = { ms, label };
      runs += 1;
      const { stdout, stderr } = host.output;
      if (/\n\s+at |Jalostamossa on vika/.test(stdout + stderr)) {
        expect.fail(`${label}: ${stderr}\n${new TextDecoder().decode(damaged)}`);
      }
      // A programme file that cannot be read ends summary and report with a message, exit 2.
      const allowed = argv[0] === 'validate' ? [0, 1] : [0, 1, 2];
      expect(allowed, `${label}: ${stderr}`).toContain(code);
      expect(ms, label).toBeLessThan(SLOWEST_MS);
    };
    await run(['validate', '--lang', 'fi', '--format', index % 2 === 0 ? 'pretty' : 'json']);
    if (index % 5 === 0) await run(['summary', '--lang', 'fi', '--format', 'json']);
    if (index % 5 === 1) await run(['summary', '--lang', 'fi']);
    if (index % 5 === 2) await run(['report', 'monitoring', '--lang', 'fi', '--languages', 'fi']);
    if (index % 5 === 3) await run(['report', 'review', '--lang', 'fi', '--languages', 'sv']);
  }
  console.log(`${runs} runs, slowest ${Math.round(slowest.ms)} ms of CPU (${slowest.label})`);
});
