import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { PublishedReport } from '../../model/register.ts';
import type { Release, Releases, UnreadRelease } from '../../model/release.ts';
import { findFaultyRows } from '../../rules/check-workspace.ts';
import type { Moment } from './moment.ts';
import { readRegister, readRegisterAt } from './register.ts';

/**
 * What was published before the moment, by the register that stands beside its files: on disk, or in its
 * commit. A release whose files are those on disk is left out, as it tells nothing else.
 */
export async function readReleases(host: Host, root: string, moment: Moment): Promise<Releases> {
  const now = moment.commit?.id ?? null;
  const entries =
    now === null
      ? (await readRegister(host, root)).map(({ report }) => report)
      : await readRegisterAt(host, root, now);
  const byCommit = new Map<string, PublishedReport[]>();
  for (const entry of entries) {
    byCommit.set(entry.commit, [...(byCommit.get(entry.commit) ?? []), entry]);
  }
  const known: Release[] = [];
  const unread: UnreadRelease[] = [];
  for (const [commit, reports] of byCommit) {
    if (commit === now) continue;
    const release = await readRelease(host, root, { commit, reports, isOnDisk: now === null });
    if (release === 'same') continue;
    if (release !== null) known.push(release);
    else {
      const why = await whyUnread(host, root);
      unread.push(...reports.map(({ name }) => ({ report: name, commit, why })));
    }
  }
  return { known, unread };
}

async function readRelease(
  host: Host,
  root: string,
  asked: {
    readonly commit: string;
    readonly reports: readonly PublishedReport[];
    readonly isOnDisk: boolean;
  },
): Promise<Release | 'same' | null> {
  const { commit, reports, isOnDisk } = asked;
  const asOf = reports.reduce((last, { as_of }) => (as_of > last ? as_of : last), '');
  try {
    const { id } = await host.git.commitOf(root, commit);
    const changes = isOnDisk ? await host.git.changesSince(root, id) : null;
    if (changes?.every(({ path }) => path.startsWith('reports/')) === true) return 'same';
    const { value: workspace, problems } = buildWorkspace(await loadCommit(host.git, root, id));
    const faultyRows = findFaultyRows(problems, { workspace, asOf });
    const names = reports.map(({ name }) => name);
    return { commit: id, reports: [...new Set(names)], asOf, workspace, faultyRows };
  } catch (error) {
    if (isNotHere(error)) return null;
    throw error;
  }
}

async function whyUnread(host: Host, root: string): Promise<UnreadRelease['why']> {
  try {
    const state = await host.git.state(root);
    if (state === null) return 'no-git';
    return state.shallow ? 'shallow' : 'gone';
  } catch (error) {
    if (isNotHere(error)) return 'no-git';
    throw error;
  }
}

/** Answers that the commit cannot be read here, which is no failure of the command. */
const NOT_HERE: ReadonlySet<string> = new Set([
  'cli:error.unknown-revision',
  'cli:error.missing-objects',
  'cli:error.no-repository',
  'cli:error.no-git-program',
  'cli:as-of.no-programme',
]);

export function isNotHere(error: unknown): boolean {
  return error instanceof UserError && NOT_HERE.has(error.key);
}
