import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Commit, FileChange, LoggedCommit, LogRange } from '../host.ts';
import { type GitPath, readGitPath } from './git-path.ts';
import { GitFailure, MissingObjects, partsOf, runGit, streamGit } from './git-process.ts';

/** Id, parents, dates, author through `.mailmap`, subject, trailer: each ended by a NUL, as is the whole. */
const FORMAT =
  '--format=tformat:%H%x00%P%x00%aI%x00%cI%x00%aN%x00%aE%x00%s%x00' +
  '%(trailers:key=On-behalf-of,valueonly,unfold,separator=%x2C)';
const FIELDS = 8;

/** What a person's or a repository's configuration must not change in a log. */
const LOG = [
  '-c',
  'log.showRoot=true',
  '-c',
  'log.diffMerges=first-parent',
  'log',
  '-z',
  FORMAT,
  '--encoding=UTF-8',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
] as const;

/** A full id of the commit that a revision means. Rejects with a `UserError` when git knows none. */
export async function resolveCommit(folder: string, revision: string): Promise<string> {
  const unknown = new UserError('cli:error.unknown-revision', { revision });
  // No argument of a program can hold a NUL.
  if (revision.includes('\0')) throw unknown;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    const id = (await runGit(folder, args)).trim();
    // `^HEAD` is a revision to git, but no commit.
    if (/^[0-9a-f]{40,64}$/.test(id)) return id;
  } catch (error) {
    // A filtered clone takes a commit that nobody ever made for one that it lacks.
    if (!(error instanceof GitFailure || error instanceof MissingObjects)) throw error;
  }
  throw unknown;
}

export async function readCommit(folder: string, revision: string): Promise<Commit> {
  const id = await resolveCommit(folder, revision);
  for await (const commit of readCommits(folder, ['--no-patch', '--max-count=1', id]))
    return commit;
  throw new UserError('cli:error.unknown-revision', { revision });
}

/** Looks back from HEAD along first parents, and no further than to the first that fits. */
export async function readLastCommitBy(folder: string, day: string): Promise<Commit | null> {
  if ((await findHead(folder)) === null) return null;
  const line = ['--no-patch', '--first-parent', 'HEAD'];
  for await (const commit of readCommits(folder, line)) {
    if (commit.committed.slice(0, day.length) <= day) return commit;
  }
  return null;
}

export async function readLog(
  folder: string,
  { from, to, only, withSides = false }: LogRange = {},
): Promise<readonly LoggedCommit[]> {
  const [end, cut] = await Promise.all([
    to === undefined ? findHead(folder) : resolveCommit(folder, to),
    cutCommits(folder),
  ]);
  if (end === null) return [];
  const range = from === undefined ? [end] : [end, `^${await resolveCommit(folder, from)}`];
  const line = withSides ? '--topo-order' : '--first-parent';
  const log = await readRange(folder, [line, ...range], '50%', only).catch((error) => {
    if (!(error instanceof MissingObjects)) throw error;
    // Whether an edited file was renamed too is not to be known without both contents.
    return readRange(folder, [line, ...range], '100%', only);
  });
  return log.map((commit) => ({ ...commit, isCut: cut.has(commit.id) }));
}

/** Oldest first, along the line that `range` begins with; files of which at least so much is the same are one that was renamed. */
async function readRange(
  folder: string,
  range: readonly string[],
  similarity: string,
  only: string | undefined,
): Promise<readonly ReadCommit[]> {
  const args = [
    '-m',
    '--raw',
    '--no-abbrev',
    '--relative',
    // Git's own bound of today, whatever the configuration says.
    '-l1000',
    `--find-renames=${similarity}`,
    '-O/dev/null',
    // Looks below the folder only, and leaves out no commit for that.
    ...(only === undefined ? ['--sparse', '--full-history'] : []),
    ...range,
    '--',
    only ?? '.',
  ];
  const log: ReadCommit[] = [];
  for await (const commit of readCommits(folder, args)) {
    commit.changes.sort((a, b) => compareText(a.path, b.path));
    log.push(commit);
  }
  return log.reverse();
}

/** The commit of HEAD; null before the first. */
export async function findHead(folder: string): Promise<string | null> {
  // Fails outside a repository, which `--verify --quiet` would not tell from a missing HEAD.
  await runGit(folder, ['rev-parse', '--git-dir']);
  return headCommit(folder);
}

