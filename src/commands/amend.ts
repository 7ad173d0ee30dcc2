import { join } from 'node:path';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { boundPlanOf } from '../history/bound-plan.ts';
import { commitmentOf } from '../history/commitment.ts';
import { comparePlans } from '../history/compare-plans.ts';
import { declareChanges, type PlanChange } from '../history/declared-changes.ts';
import type { Host, Language } from '../host.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { isDate } from '../model/dates.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { appendToList } from '../source/append-to-list.ts';
import { parseYaml } from '../source/yaml-document.ts';
import { toldChange } from './amend/told-change.ts';
import { openProgramme } from './session/open-programme.ts';
import { ProgrammeHistory } from './session/programme-history.ts';
import { readCommitments } from './session/read-commitments.ts';
import { readFirstCommitments } from './session/read-first-commitments.ts';
import { requirePlan } from './session/require-plan.ts';
import { rewriteText } from './session/rewrite-text.ts';
import { tell } from './session/tell.ts';

export interface AmendOptions {
  readonly language: Language;
  readonly reason?: string;
  readonly decidedBy?: string;
  /** ISO date of the decision; today where not given. */
  readonly on?: string;
  readonly dryRun: boolean;
}

const HEADER = '# yaml-language-server: $schema=../../.jalostamo/schema/amendments.schema.json\n';

interface Answer {
  readonly reason: string;
  readonly decidedBy: string;
}

/**
 * Finds what has moved in an experiment's plan since it was committed to and is not declared, asks for
 * the reason, and declares it in `amendments.yaml`. 1 when changes are left undeclared.
 */
export async function amend(host: Host, id: string, options: AmendOptions): Promise<number> {
  const programme = await openProgramme(host);
  const { root, workspace } = programme;
  const translator = await createTranslator(options.language, ['cli']);
  const on = options.on ?? host.now().toISOString().slice(0, 10);
  if (!isDate(on)) throw new UserError('cli:error.bad-date', { date: on });
  const { node } = requirePlan(workspace, id);
  const silent = await silentChanges(new ProgrammeHistory(host, programme), node);
  if (silent.length === 0) {
    tell(host, translator.text('cli:amend.none', { experiment: shown(id) }));
    return 0;
  }
  for (const change of silent) host.stdout.write(`${toldChange(change, translator)}\n`);
  const answers = await askReasons(host, silent, translator, options);
  if (answers === null) {
    tell(host, translator.text('cli:amend.needs-reason', { count: silent.length }));
    return 1;
  }
  if (options.dryRun) {
    tell(host, translator.text('cli:amend.would', { count: silent.length }));
    return 1;
  }
  const entries = silent.map(({ field, lastTold: from, to }, at) => {
    const { reason = '', decidedBy = '' } = answers[at] ?? {};
    return { on, field, from, to, reason, decided_by: decidedBy };
  });
  const file = await addEntries(host, root, workspace, node, entries);
  tell(host, translator.text('cli:amend.added', { count: silent.length, file: shown(file) }));
  return 0;
}

async function silentChanges(
  history: ProgrammeHistory,
  node: ExperimentNode,
): Promise<readonly PlanChange[]> {
  const { workspace } = history.programme;
  const commitment = commitmentOf(node.experiment?.value);
  if (commitment === null) throw new UserError('cli:amend.not-committed', { id: node.id });
  const plan = boundPlanOf(workspace, node);
  if (plan === null) throw new UserError('cli:error.broken-plan', { id: node.id });
  const firsts = await readFirstCommitments(history);
  const committed = (await readCommitments(history, firsts)).get(node.id);
  if (committed?.kind !== 'known') {
    throw new UserError(
      `cli:amend.unknown-${committed?.kind === 'unknown' ? committed.why : 'gone'}`,
      {
        id: node.id,
      },
    );
  }
  const changes = declareChanges(workspace, node, comparePlans(committed.plan, plan));
  return changes.filter(({ declaration }) => declaration.kind === 'silent');
}

/** One answer a change: that of the flags for all, else a person's. Null where nobody can be asked. */
async function askReasons(
  host: Host,
  changes: readonly PlanChange[],
  translator: Translator,
  { reason = '', decidedBy = '' }: AmendOptions,
): Promise<readonly Answer[] | null> {
  if (reason.trim() !== '' && decidedBy.trim() !== '') {
    return changes.map(() => ({ reason, decidedBy }));
  }
  if (!host.stdinIsTerminal) return null;
  const prompter = await host.loadPrompter();
  prompter.intro(translator.text('cli:amend.intro'), translator.text('cli:amend.keys'));
  const validate = (text: string): string | undefined =>
    text.trim() === '' ? translator.text('cli:amend.required') : undefined;
  const answers: Answer[] = [];
  let decider = decidedBy;
  for (const change of changes) {
    const told = toldChange(change, translator);
    const why = await prompter.text({
      message: translator.text('cli:amend.ask-reason', { change: told }),
      initial: reason,
      validate,
    });
    // Mostly one body has decided on all of them.
    decider = await prompter.text({
      message: translator.text('cli:amend.ask-decider'),
      initial: decider,
      validate,
    });
    answers.push({ reason: why, decidedBy: decider });
  }
  return answers;
}

/** Returns the file, which is made where there is none. */
async function addEntries(
  host: Host,
  root: string,
  workspace: Workspace,
  node: ExperimentNode,
  entries: readonly Readonly<Record<string, string | number | boolean | null>>[],
): Promise<string> {
  const file = node.amendments?.file ?? `experiments/${node.id}/amendments.yaml`;
  if (node.amendments === null && workspace.hasFile(file)) {
    throw new UserError('cli:accept.broken', { file });
  }
  const before = node.amendments?.document.text ?? HEADER;
  let text = before;
  for (const entry of entries) {
    const document = parseYaml({ path: file, bytes: new TextEncoder().encode(text) }).value;
    const added = appendToList(document, 'amendments', entry);
    if (added === null)
      throw new UserError('cli:stage.by-hand', { file, entry: JSON.stringify(entry) });
    text = added;
  }
  if (node.amendments !== null) await rewriteText(host, root, file, { before, after: text });
  else await host.files.create(join(root, file), text);
  return file;
}
