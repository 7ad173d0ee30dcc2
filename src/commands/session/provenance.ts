import type { Source } from '../../summary/provenance.ts';
import { COMMIT, VERSION } from '../../version.ts';
import type { CheckedProgramme } from './check-programme.ts';

/** Asks git once. Generated reports do not make a programme a draft, and a commit never is one. */
export async function describeSource({
  moment,
  tree,
  errorCount,
  history,
}: CheckedProgramme): Promise<Source> {
  const tool = { version: VERSION, build: COMMIT };
  if (moment.commit !== null) {
    return { ...tool, commit: moment.commit.id, tree, draft: false, errorCount };
  }
  const state = await history.state();
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  return {
    ...tool,
    commit: state?.commit ?? null,
    tree: state?.tree ?? null,
    draft: state === null || state.commit === null || state.tree === null || changed.length > 0,
    errorCount,
  };
}
