import { inputsDigest } from '../../history/inputs-digest.ts';
import type { Host } from '../../host.ts';
import type { Source } from '../../summary/provenance.ts';
import { COMMIT, VERSION } from '../../version.ts';
import type { CheckedProgramme } from './check-programme.ts';
import { sha256 } from './sha256.ts';

/** Generated reports do not make a programme a draft, and a commit never is one. */
export async function describeSource(
  host: Host,
  { root, moment, tree, errorCount }: CheckedProgramme,
): Promise<Source> {
  const tool = { version: VERSION, build: COMMIT };
  if (moment.commit !== null) {
    const { id: commit } = moment.commit;
    const inputs = await inputsAt(host, root, commit);
    return { ...tool, commit, tree, inputs, draft: false, errorCount };
  }
  const state = await host.git.state(root);
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  const commit = state?.commit ?? null;
  const draft = state === null || commit === null || state.tree === null || changed.length > 0;
  const inputs = draft || commit === null ? null : await inputsAt(host, root, commit);
  return { ...tool, commit, tree: state?.tree ?? null, inputs, draft, errorCount };
}

async function inputsAt(host: Host, root: string, commit: string): Promise<string | null> {
  const folder = await host.git.filesAt(root, commit);
  return folder === null ? null : inputsDigest(folder.entries, sha256);
}
