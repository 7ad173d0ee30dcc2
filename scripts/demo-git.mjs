// @ts-check
/** A git repository written in one stream, the same on every machine: nobody's own settings are read. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Says that the folder is ours to replace. */
const MARKER = path.join('.git', 'jalostamo-demo');

const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = false
\tbare = false
\tautocrlf = false
\tsafecrlf = false
[commit]
\tgpgsign = false
[gc]
\tauto = 0
[user]
\tname = Esimerkkiohjelma
\temail = esimerkki@kuntaliitto.example
`;

function environment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([k]) => !k.startsWith('GIT_')),
  );
  return {
    ...env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

/** @param {string} folder @param {readonly string[]} args */
export function git(folder, args) {
  const run = spawnSync('git', args, { cwd: folder, env: environment(), encoding: 'utf8' });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr.trim()}`);
  return run.stdout.trim();
}

/**
 * Empties the folder if it is an earlier demo; a stranger's folder is never touched.
 * @param {string} folder
 */
export function initRepository(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(path.join(folder, MARKER))) {
      throw new Error(`${folder} is not a demo of ours: move it away first`);
    }
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main']);
  writeFileSync(path.join(folder, '.git', 'config'), CONFIG);
  writeFileSync(path.join(folder, MARKER), '');
  mkdirSync(path.join(folder, '.git', 'info'), { recursive: true });
  writeFileSync(path.join(folder, '.git', 'info', 'exclude'), 'reports/\nsite/\n');
}

/**
 * @typedef {object} Commit
 * @property {string} author `Name <address>`
 * @property {string} time Seconds and offset.
 * @property {string} message
 * @property {ReadonlyMap<string, Buffer>} changed
 */

/**
 * Writes commits one after another. `commit` answers with the hash, which later content may name.
 * @param {string} folder
 */
export function openImport(folder) {
  const child = spawn('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  let mark = 0;
  return {
    /** @param {Commit} commit @returns {Promise<string>} */
    async commit({ author, time, message, changed }) {
      mark += 1;
      const parts = [
        `commit refs/heads/main\nmark :${mark}\nauthor ${author} ${time}\ncommitter ${author} ${time}\n`,
        data(Buffer.from(`${message}\n`)),
      ];
      for (const [file, bytes] of changed) {
        if (!/^[!#-~]+$/.test(file)) throw new Error(`${file}: the demo needs plain ASCII names`);
        parts.push(`M 100644 inline ${file}\n`, data(bytes));
      }
      parts.push(`get-mark :${mark}\n`);
      child.stdin.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
      const answer = await Promise.race([answers.next(), ended.then(() => undefined)]);
      if (answer === undefined || answer.done) throw new Error('git fast-import ended early');
      return answer.value;
    },
    async close() {
      child.stdin.end();
      const status = await ended;
      if (status !== 0) throw new Error(`git fast-import: exit ${status}`);
      git(folder, ['reset', '--quiet', '--hard', 'main']);
    },
  };
}

/** @param {Buffer} bytes */
function data(bytes) {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}
