import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { reaches } from '../diagnostics/count-severities.ts';
import type { Severity } from '../diagnostics/problem.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import { FORMATS, type FormatName } from '../reporters/registry.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import { VERSION } from '../version.ts';
import { chooseFiles } from './session/choose-files.ts';
import { describeFindings } from './session/describe-findings.ts';
import { judgeProgramme } from './session/judge-programme.ts';
import { tellCommit } from './session/tell-commit.ts';
import { tellNextStages } from './session/tell-next-stages.ts';
import { checkoutPrefix } from './validate/checkout-prefix.ts';
import { type FixOptions, openFixed, requireFix, tellRemaining } from './validate/fix.ts';
import { planOutputs } from './validate/plan-outputs.ts';
import { refuseStrangers } from './validate/refuse-strangers.ts';
import { tellCi } from './validate/tell-ci.ts';

export interface ValidateOptions extends FixOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Chosen by the surroundings when not given: annotations in GitHub Actions, else for a person. */
  readonly format?: string;
  /** `FORMAT=FILE`: reports written beside what is printed. */
  readonly outputs?: readonly string[];
  readonly failOn: Severity;
  /** A git revision: only what has changed since, and what depends on it. */
  readonly since?: string;
  /** A revision or a day: the programme as it was then. */
  readonly asOf?: string;
}

/** What is told of a commit's files annotates nobody's lines of today. */
function ownFormat({ asOf }: ValidateOptions): string | undefined {
  return asOf === undefined ? undefined : 'pretty';
}

/** What works on the files of today. */
function refuseWithAsOf({ asOf, fix, since }: ValidateOptions): void {
  if (asOf === undefined) return;
  if (fix === true) throw new UserError('cli:as-of.conflict', { option: '--fix' });
  if (since !== undefined) throw new UserError('cli:as-of.conflict', { option: '--since' });
}

/** Prints every problem; 1 when any is at least as grave as `failOn`. Writes only with `--fix`. */
export async function validate(
  host: Host,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  requireFix(options);
  refuseWithAsOf(options);
  const plan = planOutputs(host, options.format ?? ownFormat(options), options.outputs ?? []);
  await refuseStrangers(host, plan.files);
  const translator = await createTranslator(options.language, ['cli', 'rules']);
  const programme = options.fix
    ? await openFixed(host, { ...options, paths }, translator)
    : await judgeProgramme(host, options.asOf);
  const { root, moment, workspace, asOf, found, memory } = programme;
  if (!options.quiet) tellCommit(host, translator, moment);
  const { open: all, accepted } = describeFindings(found, workspace, translator);
  await memory.save();
  const wanted = await chooseFiles(host, programme, paths, options.since);
  const diagnostics = all.filter(({ file }) => wanted(file));
  const code = diagnostics.some(({ severity }) => reaches(severity, options.failOn)) ? 1 : 0;
  if (options.dryRun) {
    // Standard output has the changes, and nothing is written.
    tellRemaining(host, diagnostics, translator);
    return code;
  }
  const prefix = await checkoutPrefix(host, root);
  const written = new Set(plan.files.map(({ path }) => path));
  // A report of an earlier run is none of the programme's files.
  const files = workspace.files.filter((file) => wanted(file) && !written.has(resolve(root, file)));
  const context = (format: FormatName, plain: boolean): ReportContext => ({
    translator,
    paint: createStyle(host, host.stdout, plain || !options.color),
    columns: plain ? FILE_COLUMNS : host.stdout.columns,
    textOf: (file) => workspace.document(file)?.text,
    pathPrefix: FORMATS[format].fromCheckout ? prefix : '',
    files,
    failOn: options.failOn,
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    version: VERSION,
    accepted: accepted.filter(({ file }) => wanted(file)),
  });
  // Every report is ready before the first is written.
  const reports = plan.files.map(({ format, path }) => ({
    path,
    text: FORMATS[format].report(diagnostics, context(format, true)),
  }));
  for (const { path, text } of reports) await host.files.replace(path, text);
  const { printed } = plan;
  if (options.quiet && diagnostics.length === 0 && printed === 'pretty') return code;
  host.stdout.write(FORMATS[printed].report(diagnostics, context(printed, false)));
  await tellCi(host, plan, diagnostics, context(printed, false), options.quiet);
  // Of what once was, nobody asks what to do next.
  if (printed === 'pretty' && diagnostics.length === 0 && moment.commit === null) {
    await tellNextStages(host, { workspace, asOf }, translator, wanted);
  }
  return code;
}

/** Lines of a report for people are as wide in a file on every machine. */
const FILE_COLUMNS = 80;
