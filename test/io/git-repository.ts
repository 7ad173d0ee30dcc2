import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository of git's own on disk, built by a test commit by commit. */
export interface TestRepository {
  readonly folder: string;
  /** Runs git and gives its output. */
  git(...args: string[]): string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Commits everything at a moment, such as `2020-01-31T12:00:00+02:00`; gives the id. */
  commit(subject: string, at?: string): string;
  remove(): Promise<void>;
}

export async function makeRepository(): Promise<TestRepository> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'jalostamo-repository-')));
  const run = (args: readonly string[], date: string): string => {
    const who = ['-c', 'user.name=Tiimi', '-c', 'user.email=tiimi@kaupunki.example'];
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', [...who, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  };
  const git = (...args: string[]): string => run(args, '2020-01-01T12:00:00+02:00');
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    commit(subject, at = '2020-01-01T12:00:00+02:00') {
      git('add', '--all');
      run(['commit', '--quiet', '--allow-empty', '--message', subject], at);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
