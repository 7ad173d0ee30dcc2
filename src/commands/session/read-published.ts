import { UserError } from '../../diagnostics/user-error.ts';
import type { Published } from '../../history/published.ts';
import type { Host } from '../../host.ts';
import { loadCommit } from '../../io/load-commit.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Moment } from './moment.ts';
import type { PlanHistory } from './plan-history.ts';
import { type PlacedReport, readLastPublished } from './register.ts';

/**
 * The programme as the last published report had it; undefined where nothing was published, where no
 * data file has changed since, or outside a repository. Of another moment than today's nothing is
 * asked: what has been published by then is another question.
 */
export async function readPublished(
  host: Host,
  root: string,
  moment: Moment,
  history: PlanHistory | null,
): Promise<Published | undefined> {
  if (moment.commit !== null || history === null) return undefined;
  const last = await readLastPublished(host, root);
  if (last === null) return undefined;
  try {
    const { id } = await host.git.commitOf(root, last.report.commit);
    const at = history.steps.findIndex(({ commit }) => commit.id === id);
    // Of a commit beside the line git compares with where the two parted, which tells too little.
    if (at >= 0 && !(await haveDataChanged(host, root, id))) return undefined;
    const { value: workspace } = buildWorkspace(await loadCommit(host.git, root, id));
    const nameThen = (one: string): string | null =>
      at < 0 ? one : history.names.nameAfter(one, at);
    return { kind: 'known', workspace, nameThen };
  } catch (error) {
    if (error instanceof UserError && NOT_HERE.has(error.key)) {
      return await unread(host, root, last, error.key);
    }
    throw error;
  }
}

async function haveDataChanged(host: Host, root: string, commit: string): Promise<boolean> {
  const changes = (await host.git.changesSince(root, commit)) ?? [];
  return changes.some(({ path }) => classifyFile(path).kind === 'observations');
}

async function unread(
  host: Host,
  root: string,
  { report, file, at }: PlacedReport,
  key: string,
): Promise<Published> {
  const isCut = (await host.git.state(root))?.shallow === true;
  const gone = isCut ? 'shallow' : 'gone';
  const why = key === MISSING ? 'partial' : gone;
  return { kind: 'unknown', why, commit: report.commit, file, at };
}

const MISSING = 'cli:error.missing-objects';

/** Answers that the commit cannot be read here, which is no failure of the command. */
const NOT_HERE: ReadonlySet<string> = new Set(['cli:error.unknown-revision', MISSING]);
