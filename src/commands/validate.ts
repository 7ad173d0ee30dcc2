import { relative, resolve, sep } from 'node:path';
import { countSeverities } from '../diagnostics/count-severities.ts';
import { describeProblems, problemText } from '../diagnostics/describe.ts';
import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { wrap } from '../messages/wrap.ts';
import { FORMAT_NAMES, isFormatName, REPORTERS } from '../reporters/registry.ts';
import { checkWorkspace } from '../rules/check-workspace.ts';
import { nextStages } from '../rules/next-stage.ts';
import type { RuleContext } from '../rules/rule.ts';
import { createSeverities } from '../rules/severities.ts';
import { VERSION } from '../version.ts';
import { openProgramme } from './session/open-programme.ts';
import { referenceDate } from './session/reference-date.ts';

export interface ValidateOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Chosen by the surroundings when not given: annotations in GitHub Actions, else for a person. */
  readonly format?: string;
  readonly failOn: Severity;
}

/** Prints every problem; 1 when any is at least as grave as `failOn`. Changes nothing. */
export async function validate(
  host: Host,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  const format = options.format ?? (host.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');
  if (!isFormatName(format)) {
    throw new UserError('cli:error.unknown-format', { format, known: FORMAT_NAMES.join(', ') });
  }
  const { root, workspace, problems } = await openProgramme(host);
  const translator = await createTranslator(options.language, ['cli', 'rules']);
  const asOf = referenceDate(workspace, host.now());
  const all = describeProblems([...problems, ...checkWorkspace({ workspace, asOf })], {
    translator,
    severityOf: createSeverities(workspace),
    locate: (file, place) => workspace.locate(file, place),
    nameOf: (file, place) => workspace.nameOf(file, place),
  });
  const wanted = await selectPaths(host, root, workspace.files, paths);
  const diagnostics = wanted === null ? all : all.filter(({ file }) => wanted(file));
  const failed = fails(diagnostics, options.failOn);
  if (options.quiet && diagnostics.length === 0 && format === 'pretty') return 0;
  host.stdout.write(
    REPORTERS[format](diagnostics, {
      translator,
      paint: createStyle(host, host.stdout, !options.color),
      columns: host.stdout.columns,
      textOf: (file) => workspace.document(file)?.text,
      pathPrefix: format === 'github' ? prefixFrom(host.env['GITHUB_WORKSPACE'], root) : '',
      fileCount: wanted === null ? workspace.files.length : workspace.files.filter(wanted).length,
      version: VERSION,
    }),
  );
  if (format === 'pretty' && diagnostics.length === 0) {
    await tellNext(host, { workspace, asOf }, translator, wanted);
  }
  return failed ? 1 : 0;
}

/** More experiments than this at once are a coordinator's, who knows what comes next. */
const MOST_TOLD = 3;

/** When nothing is wrong: what the experiments that are being planned need for their next stage. */
async function tellNext(
  host: Host,
  context: RuleContext,
  translator: Translator,
  wanted: ((file: string) => boolean) | null,
): Promise<void> {
  const next = nextStages(context).filter(({ file }) => wanted === null || wanted(file));
  if (next.length > MOST_TOLD) return;
  const words = await createTranslator(translator.language, ['report']);
  for (const { experiment, stage, missing } of next) {
    const name = `${words.text(`report:stage.${stage}`)} (${stage})`;
    const key = missing.length === 0 ? 'cli:validate.next-ready' : 'cli:validate.next';
    const lines = [...wrap(translator.text(key, { experiment, stage: name }), host.stderr.columns)];
    for (const problem of missing) {
      const help = problemText(problem, 'help', translator);
      lines.push(
        ...wrap(help, host.stderr.columns - 4).map(
          (line, index) => `${index === 0 ? '  – ' : '    '}${line}`,
        ),
      );
    }
    host.stderr.write(`\n${lines.join('\n')}\n`);
  }
}

function fails(diagnostics: readonly Diagnostic[], failOn: Severity): boolean {
  const counts = countSeverities(diagnostics);
  if (counts.error > 0) return true;
  if (failOn === 'error') return false;
  return counts.warning > 0 || (failOn === 'info' && counts.info > 0);
}

/** Null when no paths are given: everything. A path that is not there is a usage error. */
async function selectPaths(
  host: Host,
  root: string,
  files: readonly string[],
  paths: readonly string[],
): Promise<((file: string) => boolean) | null> {
  if (paths.length === 0) return null;
  const wanted: string[] = [];
  for (const path of paths) {
    const inside = relative(root, resolve(host.cwd, path)).split(sep).join('/').normalize('NFC');
    if (inside === '') return null;
    const known = files.some((file) => file === inside || file.startsWith(`${inside}/`));
    if (!known && !(await host.files.exists(resolve(host.cwd, path)))) {
      throw new UserError('cli:validate.nothing-there', { path });
    }
    wanted.push(inside);
  }
  return (file) => wanted.some((path) => file === path || file.startsWith(`${path}/`));
}

/** Annotations count from the checkout's top; the programme may lie deeper. */
function prefixFrom(top: string | undefined, root: string): string {
  if (top === undefined) return '';
  const inside = relative(top, root).split(sep).join('/');
  return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
}
