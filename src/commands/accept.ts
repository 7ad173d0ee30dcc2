import { join } from 'node:path';
import type { Problem } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createTranslator } from '../messages/translator.ts';
import { isDate } from '../model/dates.ts';
import type { Workspace } from '../model/workspace.ts';
import { isAcceptable } from '../rules/accepted/accepted-entries.ts';
import { addToYaml } from '../source/add-to-yaml.ts';
import { findRule } from './session/find-rule.ts';
import { judgeProgramme } from './session/judge-programme.ts';
import { selectPaths } from './session/select-paths.ts';

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
  const { root, workspace, found } = await judgeProgramme(host);
  if (workspace.accepted === null && workspace.files.includes(FILE)) {
    throw new UserError('cli:accept.broken', { file: FILE });
  }
  const wanted = await selectPaths(host, root, workspace.files, paths);
  const chosen = found.open.filter((problem) => {
    return (
      (id ?? problem.rule) === problem.rule && isAcceptable(problem.rule) && wanted(problem.file)
    );
  });
  const added = placesOf(chosen, workspace);
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
  const told = count === 0 ? 'cli:accept.none' : key;
  host.stderr.write(`${translator.text(told, { count, file: FILE })}\n`);
  return 0;
}

interface AcceptedPlace {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
}

/** Each place once, in the order of files and rules. */
function placesOf(problems: readonly Problem[], workspace: Workspace): readonly AcceptedPlace[] {
  const places = new Map<string, AcceptedPlace>();
  for (const { file, rule, place } of problems) {
    const at = workspace.nameOf(file, place);
    places.set(JSON.stringify([file, rule, at]), { file, rule, at });
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
