import type { Problem } from '../../diagnostics/problem.ts';
import type { Host } from '../../host.ts';
import { loadFiles, requireRoot } from '../../io/load.ts';
import { openMemory, type SavedMemory } from '../../io/memory/open-memory.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { Workspace } from '../../model/workspace.ts';

/** A programme read from disk, with what is wrong in its files by themselves. */
export interface OpenProgramme {
  readonly root: string;
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** What earlier runs have read of it. */
  readonly memory: SavedMemory;
}

export async function openProgramme(host: Host): Promise<OpenProgramme> {
  const root = await requireRoot(host);
  const loaded = await loadFiles(host.files, root);
  const memory = await openMemory(host, root, loaded);
  const { value, problems } = buildWorkspace(loaded, memory);
  return { root, workspace: value, problems, memory };
}
