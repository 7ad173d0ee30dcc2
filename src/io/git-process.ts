import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { UserError } from '../diagnostics/user-error.ts';

/** Git ended with a failure that has no meaning of its own here: told in git's words, in English. */
export class GitFailure extends UserError {
  constructor(told: string) {
    const lines = told.split('\n');
    const fatal = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? '';
    super('cli:error.git', { message: fatal.replace(/^fatal: /, '') });
  }
}

/** This clone lacks something that was asked for. */
export class MissingObjects extends UserError {
  constructor() {
    super('cli:error.missing-objects');
  }
}

/**
 * What no repository and no surroundings may change: nothing is fetched or locked, no replaced or
 * grafted object is taken for the real one, git speaks English, and the program that a repository
 * may name to watch its files is not run.
 */
const OPTIONS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
] as const;
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  // Git before 2.45 knows no GIT_NO_LAZY_FETCH, and finds no protocol to fetch with.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
} as const;

/** The folder alone says which repository is meant; a hook's surroundings may name another. */
const SURROUNDINGS = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
] as const;

/** What simple-git asks about: our own switch for file watchers, and the person's own surroundings. */
const UNSAFE = {
  allowUnsafeFsMonitor: true,
  allowUnsafeAskPass: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeEditor: true,
  allowUnsafeGitProxy: true,
  allowUnsafePager: true,
  allowUnsafeSshCommand: true,
  allowUnsafeTemplateDir: true,
} as const;

const MOST_STDERR = 10_000;

/**
 * Runs git in `folder` and gives its output piece by piece, as quickly as it is taken; git is
 * stopped when the caller has had enough. `input` is written to its standard input. Rejects with a
 * `UserError`, which is a `GitFailure` unless git or the repository or a part of it is missing.
 */
export async function* streamGit(
  folder: string,
  args: readonly string[],
  input?: Iterable<string>,
): AsyncGenerator<Buffer> {
  const child = spawn('git', [...OPTIONS, ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // It is awaited below; a failure before that is no unhandled one.
  ended.catch(() => {});
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (told.length < MOST_STDERR) told += text;
  });
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => {});
  if (input === undefined) child.stdin.end();
  else Readable.from(input).pipe(child.stdin);
  try {
    yield* child.stdout;
    const code = await ended;
    if (code !== 0) throw explain(folder, told);
  } catch (error) {
    throw isMissingProgram(error) && existsSync(folder)
      ? new UserError('cli:error.no-git-program')
      : error;
  } finally {
    child.kill();
  }
}

/** The whole output of a command that takes no input. */
export async function runGit(folder: string, args: readonly string[]): Promise<string> {
  if (!existsSync(folder)) throw explain(folder, 'fatal: not a git repository');
  try {
    // Slow to load, and streams do without.
    const { simpleGit } = await import('simple-git');
    const git = simpleGit({ baseDir: folder, trimmed: false, unsafe: UNSAFE, errors: failureOf });
    return await git.env(environment()).raw([...OPTIONS, ...args]);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.includes('ENOENT')) throw new UserError('cli:error.no-git-program');
    throw explain(folder, error.message);
  }
}

/** By its exit code alone: git may fail without a word, and warn without failing. */
function failureOf(
  _: Buffer | Error | undefined,
  { exitCode, stdErr }: { readonly exitCode: number; readonly stdErr: readonly Buffer[] },
): Error | undefined {
  return exitCode === 0 ? undefined : new Error(Buffer.concat([...stdErr]).toString('utf8'));
}

/** The parts of an output that NUL bytes end, some at a time. */
export async function* partsOf(output: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer[] = [];
  for await (const piece of output) {
    const parts: Buffer[] = [];
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      const part = piece.subarray(start, end);
      parts.push(rest.length === 0 ? part : Buffer.concat([...rest, part]));
      rest = [];
      start = end + 1;
    }
    if (start < piece.length) rest.push(piece.subarray(start));
    yield parts;
  }
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...ENVIRONMENT };
  for (const name of SURROUNDINGS) delete env[name];
  return env;
}

function explain(folder: string, told: string): Error {
  if (told.includes('not a git repository')) {
    return new UserError('cli:error.no-repository', { folder });
  }
  if (told.includes('dubious ownership'))
    return new UserError('cli:error.git-ownership', { folder });
  if (MISSING_OBJECT.test(told)) return new MissingObjects();
  return new GitFailure(told);
}

/** How git's commands say that a clone lacks something. */
const MISSING_OBJECT =
  /bad object|unable to read|could not fetch|not in repo|Could not read|lazy fetching disabled|missing (?:blob|tree|commit) object/i;

function isMissingProgram(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
