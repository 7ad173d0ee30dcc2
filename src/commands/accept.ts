import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { masked, shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createTranslator } from '../messages/translator.ts';
import { isDate } from '../model/dates.ts';
import type { Workspace } from '../model/workspace.ts';
import { isAcceptable, isAcceptedWhole } from '../rules/accepted/accepted-entries.ts';
import { createSeverities } from '../rules/severities.ts';
import { addToYaml } from '../source/add-to-yaml.ts';
import { findRule } from './session/find-rule.ts';
import { judgeProgramme } from './session/judge-programme.ts';
import { selectPaths } from './session/select-paths.ts';
import { tell } from './session/tell.ts';

export interface AcceptOptions {
  readonly language: Language;
  readonly reason?: string;
  readonly until?: string;
  readonly dryRun?: boolean;
}

const FILE = 'accepted-problems.yaml';
const HEADER = '# yaml-language-server: $schema=.jalostamo/schema/accepted-problems.schema.json\n';

/**
 * Adds a rule's problems, or all, to `accepted-problems.yaml`, each with the same reason, and prints
 * them. Rejects with a `UserError` when there is no reason or the file is broken; then, and with
 * `dryRun`, nothing is written.
 */
export async function accept(
  host: Host,
  rule: string,
  paths: readonly string[],
  options: AcceptOptions,
): Promise<number> {
  const { reason = '', until } = options;
  if (reason.trim() === '') throw new UserError('cli:accept.needs-reason');
  if (until !== undefined && !isDate(until)) {
    throw new UserError('cli:accept.bad-date', { date: until });
  }
  const id = rule === 'all' ? null : findRule(rule).id;
  if (id !== null && !isAcceptable(id)) {
    throw new UserError('cli:accept.not-acceptable', { rule: id });
  }
  const programme = await judgeProgramme(host);
  const { root, workspace, found } = programme;
  if (workspace.accepted === null && workspace.hasFile(FILE)) {
    throw new UserError('cli:accept.broken', { file: FILE });
  }
  const wanted = await selectPaths(host, programme, paths);
  const chosen = found.open.filter((problem) => {
    return (
      (id ?? problem.rule) === problem.rule && isAcceptable(problem.rule) && wanted(problem.file)
    );
  });
  const { places: added, left } = placesOf(chosen, workspace);
  const translator = await createTranslator(options.language, ['cli']);
  for (const { file, rule: of, at } of added) {
    host.stdout.write(`${[shown(file), at, of].filter((part) => part !== '').join(' ')}\n`);
  }
  const count = added.length;
  if (count > 0 && options.dryRun !== true) {
    const text = workspace.document(FILE)?.text ?? HEADER;
    const additions = added.map(({ file, rule: of, at }) => {
      const item = {
        ...(at === '' ? {} : { at }),
        reason,
        ...(until === undefined ? {} : { until }),
      };
      return { path: ['accepted', file, of], item };
    });
    await host.files.replace(join(root, FILE), addToYaml(text, additions));
  }
  const key = options.dryRun === true ? 'cli:accept.would' : 'cli:accept.added';
  const told: string[] = [];
  if (count > 0) told.push(translator.text(key, { count, file: FILE }));
  if (left > 0) told.push(translator.text('cli:accept.whole-file', { count: left }));
  if (told.length === 0) told.push(translator.text('cli:accept.none'));
  for (const text of told) tell(host, text);
  return 0;
}

interface AcceptedPlace {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
}

/**
 * Each place once, in the order of files and rules. `left` counts the problems without a place of
 * their own that may not be accepted for a whole file.
 */
function placesOf(
  problems: readonly Problem[],
  workspace: Workspace,
): { readonly places: readonly AcceptedPlace[]; readonly left: number } {
  const severityOf = createSeverities(workspace);
  const places = new Map<string, AcceptedPlace>();
  let left = 0;
  for (const problem of problems) {
    const at = workspace.nameOf(problem.file, problem.place);
    if (at === '' && !isAcceptedWhole(problem, at, severityOf(problem.rule))) {
      left++;
      continue;
    }
    const { rule } = problem;
    const file = masked(problem.file);
    places.set(JSON.stringify([file, rule, at]), { file, rule, at });
  }
  const sorted = [...places].sort(([a], [b]) => compareText(a, b)).map(([, place]) => place);
  return { places: sorted, left };
}
