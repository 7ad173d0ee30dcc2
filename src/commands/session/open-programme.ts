import type { Problem } from '../../diagnostics/problem.ts';
import type { Host } from '../../host.ts';
import { loadFiles, requireRoot } from '../../io/load.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { Workspace } from '../../model/workspace.ts';

/** A programme read from disk, with what is wrong in its files by themselves. */
export interface OpenProgramme {
  readonly root: string;
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

export async function openProgramme(host: Host): Promise<OpenProgramme> {
  const root = await requireRoot(host);
  const { value, problems } = buildWorkspace(await loadFiles(host.files, root));
  return { root, workspace: value, problems };
}
