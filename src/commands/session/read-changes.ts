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
import { describeSource } from './provenance.ts';
import { readHistory } from './read-history.ts';
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
  const { moment, asOf } = programme;
  const day = moment.commit?.committed.slice(0, 10) ?? asOf;
  return readChangesUpTo(host, programme, day, () => beginning(host, programme, range));
}

/**
 * The same since the last published report, as the register in the programme's own commit tells it, so
 * that a report of it can be made again.
 */
export async function readChangesSinceReport(
  host: Host,
  programme: CheckedProgramme,
): Promise<ReadChanges> {
  const { root, workspace, asOf } = programme;
  return readChangesUpTo(host, programme, asOf, async (to) => {
    const last = (await readRegisterAt(host, root, to)).at(-1);
    return (await commitOf(host, root, last)) ?? lastReportingDay(host, root, workspace, asOf);
  });
}

async function readChangesUpTo(
  host: Host,
  programme: CheckedProgramme,
  day: string,
  findBeginning: (to: string) => Promise<Commit | null>,
): Promise<ReadChanges> {
  const { root, workspace, moment, asOf, commitments } = programme;
  const state = await host.git.state(root);
  const to = moment.commit?.id ?? state?.commit ?? null;
  if (state === null) throw new UserError('cli:error.no-repository', { folder: root });
  if (to === null) throw new UserError('cli:changes.no-commits');
  // Generated reports are no part of what is compared.
  const edited = state.changed.filter((path) => !path.startsWith('reports/'));
  const isUncommitted = moment.commit === null && edited.length > 0;
  const from = await findBeginning(to);
  const before = from === null ? null : await checkProgramme(host, from.id);
  const changed = new Set(moment.commit === null ? state.changed : []);
  const isEdited = (path: string): boolean => changed.has(path);
  const span = { from: from?.id ?? null, to, workspace, isEdited };
  const history = await readHistory(host, root, span, commitments);
  const limits: HistoryLimit[] = [...history.limits];
  if (isUncommitted) limits.push('uncommitted');
  const found = buildProgrammeChanges({
    from: from === null ? null : pointOf(from),
    to: { commit: isUncommitted ? null : to, date: day },
    limits,
    before,
    after: programme,
    walk: history.walk,
    names: history.names,
    observedAt: history.observedAt,
    isUncommitted,
    commitments,
  });
  const source = await describeSource(host, programme);
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
  { root, workspace, moment }: CheckedProgramme,
  { since, all, asOf }: ChangesRange,
): Promise<Commit | null> {
  if (all) return null;
  if (since !== undefined) return (await findMoment(host, root, since)).commit;
  const last = asOf === undefined ? (await readRegister(host, root)).at(-1) : undefined;
  const published = await commitOf(host, root, last);
  return published ?? lastReportingDay(host, root, workspace, moment.today);
}

/** The last commit by the latest reporting day before `today`. */
function lastReportingDay(
  host: Host,
  root: string,
  workspace: Workspace,
  today: string,
): Promise<Commit | null> {
  const reporting = workspace.programme?.value.reporting ?? [];
  const days = reporting.map(({ due }) => due).filter((due) => due < today);
  const last = days.sort().at(-1);
  return last === undefined ? Promise.resolve(null) : host.git.lastCommitBy(root, last);
}

/** The commit of a published report; null where there is none, or its commit is not here. */
async function commitOf(
  host: Host,
  root: string,
  report: PublishedReport | undefined,
): Promise<Commit | null> {
  if (report === undefined) return null;
  try {
    return await host.git.commitOf(root, report.commit);
  } catch (error) {
    // After a rewritten history the reporting day is the next best; `limits` says what is cut.
    if (error instanceof UserError && error.key === 'cli:error.unknown-revision') return null;
    throw error;
  }
}
