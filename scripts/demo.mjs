// @ts-check
/**
 * `npm run demo`: the example as a git repository of its own, and the everyday job run on it.
 *   node scripts/demo.mjs [--out FOLDER] [--history-only]
 *   node scripts/demo.mjs --record    writes the plan commits into the example's files
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDemo, readProgramme } from './demo-history.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The main job: check, compute, report. */
const JOBS = [
  ['validate'],
  ['summary'],
  ['report', 'monitoring', '--languages', 'fi,sv,en'],
  ['report', 'review', '--languages', 'fi,sv,en'],
];

/** Writes the example's files as the history has them: only commits named in them can differ. */
async function record(/** @type {string} */ source) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'jalostamo-demo-'));
  try {
    const { files, head } = await buildDemo(source, path.join(scratch, 'demo'));
    for (const file of differing(readProgramme(source), files)) {
      const bytes = files.get(file);
      if (bytes === undefined) throw new Error(`${file} never appears in the history`);
      writeFileSync(path.join(source, file), bytes);
      process.stdout.write(`${file}\n`);
    }
    process.stderr.write(`HEAD ${head}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** @param {ReadonlyMap<string, Buffer>} wanted @param {ReadonlyMap<string, Buffer>} got */
function differing(wanted, got) {
  return [...wanted].filter(([file, bytes]) => !got.get(file)?.equals(bytes)).map(([file]) => file);
}

/** @param {string} folder @returns {number} The worst exit code. */
function runJobs(folder) {
  const bin = path.join(root, 'bin', 'jalostamo.js');
  let worst = 0;
  for (const job of JOBS) {
    process.stderr.write(`\n$ jalostamo ${job.join(' ')}\n`);
    const run = spawnSync(process.execPath, [bin, ...job], { cwd: folder, stdio: 'inherit' });
    if (run.error) throw run.error;
    worst = Math.max(worst, run.status ?? 2);
    if (worst > 1) break;
  }
  return worst;
}

/** @param {string} folder */
function listReports(folder) {
  const reports = path.join(folder, 'reports');
  if (!existsSync(reports)) return;
  const files = readdirSync(reports, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  process.stderr.write('\nRaportit · Rapporter · Reports:\n');
  for (const file of files) process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}

/** Lays the example out and, unless told otherwise, runs the job on it. @returns {Promise<number>} */
async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: path.join(root, 'demo', 'kuusi-kaupunkia') },
      'history-only': { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const source = path.join(root, 'examples', 'kuusi-kaupunkia');
  const needsBuild = !values.record && !values['history-only'];
  if (needsBuild && !existsSync(path.join(root, 'dist', 'cli.js'))) {
    throw new Error('Aja ensin · Kör först · First run: npm run build');
  }
  if (values.record) {
    await record(source);
    return 0;
  }
  const target = path.resolve(values.out);
  const { head, commits, files } = await buildDemo(source, target);
  process.stderr.write(`${target}: ${commits} commits, HEAD ${head}\n`);
  for (const file of differing(readProgramme(source), files)) {
    process.stderr.write(
      `${file} is not what the history ends with: run node scripts/demo.mjs --record\n`,
    );
  }
  if (values['history-only']) return 0;
  const code = runJobs(target);
  listReports(target);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
