import { UserError } from '../../diagnostics/user-error.ts';
import type { FormerNames } from '../../history/former-names.ts';
import type { Commit, Host } from '../../host.ts';
import { classifyFile, type FileRole } from '../../model/layout.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { ProgrammeState } from '../../summary/programme-changes.ts';
import { mergeRestatements } from '../../summary/restatements/merge-restatements.ts';
import {
  compareFigures,
  type IndicatorRestatements,
} from '../../summary/restatements/restated-figures.ts';
import { openForFigures, type ProgrammeForFigures } from '../session/open-for-figures.ts';
import type { ProgrammeHistory } from '../session/programme-history.ts';
import { readRegister } from '../session/register.ts';

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
  host: Host,
  history: ProgrammeHistory,
  after: ProgrammeState,
): Promise<ReadRestatements> {
  const { root } = history.programme;
  const commits = new Set((await readRegister(host, root)).map(({ commit }) => commit));
  if (commits.size === 0) return NOTHING_RESTATED;
  const { log, names } = await history.plans();
  const onLine = new Map<string, Commit>(log.map((commit) => [commit.id, commit]));
  const seen = await filesOfToday(host, history);
  const found = new Map<string, readonly IndicatorRestatements[]>();
  let isWhole = true;
  for (const id of commits) {
    const state = await openPublished(host, root, onLine.get(id) ?? id, seen);
    if (state === 'not-here') isWhole = false;
    else if (state !== null) compareAll(state, after, names, found);
  }
  return { restated: found, isWhole };
}

/** The files of the last commit as `path blob`, without those that were edited since. */
async function filesOfToday(
  host: Host,
  { state, programme }: ProgrammeHistory,
): Promise<Set<string>> {
  const now = await state();
  const folder = now?.commit ? await host.git.filesAt(programme.root, now.commit) : null;
  const edited = new Set(now?.changed);
  const unedited = (folder?.entries ?? []).filter(({ path }) => !edited.has(path));
  return new Set(unedited.map(contentKey));
}

function contentKey({ path, blob }: { readonly path: string; readonly blob: string }): string {
  return `${path} ${blob}`;
}

interface PublishedState {
  readonly programme: ProgrammeForFigures;
  readonly data: DataFiles;
}

/** The programme of a published report with the data files that nobody has `seen` yet; null without any. */
async function openPublished(
  host: Host,
  root: string,
  published: Commit | string,
  seen: Set<string>,
): Promise<PublishedState | 'not-here' | null> {
  try {
    const isKnown = typeof published === 'object';
    const commit = isKnown ? published : await host.git.commitOf(root, published);
    const data = await unseenData(host, root, commit, seen);
    if (data.size === 0) return null;
    const isWanted = (path: string): boolean => isNeeded(classifyFile(path), data);
    return { programme: await openForFigures(host, root, commit, isWanted), data };
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
  host: Host,
  root: string,
  { id }: Commit,
  seen: Set<string>,
): Promise<DataFiles> {
  const folder = await host.git.filesAt(root, id);
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
  names: FormerNames,
  found: Map<string, readonly IndicatorRestatements[]>,
): void {
  const then = new Map(before.workspace.experiments.map((node) => [node.id, node]));
  for (const node of after.workspace.experiments) {
    const name = names.namesOf(node.id).find((one) => data.has(one));
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
