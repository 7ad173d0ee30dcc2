import type { Host } from '../../host.ts';
import type { Source } from '../../summary/provenance.ts';
import { COMMIT, VERSION } from '../../version.ts';
import type { CheckedProgramme } from './check-programme.ts';
import { REGISTER, readRegister, readRegisterAt } from './register.ts';

/**
 * Generated reports do not make a programme a draft, and a commit never is one. A register that tells of
 * other commits' reports does until it is committed: what is hidden hangs on it.
 */
export async function describeSource(
  host: Host,
  { root, moment, tree, errorCount }: CheckedProgramme,
): Promise<Source> {
  const tool = { version: VERSION, build: COMMIT };
  if (moment.commit !== null) {
    return { ...tool, commit: moment.commit.id, tree, draft: false, errorCount };
  }
  const state = await host.git.state(root);
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  return {
    ...tool,
    commit: state?.commit ?? null,
    tree: state?.tree ?? null,
    draft:
      state === null ||
      state.commit === null ||
      state.tree === null ||
      changed.length > 0 ||
      (state.changed.includes(REGISTER) && (await tellsOfOthers(host, root, state.commit))),
    errorCount,
  };
}

async function tellsOfOthers(host: Host, root: string, head: string): Promise<boolean> {
  const others = async (entries: ReturnType<typeof readRegister>): Promise<string> => {
    const told = (await entries).filter(({ commit }) => commit !== head);
    return JSON.stringify(told.map(({ commit, name, as_of }) => [commit, name, as_of]));
  };
  const onDisk = await others(readRegister(host, root));
  return onDisk !== (await others(readRegisterAt(host, root, head)));
}
