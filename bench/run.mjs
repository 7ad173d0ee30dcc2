// Speed and memory as ratios to a reference measured in the same run. Build first: `npm run build`,
// then `npm run bench`, or `npm run bench -- --quick`. README.md says what each row is.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longTable, writeLongTable, writeProgramme } from './generate.mjs';
import { writeHistory } from './generate-history.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/jalostamo.js');
const usage = join(root, 'bench/usage.mjs');
const quick = process.argv.includes('--quick');
const work = mkdtempSync(join(tmpdir(), 'jalostamo-bench-'));

/**
 * One run: CPU time of all threads and wall time in ms, largest resident memory in MB. `before`
 * prepares it; without `cache`, a folder, nothing is kept from run to run.
 */
function run({ args, cwd = root, cache, before }) {
  before?.();
  const kept = cache === undefined ? { JALOSTAMO_NO_CACHE: '1' } : { XDG_CACHE_HOME: cache };
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', usage, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, NO_COLOR: '1', ...kept },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.error) throw child.error;
  const found = /usage (\d+) ([\d.]+)/.exec(child.stderr);
  if (child.status > 1 || found === null) throw new Error(`${args.join(' ')}: ${child.stderr}`);
  return { wall, cpu: Number(found[2]), memory: Number(found[1]) / 1024 };
}

/** The least of several runs, which is the least disturbed one; of memory the most. */
function best(results) {
  const least = (key) => Math.min(...results.map((result) => result[key]));
  return {
    wall: least('wall'),
    cpu: least('cpu'),
    memory: Math.max(...results.map((result) => result.memory)),
  };
}

const rows = [];

/** Runs both by turns, so that whatever else the machine does falls on both. */
function compare(name, measured, reference, times) {
  const runs = { measured: [], reference: [] };
  for (let index = 0; index < times; index += 1) {
    runs.reference.push(run(reference));
    runs.measured.push(run(measured));
  }
  const ours = best(runs.measured);
  const theirs = best(runs.reference);
  rows.push({
    case: name,
    'CPU ms': Math.round(ours.cpu),
    'wall ms': Math.round(ours.wall),
    MB: Math.round(ours.memory),
    reference: reference.name,
    'their CPU ms': Math.round(theirs.cpu),
    'CPU ratio': (ours.cpu / theirs.cpu).toFixed(2),
    'wall ratio': (ours.wall / theirs.wall).toFixed(2),
  });
  console.error(`${name}: ${(ours.cpu / theirs.cpu).toFixed(2)}`);
}

const inline = (name, code) => ({ name, args: ['--input-type=module', '-e', code] });
const commander = inline('import commander', 'import "commander"');
const libraries = inline('import yaml, zod', 'import "yaml"; import "zod"');
const jalostamo = (cwd, ...args) => ({ args: [bin, ...args], cwd });

try {
  const example = join(root, 'examples/kuusi-kaupunkia');
  const times = quick ? 3 : 11;
  compare('--version', jalostamo(root, '--version'), commander, times);
  compare('--help', jalostamo(example, '--help'), commander, times);
  compare('validate, example', jalostamo(example, 'validate'), libraries, times);
  compare('summary, example', jalostamo(example, 'summary'), libraries, times);

  for (const count of quick ? [10_000] : [100_000, 1_000_000]) {
    const folder = join(work, `rows-${count}`);
    const file = join(work, `rows-${count}.csv`);
    writeLongTable(folder, { rows: count });
    writeFileSync(file, longTable(count));
    const parser = { name: 'csv-parse alone', args: [join(root, 'bench/parse-csv.mjs'), file] };
    const build = { args: [join(root, 'bench/build-table.mjs'), file] };
    const rounds = quick ? 2 : 3;
    compare(`read and build, ${count} rows`, build, parser, rounds);
    compare(`validate, ${count} rows`, jalostamo(folder, 'validate'), parser, rounds);
    const summary = jalostamo(folder, 'summary', '--format', 'json');
    compare(`summary, ${count} rows`, summary, parser, rounds);
  }

  const experiments = quick ? 30 : 300;
  const large = join(work, 'large');
  writeProgramme(large, { experiments, indicators: 8, months: 24 });
  const reading = { name: 'read the bytes', args: [join(root, 'bench/read-bytes.mjs'), large] };
  const size = `${experiments} × 8 × 24`;
  compare(`validate, ${size}`, jalostamo(large, 'validate'), reading, quick ? 1 : 3);
  const summary = jalostamo(large, 'summary', '--format', 'json');
  compare(`summary, ${size}`, summary, reading, quick ? 1 : 3);
  const validating = { ...jalostamo(large, 'validate'), name: 'validate' };
  for (const format of ['table', 'json', 'ndjson', 'csv']) {
    const measured = jalostamo(large, 'summary', '--format', format);
    compare(`summary as ${format}, ${size}`, measured, validating, quick ? 1 : 3);
  }

  const many = join(work, 'many');
  const cache = join(work, 'cache');
  const count = quick ? 300 : 3000;
  writeProgramme(many, { experiments: count, indicators: 8, months: 24 });
  const forget = () => rmSync(cache, { recursive: true, force: true });
  const change = () => appendFileSync(join(many, 'experiments/trial-1/experiment.yaml'), '# x\n');
  const again = { name: 'validate again', ...jalostamo(many, 'validate'), cache };
  const first = { ...again, name: 'the first run', before: forget };
  const rounds = quick ? 1 : 3;
  const readMany = { name: 'read the bytes', args: [join(root, 'bench/read-bytes.mjs'), many] };
  const scale = `${count} × 8 × 24`;
  compare(`validate, ${scale}, no cache`, jalostamo(many, 'validate'), readMany, rounds);
  compare(`validate, ${scale}, first run`, first, readMany, rounds);
  compare(`validate, ${scale}, again`, again, first, rounds);
  compare(`validate, ${scale}, one plan changed`, { ...again, before: change }, first, rounds);
  const small = join(work, 'small-cache');
  const warmExample = { ...jalostamo(example, 'validate'), cache: small };
  run(warmExample);
  compare('validate, example, again', warmExample, libraries, times);

  for (const length of quick ? [100] : [500, 1000, 2000, 4000]) {
    const folder = join(work, `history-${length}`);
    const count = quick ? 30 : 300;
    writeHistory(folder, { commits: length, experiments: count });
    const parsing = join(root, 'bench/parse-blobs.mjs');
    const blobs = { name: 'parse every content', args: [parsing, folder] };
    const changes = jalostamo(folder, 'changes', '--all', '--format', 'json');
    compare(`changes, ${length} commits × ${count}`, changes, blobs, quick ? 1 : 3);
  }

  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
  console.table(rows);
} finally {
  rmSync(work, { recursive: true, force: true });
}
