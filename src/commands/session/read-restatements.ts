import { UserError } from '../../diagnostics/user-error.ts';
import type { Commit } from '../../host.ts';
import { classifyFile, type FileRole } from '../../model/layout.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { ProgrammeState } from '../../summary/programme-changes.ts';
import { mergeRestatements } from '../../summary/restatements/merge-restatements.ts';
import {
  compareFigures,
  type IndicatorRestatements,
} from '../../summary/restatements/restated-figures.ts';
import { openForFigures, type ProgrammeForFigures } from './open-for-figures.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { readRegister } from './register.ts';

/** What has become of everything that was ever published. */
export interface ReadRestatements {
  /** By experiment as it is called now. */
  readonly restated: ReadonlyMap<string, readonly IndicatorRestatements[]>;
  /** False where the commit of a published report, or a part of it, is not here. */
  readonly isWhole: boolean;
}

/** Where nobody asks, or nothing was published. */
export const NOTHING_RESTATED: ReadRestatements = { restated: new Map(), isWhole: true };

/** Data files by experiment, under the names of a commit: its indicators. */
type DataFiles = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compares the figures of every published report with those of today. A data file is read once for
 * each content that was published, and only where today's is another.
 */
export async function readRestatements(
  history: ProgrammeHistory,
  after: ProgrammeState,
): Promise<ReadRestatements> {
  const { host, programme } = history;
  const register = await readRegister(host, programme.root);
  const commits = new Set(register.map(({ report }) => report.commit));
  if (commits.size === 0) return NOTHING_RESTATED;
  const seen = await filesOfToday(history);
  const found = new Map<string, readonly IndicatorRestatements[]>();
  let isWhole = true;
  for (const revision of commits) {
    const state = await openPublished(history, revision, seen);
    if (state === 'not-here') isWhole = false;
    else if (state !== null) compareAll(state, after, await namesAt(history, revision), found);
  }
  return { restated: found, isWhole };
}

/** The files of the last commit as `path blob`, without those that were edited since. */
async function filesOfToday(history: ProgrammeHistory): Promise<Set<string>> {
  const now = await history.state();
  const folder = now?.commit ? await history.filesAt(now.commit) : null;
  const edited = new Set(now?.changed);
  const unedited = (folder?.entries ?? []).filter(({ path }) => !edited.has(path));
  return new Set(unedited.map(contentKey));
}

/** What an experiment of today may have been called at a commit: of a commit beside the line any of its names. */
async function namesAt(history: ProgrammeHistory, revision: string): Promise<NamesThen> {
  const { steps, names } = await history.plans();
  const at = steps.findIndex(({ commit }) => commit.id === revision);
  if (at < 0) return (id) => names.namesOf(id);
  return (id) => {
    const name = names.nameAfter(id, at);
    return name === null ? [] : [name];
  };
}

type NamesThen = (id: string) => readonly string[];

function contentKey({ path, blob }: { readonly path: string; readonly blob: string }): string {
  return `${path} ${blob}`;
}

interface PublishedState {
  readonly programme: ProgrammeForFigures;
  readonly data: DataFiles;
}

/** The programme of a published report with the data files that nobody has `seen` yet; null without any. */
async function openPublished(
  history: ProgrammeHistory,
  revision: string,
  seen: Set<string>,
): Promise<PublishedState | 'not-here' | null> {
  try {
    const { host, programme } = history;
    const commit = await history.commitOf(revision);
    const data = await unseenData(history, commit, seen);
    if (data.size === 0) return null;
    const isWanted = (path: string): boolean => isNeeded(classifyFile(path), data);
    return { programme: await openForFigures(host, programme.root, commit, isWanted), data };
  } catch (error) {
    if (error instanceof UserError && NOT_HERE.has(error.key)) return 'not-here';
    throw error;
  }
}

/** What git says where a commit, or a part of it, is not in this clone or held no programme. */
const NOT_HERE: ReadonlySet<string> = new Set([
  'cli:error.unknown-revision',
  'cli:error.missing-objects',
  'cli:as-of.no-programme',
]);

async function unseenData(
  history: ProgrammeHistory,
  { id }: Commit,
  seen: Set<string>,
): Promise<DataFiles> {
  const folder = await history.filesAt(id);
  const data = new Map<string, Set<string>>();
  for (const entry of folder?.entries ?? []) {
    const role = classifyFile(entry.path);
    const key = contentKey(entry);
    if (role.kind !== 'observations' || seen.has(key)) continue;
    seen.add(key);
    const known = data.get(role.experiment) ?? new Set();
    data.set(role.experiment, known.add(role.indicator));
  }
  return data;
}

/** What figures and their disclosure control rest on. */
function isNeeded(role: FileRole, data: DataFiles): boolean {
  switch (role.kind) {
    case 'programme':
    case 'areas':
    case 'indicator':
    case 'accepted-problems':
      return true;
    case 'experiment':
    case 'own-indicator':
      return data.has(role.experiment);
    case 'observations':
      return data.get(role.experiment)?.has(role.indicator) === true;
    default:
      return false;
  }
}

function compareAll(
  { programme: before, data }: PublishedState,
  after: ProgrammeState,
  namesThen: NamesThen,
  found: Map<string, readonly IndicatorRestatements[]>,
): void {
  const then = new Map(before.workspace.experiments.map((node) => [node.id, node]));
  for (const node of after.workspace.experiments) {
    const name = namesThen(node.id).find((one) => data.has(one));
    const earlier = name === undefined ? undefined : then.get(name);
    if (name === undefined || earlier === undefined) continue;
    const told = compareFigures(
      { workspace: before.workspace, node: earlier, faultyRows: before.faultyRows },
      { ...after, node: onlyData(node, data.get(name) ?? new Set()) },
    );
    found.set(node.id, mergeRestatements(found.get(node.id) ?? [], told));
  }
}

function onlyData(node: ExperimentNode, indicators: ReadonlySet<string>): ExperimentNode {
  const observations = [...node.observations].filter(([indicator]) => indicators.has(indicator));
  return { ...node, observations: new Map(observations) };
}