/** The same in a folder that is known to be in a repository. */
export async function headCommit(folder: string): Promise<string | null> {
  try {
    return (await runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).trim();
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

/** The same at one quick question; null also where git has no answer, for whatever reason. */
export async function askHead(folder: string): Promise<string | null> {
  let told = '';
  try {
    const args = ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'];
    for await (const piece of streamGit(folder, args)) told += piece.toString('utf8');
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
  return told.trim();
}

interface ReadCommit extends Commit {
  readonly changes: FileChange[];
}

async function* readCommits(folder: string, args: readonly string[]): AsyncGenerator<ReadCommit> {
  const reader = new LogReader();
  for await (const parts of partsOf(streamGit(folder, [...LOG, ...args]))) {
    for (const part of parts) {
      const commit = reader.take(part);
      if (commit !== null) yield commit;
    }
  }
  const last = reader.end();
  if (last !== null) yield last;
}

/** Puts the parts of a log together again: of a commit its fields, then its changes. */
class LogReader {
  #fields: string[] = [];
  #changes: FileChange[] = [];
  /** The head of a change whose paths are still to come. */
  #change: { readonly head: readonly string[]; readonly paths: Buffer[] } | null = null;

  /** The commit before, when this part begins another. */
  take(part: Buffer): ReadCommit | null {
    if (this.#change !== null) {
      this.#takePath(part, this.#change);
      return null;
    }
    const text = part.toString('utf8');
    if (this.#fields.length < FIELDS) {
      this.#fields.push(text);
      return null;
    }
    // `:100644 100644 <blob> <blob> M`, on a line of its own when it is the first.
    const head = text.startsWith('\n') ? text.slice(1) : text;
    if (head.startsWith(':')) {
      this.#change = { head: head.slice(1).split(' '), paths: [] };
      return null;
    }
    const commit = this.end();
    this.#fields = [text];
    this.#changes = [];
    return commit;
  }

  end(): ReadCommit | null {
    const [id, parents, authored, committed, author, email, subject, onBehalfOf] = this.#fields;
    if (id === undefined || parents === undefined || authored === undefined) return null;
    if (committed === undefined || author === undefined || email === undefined) return null;
    if (subject === undefined || onBehalfOf === undefined) return null;
    return {
      id,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      authored: withOffset(authored),
      committed: withOffset(committed),
      author,
      email,
      onBehalfOf,
      subject,
      changes: this.#changes,
    };
  }

  #takePath(path: Buffer, { head, paths }: { head: readonly string[]; paths: Buffer[] }): void {
    paths.push(path);
    const [modeBefore = '', modeAfter = '', blobBefore = '', blobAfter = '', status = ''] = head;
    if (paths.length < (status.startsWith('R') ? 2 : 1)) return;
    this.#change = null;
    const [first, second] = [paths[0], paths.at(-1)].map((one) => pathOf(one));
    if (first === undefined || second === undefined) return;
    const before = isFile(modeBefore, first) ? { path: first.path, blob: blobBefore } : null;
    const after = isFile(modeAfter, second) ? blobAfter : null;
    // Only its permissions changed, or only how its name is spelled in bytes.
    if (before?.path === second.path && before.blob === after) return;
    if (before !== null || after !== null) this.#changes.push({ path: second.path, before, after });
  }
}

/** Newer versions of git write `Z`. */
function withOffset(date: string): string {
  return date.replace(/Z$/, '+00:00');
}

function pathOf(bytes: Buffer | undefined): GitPath | undefined {
  return bytes === undefined ? undefined : readGitPath(bytes);
}

/** Plain files, executable or not. */
function isFile(mode: string, { isMisnamed }: GitPath): boolean {
  return mode.startsWith('100') && !isMisnamed;
}

/** Commits whose parents are not here, as git keeps them in a file; none in a whole clone. */
async function cutCommits(folder: string): Promise<ReadonlySet<string>> {
  const told = await runGit(folder, [
    'rev-parse',
    '--is-shallow-repository',
    '--git-path',
    'shallow',
  ]);
  const [isShallow, path = ''] = told.split('\n');
  if (isShallow !== 'true') return new Set();
  const text = await readFile(resolve(folder, path), 'utf8');
  return new Set(text.split('\n').filter((line) => line !== ''));
}
