import { UserError } from '../../diagnostics/user-error.ts';
import type { Commit, Host } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import {
  buildProgrammeChanges,
  type HistoryLimit,
  type HistoryPoint,
  type ProgrammeChanges,
} from '../../summary/programme-changes.ts';
import type { Provenance } from '../../summary/provenance.ts';
import { checkProgramme } from '../session/check-programme.ts';
import { findMoment } from '../session/moment.ts';
import { openForFigures } from '../session/open-for-figures.ts';
import type { ProgrammeHistory } from '../session/programme-history.ts';
import { describeSource } from '../session/provenance.ts';
import { readRegister } from '../session/register.ts';
import { readHistory } from './read-history.ts';
import { NOTHING_RESTATED, readRestatements } from './read-restatements.ts';

/** Between which points changes are asked for. */
export interface ChangesRange {
  readonly since?: string;
  readonly all: boolean;
  readonly asOf?: string;
}

/** What has changed, and the programme as it is after it. */
export interface ReadChanges {
  readonly workspace: Workspace;
  readonly found: ProgrammeChanges;
  readonly provenance: Provenance;
}

/** Reads two states of the programme and the history between them. */
export async function readChanges(host: Host, range: ChangesRange): Promise<ReadChanges> {
  const programme = await checkProgramme(host, range.asOf);
  const { root, workspace, moment, asOf, commitments, history } = programme;
  const state = await history.state();
  const to = moment.commit?.id ?? state?.commit ?? null;
  if (state === null) throw new UserError('cli:error.no-repository', { folder: root });
  if (to === null) throw new UserError('cli:changes.no-commits');
  // Generated reports are no part of what is compared.
  const edited = state.changed.filter((path) => !path.startsWith('reports/'));
  const isUncommitted = moment.commit === null && edited.length > 0;
  const { from, isPublishedUnread } = await beginning(history, range);
  const before = from === null ? null : await openForFigures(host, root, from);
  const start =
    from === null || before === null ? null : { commit: from.id, workspace: before.workspace };
  const { walk, names, limits: ofHistory } = await readHistory(history, start, commitments);
  // What had been published by another moment than today's is another question.
  const isAsked = from === null && moment.commit === null;
  const published = isAsked ? await readRestatements(history, programme) : NOTHING_RESTATED;
  const limits: HistoryLimit[] = [...ofHistory];
  if (!published.isWhole && !limits.includes('unreadable')) limits.push('unreadable');
  if (isUncommitted) limits.push('uncommitted');
  if (isPublishedUnread) {
    if (state.shallow && !limits.includes('shallow')) limits.unshift('shallow');
    limits.push('published-unread');
  }
  const found = buildProgrammeChanges({
    from: from === null ? null : pointOf(from),
    to: { commit: isUncommitted ? null : to, date: moment.commit?.committed.slice(0, 10) ?? asOf },
    limits,
    before,
    after: programme,
    restated: published.restated,
    walk,
    names,
    isUncommitted,
    commitments,
  });
  const source = await describeSource(programme);
  return { workspace, found, provenance: { ...source, asOf } };
}

function pointOf({ id, committed }: Commit): HistoryPoint {
  return { commit: id, date: committed.slice(0, 10) };
}

interface Beginning {
  /** Null for the beginning of the history. */
  readonly from: Commit | null;
  /** Whether the last published report was to be begun from, and its commit is not here. */
  readonly isPublishedUnread: boolean;
}

/**
 * The commit to begin from: the one asked for, else that of the last published report, else the last one
 * by the latest reporting day that has passed.
 */
async function beginning(
  history: ProgrammeHistory,
  { since, all, asOf }: ChangesRange,
): Promise<Beginning> {
  const { host, programme } = history;
  const { root, workspace, moment } = programme;
  const isPublishedUnread = false;
  if (all) return { from: null, isPublishedUnread };
  if (since !== undefined) {
    return { from: (await findMoment(host, root, since)).commit, isPublishedUnread };
  }
  const published = asOf === undefined ? await lastPublished(history) : null;
  if (published !== null && published !== 'unread') return { from: published, isPublishedUnread };
  const reporting = workspace.programme?.value.reporting ?? [];
  const days = reporting.map(({ due }) => due).filter((due) => due < moment.today);
  const last = days.sort().at(-1);
  const from = last === undefined ? null : await host.git.lastCommitBy(root, last);
  return { from, isPublishedUnread: published === 'unread' };
}

/** The commit of the report published last; null where none was. */
async function lastPublished(history: ProgrammeHistory): Promise<Commit | 'unread' | null> {
  const { host, programme } = history;
  const last = (await readRegister(host, programme.root)).at(-1);
  if (last === undefined) return null;
  try {
    return await history.commitOf(last.report.commit);
  } catch (error) {
    // After a rewritten history, and in a part of one, the reporting day is the next best.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return 'unread';
    throw error;
  }
}
