import { resolve } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { findRoot } from '../../io/load.ts';
import { createTranslator } from '../../messages/translator.ts';
import { openProgramme } from '../session/open-programme.ts';
import type { InitContext, ProgrammeContext } from './init-context.ts';
import { createInterview } from './interview.ts';
import { planExperiment } from './plan-experiment.ts';
import { planIndicator } from './plan-indicator.ts';
import { planJournal } from './plan-journal.ts';
import { planLearning } from './plan-learning.ts';
import { planMonitoring } from './plan-monitoring.ts';
import { planOperatingModel } from './plan-operating-model.ts';
import { planProgramme } from './plan-programme.ts';
import { planReview } from './plan-review.ts';
import { findRepository, makeRepository } from './repository.ts';
import { type InitKind, type InitRequest, KINDS, suggestKind } from './request.ts';
import type { Scaffold } from './scaffold.ts';
import { createWordings } from './wordings.ts';
import { say, tellNext, writeScaffold } from './write-scaffold.ts';

/**
 * Scaffolds one thing: asks on a terminal, else takes flags and defaults. Everything is planned
 * first and nothing is ever overwritten. Returns 0; rejects with a `UserError` (exit 2), or with
 * `Cancelled` when the person stops at a question (exit 1), and then nothing was written.
 */
export async function runInit(host: Host, request: InitRequest): Promise<number> {
  const { kind, folder, root } = await whatAndWhere(host, request);
  const translator = await createTranslator(request.language, ['init', 'cli']);
  const asks = request.yes !== true && host.stdinIsTerminal;
  const prompter = asks ? await host.loadPrompter() : null;
  const context: InitContext = {
    host,
    request,
    translator,
    interview: createInterview(translator, prompter, translator.text(`init:title.${kind}`)),
    today: host.now().toISOString().slice(0, 10),
  };
  const dryRun = request.dryRun === true;
  if (kind === 'programme') {
    if (root !== null) throw new UserError('init:error.inside-programme', { root });
    const repository = await findRepository(host, folder);
    const scaffold = await planProgramme(context, folder, repository);
    partFromQuestions(context);
    await writeScaffold(host, translator, scaffold, dryRun);
    const wantsGit = request.git !== false && repository === 'none';
    if (dryRun) {
      if (wantsGit) say(host, translator.text('init:say.git-planned'));
      return 0;
    }
    const hasGit = wantsGit
      ? await makeRepository(host, translator, folder)
      : repository !== 'none';
    tellNext(host, translator, scaffold);
    if (hasGit) say(host, translator.text('init:say.commit'));
    return 0;
  }
  const scaffold = await PLANNERS[kind](await enterProgramme(context, folder));
  partFromQuestions(context);
  await writeScaffold(host, translator, scaffold, dryRun);
  if (!dryRun) tellNext(host, translator, scaffold);
  return 0;
}

/** A blank line between the last answer and the written paths. */
function partFromQuestions({ host, interview }: InitContext): void {
  if (interview.hasAsked()) host.stderr.write('\n');
}

const PLANNERS: Readonly<
  Record<Exclude<InitKind, 'programme'>, (context: ProgrammeContext) => Promise<Scaffold>>
> = {
  experiment: planExperiment,
  indicator: planIndicator,
  journal: planJournal,
  review: planReview,
  monitoring: planMonitoring,
  learning: planLearning,
  'operating-model': planOperatingModel,
};

/** The first argument is a kind, or a folder where no kind was given. */
async function whatAndWhere(
  host: Host,
  { what, path }: InitRequest,
): Promise<{ readonly kind: InitKind; readonly folder: string; readonly root: string | null }> {
  const named = KINDS.find((kind) => kind === what);
  if (what !== undefined && named === undefined) await refuseMistype(host, what, path);
  const place = named === undefined ? (what ?? path) : path;
  const folder = resolve(host.cwd, place ?? '.');
  const root = await findRoot(host.files, folder);
  return { kind: named ?? (root === null ? 'programme' : 'experiment'), folder, root };
}

/** A word that looks like a kind, or names no folder where only kinds make sense, is no folder. */
async function refuseMistype(host: Host, word: string, path: string | undefined): Promise<void> {
  const isFolder = await host.files.exists(resolve(host.cwd, word));
  const inside = (await findRoot(host.files, host.cwd)) !== null;
  const near = suggestKind(word);
  if (path === undefined && (isFolder || (!inside && near === ''))) return;
  const known = KINDS.join(', ');
  if (near === '') throw new UserError('init:error.unknown-kind', { kind: word, known });
  throw new UserError('init:error.unknown-kind-near', { kind: word, known, near });
}

async function enterProgramme(context: InitContext, folder: string): Promise<ProgrammeContext> {
  const { root, workspace } = await openProgramme({ ...context.host, cwd: folder });
  const programme = workspace.programme?.value;
  if (programme === undefined) throw new UserError('cli:error.broken-programme');
  return {
    ...context,
    root,
    folder,
    workspace,
    programme,
    wordings: await createWordings(programme.languages),
    language: context.request.language,
  };
}
