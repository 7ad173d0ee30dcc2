import { UserError } from '../../diagnostics/user-error.ts';
import type { Commit, Host } from '../../host.ts';
import type { PublishedReport } from '../../model/register.ts';
import type { Workspace } from '../../model/workspace.ts';
import {
  buildProgrammeChanges,
  type HistoryLimit,
  type HistoryPoint,
  type ProgrammeChanges,
} from '../../summary/programme-changes.ts';
import type { Provenance } from '../../summary/provenance.ts';
import { type CheckedProgramme, checkProgramme } from './check-programme.ts';
import { findMoment } from './moment.ts';
import { openForFigures } from './open-for-figures.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { describeSource } from './provenance.ts';
import { readHistory } from './read-history.ts';
import { NOTHING_RESTATED, readRestatements } from './read-restatements.ts';
import { readRegister, readRegisterAt } from './register.ts';

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
  const { moment, asOf, history } = programme;
  const day = moment.commit?.committed.slice(0, 10) ?? asOf;
  return readChangesUpTo(programme, day, () => beginning(history, range));
}

/**
 * The same since the last published report, as the register in the programme's own commit tells it, so
 * that a report of it can be made again.
 */
export async function readChangesSinceReport(
  host: Host,
  programme: CheckedProgramme,
): Promise<ReadChanges> {
  const { root, asOf, history } = programme;
  return readChangesUpTo(programme, asOf, async (to) => {
    const last = (await readRegisterAt(host, root, to)).at(-1);
    return afterReport(history, last, asOf);
  });
}

async function readChangesUpTo(
  programme: CheckedProgramme,
  day: string,
  findBeginning: (to: string) => Promise<Beginning>,
): Promise<ReadChanges> {
  const { root, workspace, moment, asOf, commitments, history } = programme;
  const { host } = history;
  const state = await history.state();
  const to = moment.commit?.id ?? state?.commit ?? null;
  if (state === null) throw new UserError('cli:error.no-repository', { folder: root });
  if (to === null) throw new UserError('cli:changes.no-commits');
  // Generated reports are no part of what is compared.
  const edited = state.changed.filter((path) => !path.startsWith('reports/'));
  const isUncommitted = moment.commit === null && edited.length > 0;
  const { from, isPublishedUnread, isWhole } = await findBeginning(to);
  const before = from === null ? null : await openForFigures(host, root, from);
  const start =
    from === null || before === null ? null : { commit: from.id, workspace: before.workspace };
  const {
    walk,
    names,
    limits: ofHistory,
    observedAt,
  } = await readHistory(history, start, commitments);
  // What had been published by another moment than today's is another question.
  const isAsked = isWhole && moment.commit === null;
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
    to: { commit: isUncommitted ? null : to, date: day },
    limits,
    before,
    after: programme,
    restated: published.restated,
    walk,
    names,
    observedAt,
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
  /** Whether the whole history was asked for. */
  readonly isWhole: boolean;
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
  const { root, moment } = programme;
  if (all) return { from: null, isWhole: true, isPublishedUnread: false };
  if (since !== undefined) {
    const { commit } = await findMoment(host, root, since);
    return { from: commit, isWhole: false, isPublishedUnread: false };
  }
  const last = asOf === undefined ? (await readRegister(host, root)).at(-1) : undefined;
  return afterReport(history, last?.report, moment.today);
}

/** The commit of a report, else the last one by the latest reporting day before `today`. */
async function afterReport(
  history: ProgrammeHistory,
  report: PublishedReport | undefined,
  today: string,
): Promise<Beginning> {
  const { host, programme } = history;
  const published = report === undefined ? null : await publishedCommit(history, report);
  if (published !== null) return { from: published, isWhole: false, isPublishedUnread: false };
  const reporting = programme.workspace.programme?.value.reporting ?? [];
  const days = reporting.map(({ due }) => due).filter((due) => due < today);
  const last = days.sort().at(-1);
  const from = last === undefined ? null : await host.git.lastCommitBy(programme.root, last);
  return { from, isWhole: from === null, isPublishedUnread: report !== undefined };
}

/** The commit that a report was made from; null where it is not here. */
async function publishedCommit(
  history: ProgrammeHistory,
  { commit }: PublishedReport,
): Promise<Commit | null> {
  try {
    return await history.commitOf(commit);
  } catch (error) {
    // After a rewritten history the reporting day is the next best; `limits` says so.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return null;
    throw error;
  }
}
