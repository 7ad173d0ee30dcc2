import { problemText } from '../diagnostics/describe.ts';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { boundPlanOf } from '../history/bound-plan.ts';
import { commitmentOf } from '../history/commitment.ts';
import { planDigest } from '../history/plan-digest.ts';
import { isPlanInput } from '../history/plan-in-files.ts';
import type { Host, Language } from '../host.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { isDate } from '../model/dates.ts';
import { type Experiment, type Stage, StageSchema } from '../model/experiment.ts';
import type { Entity, ExperimentNode, Workspace } from '../model/workspace.ts';
import { missingAtGates } from '../rules/gate/gates.ts';
import { addToItem } from '../source/add-to-item.ts';
import { appendToList } from '../source/append-to-list.ts';
import { replaceValue } from '../source/replace-value.ts';
import { parseYaml } from '../source/yaml-document.ts';
import { openProgramme } from './session/open-programme.ts';
import { referenceDate } from './session/reference-date.ts';
import { requireKnown } from './session/require-known.ts';
import { requirePlan } from './session/require-plan.ts';
import { rewriteText } from './session/rewrite-text.ts';
import { sha256 } from './session/sha256.ts';
import { tell } from './session/tell.ts';

export interface StageOptions {
  readonly language: Language;
  /** ISO date; today where not given. */
  readonly on?: string;
  readonly reason?: string;
  /** Records the stage although its gate is not passed. */
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Records that an experiment has come to a stage, forwards or back, in its plan; from `testing` on
 * with the plan that binds. 1, and nothing is written, when the stage lacks what it needs.
 */
export async function stage(
  host: Host,
  id: string,
  named: string,
  options: StageOptions,
): Promise<number> {
  requireKnown('stage', named, StageSchema.options);
  const wanted = StageSchema.parse(named);
  const { root, workspace, moment } = await openProgramme(host);
  const { node, plan } = requirePlan(workspace, id);
  const on = options.on ?? host.now().toISOString().slice(0, 10);
  if (!isDate(on)) throw new UserError('cli:error.bad-date', { date: on });
  const commitment = wanted === 'testing' ? await committing(host, root, workspace, node) : {};
  const change = planStage(plan, wanted, { on, reason: options.reason, commitment });
  const translator = await createTranslator(options.language, ['cli', 'rules', 'report']);
  const context = { workspace, asOf: referenceDate(workspace, moment) };
  const missing = missingAtGates(context, id, change.plan);
  const name = `${translator.text(`report:stage.${wanted}`)} (${wanted})`;
  if (missing.length > 0 && !options.force) {
    tell(host, translator.text('cli:stage.missing', { experiment: shown(id), stage: name }));
    for (const problem of missing) {
      tell(host, problemText(problem, 'message', translator), '  – ');
      tell(host, problemText(problem, 'help', translator), '    ');
    }
    tell(host, translator.text('cli:stage.nothing-written'));
    return 1;
  }
  if (options.dryRun) {
    host.stdout.write(`${change.entry.trimEnd()}\n`);
    tell(host, translator.text('cli:stage.would', { stage: name, file: shown(plan.file) }));
    return 0;
  }
  await rewriteText(host, root, plan.file, { before: plan.document.text, after: change.text });
  host.stdout.write(`${shown(plan.file)}\n`);
  tell(host, translator.text('cli:stage.recorded', { experiment: shown(id), stage: name }));
  tellCommitment(host, translator, commitment, wanted);
  return 0;
}

interface Committing {
  readonly plan_commit?: string;
  readonly plan_digest?: string;
}

/** What names the plan as it stands: its digest, and the commit where one holds it already. */
async function committing(
  host: Host,
  root: string,
  workspace: Workspace,
  node: ExperimentNode,
): Promise<Committing> {
  const plan = boundPlanOf(workspace, node);
  if (plan === null) throw new UserError('cli:error.broken-plan', { id: node.id });
  const digest = { plan_digest: planDigest(plan, sha256) };
  const state = await host.git.state(root);
  if (
    state === null ||
    state.commit === null ||
    state.changed.some((path) => isPlanInput(path, node.id))
  )
    return digest;
  return { plan_commit: state.commit, ...digest };
}

interface StageChange {
  readonly text: string;
  readonly plan: Experiment;
  /** The entry as it is written. */
  readonly entry: string;
}

/** The plan with its stage recorded, as text and as data. */
function planStage(
  plan: Entity<Experiment>,
  wanted: Stage,
  given: {
    readonly on: string;
    readonly reason: string | undefined;
    readonly commitment: Committing;
  },
): StageChange {
  const { value, document, file } = plan;
  const history = value.stage_history ?? [];
  if (value.stage === wanted) {
    const index = history.findLastIndex((one) => one.stage === wanted);
    const known = history[index];
    const { plan_digest: digest } = given.commitment;
    if (wanted !== 'testing' || known === undefined || commitmentOf(value) !== null) {
      throw new UserError('cli:stage.already', { stage: wanted });
    }
    // A start of testing that does not name its plan yet.
    const field = { plan_digest: digest ?? '' };
    const text = addToItem(document, 'stage_history', index, field);
    if (text === null) throw byHand(file, field);
    const entries = history.with(index, { ...known, ...field });
    return { text, plan: { ...value, stage_history: entries }, entry: JSON.stringify(field) };
  }
  const reason = given.reason === undefined ? {} : { reason: given.reason };
  const entry = { stage: wanted, on: given.on, ...reason, ...given.commitment };
  const bytes = new TextEncoder().encode(replaceValue(document, 'stage', wanted));
  const text = appendToList(
    parseYaml({ path: file, bytes }).value,
    'stage_history',
    entry,
    'stage',
  );
  if (text === null) throw byHand(file, entry);
  const changed = { ...value, stage: wanted, stage_history: [...history, entry] };
  return { text, plan: changed, entry: JSON.stringify(entry) };
}

function byHand(file: string, entry: object): UserError {
  return new UserError('cli:stage.by-hand', { file, entry: JSON.stringify(entry) });
}

function tellCommitment(
  host: Host,
  translator: Translator,
  { plan_commit: commit, plan_digest: digest }: Committing,
  wanted: Stage,
): void {
  if (wanted !== 'testing' || digest === undefined) return;
  tell(host, translator.text('cli:stage.committed', { digest: digest.slice(0, 17) }));
  if (commit === undefined) tell(host, translator.text('cli:stage.no-commit'));
}
