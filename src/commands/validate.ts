import { relative, sep } from 'node:path';
import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import { FORMAT_NAMES, isFormatName, REPORTERS } from '../reporters/registry.ts';
import { findProblems } from '../rules/find-problems.ts';
import { VERSION } from '../version.ts';
import { chooseFiles } from './session/choose-files.ts';
import { describeFindings } from './session/describe-findings.ts';
import { openProgramme } from './session/open-programme.ts';
import { referenceDate } from './session/reference-date.ts';
import { tellNextStages } from './session/tell-next-stages.ts';

export interface ValidateOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Chosen by the surroundings when not given: annotations in GitHub Actions, else for a person. */
  readonly format?: string;
  readonly failOn: Severity;
  /** A git revision: only what has changed since, and what depends on it. */
  readonly since?: string;
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
  const found = findProblems(problems, { workspace, asOf });
  const { open: all, accepted } = describeFindings(found, workspace, translator);
  const wanted = await chooseFiles(host, root, workspace, paths, options.since);
  const diagnostics = all.filter(({ file }) => wanted(file));
  const failed = fails(diagnostics, options.failOn);
  if (options.quiet && diagnostics.length === 0 && format === 'pretty') return 0;
  host.stdout.write(
    REPORTERS[format](diagnostics, {
      translator,
      paint: createStyle(host, host.stdout, !options.color),
      columns: host.stdout.columns,
      textOf: (file) => workspace.document(file)?.text,
      pathPrefix: format === 'github' ? prefixFrom(host.env['GITHUB_WORKSPACE'], root) : '',
      fileCount: workspace.files.filter(wanted).length,
      version: VERSION,
      accepted: accepted.filter(({ file }) => wanted(file)),
    }),
  );
  if (format === 'pretty' && diagnostics.length === 0) {
    await tellNextStages(host, { workspace, asOf }, translator, wanted);
  }
  return failed ? 1 : 0;
}

function fails(diagnostics: readonly Diagnostic[], failOn: Severity): boolean {
  const counts = countSeverities(diagnostics);
  if (counts.error > 0) return true;
  if (failOn === 'error') return false;
  return counts.warning > 0 || (failOn === 'info' && counts.info > 0);
}

/** Annotations count from the checkout's top; the programme may lie deeper. */
function prefixFrom(top: string | undefined, root: string): string {
  if (top === undefined) return '';
  const inside = relative(top, root).split(sep).join('/');
  return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
}
