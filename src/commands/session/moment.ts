import { UserError } from '../../diagnostics/user-error.ts';
import type { Commit, Host } from '../../host.ts';
import { isDate } from '../../model/dates.ts';

/** The day that a programme is looked at from, and the commit whose files it has. */
export interface Moment {
  /** ISO date that stands for today. */
  readonly today: string;
  /** Somebody asked for this very day; otherwise figures look no later than the programme's closing. */
  readonly isAsked: boolean;
  /** Null for the files on disk. */
  readonly commit: Commit | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Now; or with `--as-of` a day and the last commit by then, or a revision and the day it was
 * committed. A text that could be both is a day.
 */
export async function findMoment(
  host: Host,
  root: string,
  asked: string | undefined,
): Promise<Moment> {
  if (asked === undefined) {
    return { today: host.now().toISOString().slice(0, 10), isAsked: false, commit: null };
  }
  if (DAY.test(asked)) {
    return { today: asked, isAsked: true, commit: await lastCommitBy(host, root, asked) };
  }
  return momentOf(await host.git.commitOf(root, asked));
}

/** The day that a commit was made. */
export function momentOf(commit: Commit): Moment {
  return { today: commit.committed.slice(0, 10), isAsked: false, commit };
}

async function lastCommitBy(host: Host, root: string, day: string): Promise<Commit> {
  if (!isDate(day)) throw new UserError('cli:as-of.bad-day', { day });
  const commit = await host.git.lastCommitBy(root, day);
  if (commit !== null) return commit;
  const isCut = (await host.git.state(root))?.shallow === true;
  throw new UserError(isCut ? 'cli:as-of.no-commit-here' : 'cli:as-of.no-commit', { day });
}
