import { UserError } from '../../diagnostics/user-error.ts';
import type { Published } from '../../history/published.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import { classifyFile } from '../../model/layout.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { type PlacedReport, readRegister } from './register.ts';

/**
 * Of the programme as the last published report had it the data files that have changed since, and what
 * is needed to read them; undefined where nothing was published, where no data file has changed since,
 * or outside a repository. Of another moment than today's nothing is asked: what has been published by
 * then is another question.
 */
export async function readPublished(history: ProgrammeHistory): Promise<Published | undefined> {
  const { host, programme } = history;
  const { root, moment } = programme;
  const last = moment.commit === null ? (await readRegister(host, root)).at(-1) : undefined;
  const plans = last === undefined ? null : await history.plansIfAny();
  if (plans === null || last === undefined) return undefined;
  const { steps, names } = plans;
  try {
    const { id } = await history.commitOf(last.report.commit);
    const at = steps.findIndex(({ commit }) => commit.id === id);
    // Of a commit beside the line git compares with where the two parted, which tells too little.
    const changed = at < 0 ? null : await changedData(history, id);
    if (changed?.size === 0) return undefined;
    const isWanted = (path: string): boolean =>
      changed === null || changed.has(path) || isReadWithData(path);
    const { value: workspace } = buildWorkspace(await loadCommit(host.git, root, id, isWanted));
    const nameThen = (one: string): string | null => (at < 0 ? one : names.nameAfter(one, at));
    return { kind: 'known', workspace, nameThen };
  } catch (error) {
    if (error instanceof UserError && NOT_HERE.has(error.key)) {
      return await unread(history, last, error.key);
    }
    throw error;
  }
}

async function changedData(
  { host, programme }: ProgrammeHistory,
  commit: string,
): Promise<ReadonlySet<string>> {
  const changes = (await host.git.changesSince(programme.root, commit)) ?? [];
  const paths = changes.map(({ path }) => path);
  return new Set(paths.filter((path) => classifyFile(path).kind === 'observations'));
}

/** The programme's own periods, and the sheets' disaggregations. */
function isReadWithData(path: string): boolean {
  return ['programme', 'indicator', 'own-indicator'].includes(classifyFile(path).kind);
}

async function unread(
  history: ProgrammeHistory,
  { report, file, at }: PlacedReport,
  key: string,
): Promise<Published> {
  const gone = (await history.state())?.shallow === true ? 'shallow' : 'gone';
  const why = key === MISSING ? 'partial' : gone;
  return { kind: 'unknown', why, commit: report.commit, file, at };
}

const MISSING = 'cli:error.missing-objects';

/** Answers that the commit cannot be read here, which is no failure of the command. */
const NOT_HERE: ReadonlySet<string> = new Set(['cli:error.unknown-revision', MISSING]);
