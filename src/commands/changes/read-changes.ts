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
  const from = await beginning(host, root, range, { workspace, today: moment.today });
  const before = from === null ? null : await openForFigures(host, root, from);
  const start =
    from === null || before === null ? null : { commit: from.id, workspace: before.workspace };
  const { walk, names, limits: ofHistory } = await readHistory(history, start, commitments);
  // What had been published by another moment than today's is another question.
  const isAsked = from === null && moment.commit === null;
  const published = isAsked ? await readRestatements(host, history, programme) : NOTHING_RESTATED;
  const limits: HistoryLimit[] = [...ofHistory];
  if (!published.isWhole && !limits.includes('unreadable')) limits.push('unreadable');
  if (isUncommitted) limits.push('uncommitted');
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

/**
 * The commit to begin from: the one asked for, else that of the last published report, else the last one
 * by the latest reporting day that has passed. Null for the beginning of the history.
 */
async function beginning(
  host: Host,
  root: string,
  range: ChangesRange,
  { workspace, today }: { readonly workspace: Workspace; readonly today: string },
): Promise<Commit | null> {
  const { since, all } = range;
  if (all) return null;
  if (since !== undefined) return (await findMoment(host, root, since)).commit;
  const published = range.asOf === undefined ? await lastPublished(host, root) : null;
  if (published !== null) return published;
  const reporting = workspace.programme?.value.reporting ?? [];
  const days = reporting.map(({ due }) => due).filter((due) => due < today);
  const last = days.sort().at(-1);
  return last === undefined ? null : host.git.lastCommitBy(root, last);
}

/** The commit of the report published last; null where none was, or its commit is not here. */
async function lastPublished(host: Host, root: string): Promise<Commit | null> {
  const last = (await readRegister(host, root)).at(-1);
  if (last === undefined) return null;
  try {
    return await host.git.commitOf(root, last.commit);
  } catch (error) {
    // After a rewritten history the reporting day is the next best; `limits` says what is cut.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return null;
    throw error;
  }
}
