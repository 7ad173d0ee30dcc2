import { inputsDigest } from '../../history/inputs-digest.ts';
import type { PublishedReport } from '../../model/register.ts';
import type { Source } from '../../summary/provenance.ts';
import { COMMIT, VERSION } from '../../version.ts';
import type { CheckedProgramme } from './check-programme.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { REGISTER, readRegister, readRegisterAt } from './register.ts';
import { sha256 } from './sha256.ts';

/**
 * Generated reports do not make a programme a draft, and a commit never is one. A register that tells of
 * other commits' reports does until it is committed: what is hidden hangs on it.
 */
export async function describeSource({
  moment,
  tree,
  errorCount,
  history,
}: CheckedProgramme): Promise<Source> {
  const tool = { version: VERSION, build: COMMIT };
  if (moment.commit !== null) {
    const { id: commit } = moment.commit;
    const inputs = await inputsAt(history, commit);
    return { ...tool, commit, tree, inputs, draft: false, errorCount };
  }
  const state = await history.state();
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  const commit = state?.commit ?? null;
  const draft =
    state === null ||
    commit === null ||
    state.tree === null ||
    changed.length > 0 ||
    (state.changed.includes(REGISTER) && (await tellsOfOthers(history, commit)));
  const inputs = draft || commit === null ? null : await inputsAt(history, commit);
  return { ...tool, commit, tree: state?.tree ?? null, inputs, draft, errorCount };
}

async function inputsAt(history: ProgrammeHistory, commit: string): Promise<string | null> {
  const folder = await history.filesAt(commit);
  return folder === null ? null : inputsDigest(folder.entries, sha256);
}

async function tellsOfOthers(
  { host, programme: { root } }: ProgrammeHistory,
  head: string,
): Promise<boolean> {
  const others = (entries: readonly PublishedReport[]): string => {
    const told = entries.filter(({ commit }) => commit !== head);
    return JSON.stringify(told.map(({ commit, name, as_of }) => [commit, name, as_of]));
  };
  const onDisk = (await readRegister(host, root)).map(({ report }) => report);
  return others(onDisk) !== others(await readRegisterAt(host, root, head));
}
