import type { Host } from '../../host.ts';
import type { Source } from '../../summary/provenance.ts';
import { COMMIT, VERSION } from '../../version.ts';

/** Asks git once. Generated reports do not make a programme a draft. */
export async function describeSource(
  host: Host,
  root: string,
  errorCount: number,
): Promise<Source> {
  const state = await host.git.state(root);
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  return {
    version: VERSION,
    build: COMMIT,
    commit: state?.commit ?? null,
    tree: state?.tree ?? null,
    draft: state === null || state.commit === null || state.tree === null || changed.length > 0,
    errorCount,
  };
}
