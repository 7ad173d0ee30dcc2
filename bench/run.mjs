// Speed and memory as ratios to a reference measured in the same run. `npm run bench` (built first).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longTable, writeLongTable, writeProgramme } from './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/jalostamo.js');
const work = mkdtempSync(join(tmpdir(), 'jalostamo-bench-'));
const quick = process.argv.includes('--quick');
const runs = quick ? 3 : 9;

/** Median wall time in ms and largest resident memory in MB of one command, run several times. */
function measure(args, { cwd = root, times = runs } = {}) {
  const walls = [];
  let memory = 0;
  for (let index = 0; index < times; index += 1) {
    const start = process.hrtime.bigint();
    const child = spawnSync(
      process.execPath,
      ['--import', join(root, 'bench/peak-memory.mjs'), ...args],
      {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        env: { ...process.env, NO_COLOR: '1' },
      },
    );
    walls.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (child.error) throw child.error;
    const peak = /peak-memory-kb (\d+)/.exec(child.stderr);
    if (child.status > 1 || peak === null) throw new Error(`${args.join(' ')}: ${child.stderr}`);
    memory = Math.max(memory, Number(peak[1]) / 1024);
  }
  walls.sort((a, b) => a - b);
  return { wall: walls[Math.floor(walls.length / 2)], memory };
}

const rows = [];
function compare(name, measured, referenceName, reference) {
  rows.push({
    case: name,
    ms: Math.round(measured.wall),
    MB: Math.round(measured.memory),
    reference: referenceName,
    'reference ms': Math.round(reference.wall),
    ratio: (measured.wall / reference.wall).toFixed(2),
  });
}

try {
  const bare = measure(['-e', '0']);
  const commander = measure(['--input-type=module', '-e', 'import "commander"']);
  const libraries = measure(['--input-type=module', '-e', 'import "yaml"; import "zod"']);
  const example = join(root, 'examples/kuusi-kaupunkia');
  compare('--version', measure([bin, '--version']), 'node + commander', commander);
  compare('--help', measure([bin, '--help'], { cwd: example }), 'node + commander', commander);
  compare(
    'validate, example',
    measure([bin, 'validate'], { cwd: example }),
    'import yaml, zod',
    libraries,
  );
  compare(
    'summary, example',
    measure([bin, 'summary'], { cwd: example }),
    'import yaml, zod',
    libraries,
  );
  compare('node + commander', commander, 'node -e 0', bare);

  const large = join(work, 'large');
  writeProgramme(large, { experiments: quick ? 30 : 300, indicators: 8, months: 24 });
  const reading = measure([join(root, 'bench/read-bytes.mjs'), large], { times: 3 });
  compare(
    'validate, 300 × 8 × 24',
    measure([bin, 'validate'], { cwd: large, times: 3 }),
    'read the bytes',
    reading,
  );
  compare(
    'summary, 300 × 8 × 24',
    measure([bin, 'summary', '--format', 'json'], { cwd: large, times: 3 }),
    'read the bytes',
    reading,
  );

  const cases = quick ? [10_000] : [100_000, 1_000_000];
  for (const count of cases) {
    const folder = join(work, `rows-${count}`);
    const file = join(work, `rows-${count}.csv`);
    writeLongTable(folder, { rows: count });
    writeFileSync(file, longTable(count));
    const parser = measure([join(root, 'bench/parse-csv.mjs'), file], { times: 3 });
    compare(
      `read and build, ${count} rows`,
      measure([join(root, 'bench/build-table.mjs'), file], { times: 3 }),
      'csv-parse alone',
      parser,
    );
    compare(
      `validate, ${count} rows`,
      measure([bin, 'validate'], { cwd: folder, times: 3 }),
      'csv-parse alone',
      parser,
    );
  }
  console.table(rows);
} finally {
  rmSync(work, { recursive: true, force: true });
}
