import type { Problem } from '../../diagnostics/problem.ts';
import type { Commit, Host } from '../../host.ts';
import { loadFiles, requireRoot } from '../../io/load.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { FORGETFUL, openMemory, type SavedMemory } from '../../io/memory/open-memory.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { Workspace } from '../../model/workspace.ts';
import { findMoment, type Moment } from './moment.ts';

/** A programme that was read, with what is wrong in its files by themselves. */
export interface OpenProgramme {
  readonly root: string;
  readonly moment: Moment;
  /** Git tree of the folder in the moment's commit; null for the files on disk. */
  readonly tree: string | null;
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** What earlier runs have read of it. */
  readonly memory: SavedMemory;
}

/** Opens the programme on disk, or with `asOf`, a revision, a day or a moment, as it was in a commit. */
export async function openProgramme(host: Host, asOf?: string | Moment): Promise<OpenProgramme> {
  const root = await requireRoot(host);
  const moment = typeof asOf === 'object' ? asOf : await findMoment(host, root, asOf);
  if (moment.commit !== null) return openCommit(host, root, { ...moment, commit: moment.commit });
  const loaded = await loadFiles(host.files, root);
  const memory = await openMemory(host, root, loaded);
  const { value, problems } = buildWorkspace(loaded, memory);
  return { root, moment, tree: null, workspace: value, problems, memory };
}

/** The same as it was in a commit; of a part of its files where not all are wanted. */
export async function openCommit(
  host: Host,
  root: string,
  moment: Moment & { readonly commit: Commit },
  isWanted?: (path: string) => boolean,
): Promise<OpenProgramme> {
  const loaded = await loadCommit(host.git, root, moment.commit.id, isWanted);
  // A cache keeps what was read last, and the next run reads the disk again.
  const { value, problems } = buildWorkspace(loaded);
  return { root, moment, tree: loaded.tree, workspace: value, problems, memory: FORGETFUL };
}
