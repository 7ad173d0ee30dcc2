import { basename, join, relative, resolve } from 'node:path';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createTranslator } from '../messages/translator.ts';
import type { Workspace } from '../model/workspace.ts';
import { bearsGeneratorMark, MARK_WITHIN_BYTES } from '../render/generator-mark.ts';
import type { Source } from '../summary/provenance.ts';
import { VERSION } from '../version.ts';
import { buildReport } from './session/build-report.ts';
import { checkProgramme } from './session/check-programme.ts';
import { isLanguage } from './session/choose-language.ts';
import { planReports } from './session/plan-reports.ts';
import type { PlannedReport } from './session/planned-report.ts';
import type { ProgrammeHistory } from './session/programme-history.ts';
import { describeSource } from './session/provenance.ts';
import { addToRegister, type RegisteredReport } from './session/register.ts';
import { RENDERERS, type ReportFormat } from './session/renderers.ts';
import { sha256 } from './session/sha256.ts';
import { tellCommit } from './session/tell-commit.ts';
import { tellErrors, unreadablePlans } from './session/tell-errors.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly quiet?: boolean;
  readonly period?: string;
  readonly experiment?: string;
  readonly review?: string;
  /** Comma-separated. */
  readonly languages?: string;
  /** Comma-separated. */
  readonly format: string;
  readonly out?: string;
  readonly force: boolean;
  /** Records the reports as published; only from committed files. */
  readonly publish: boolean;
  /** A revision or a day: the programme as it was then. */
  readonly asOf?: string;
}

function isFormat(text: string): text is ReportFormat {
  return Object.hasOwn(RENDERERS, text);
}

const KINDS = ['monitoring', 'review', 'packet', 'changes'] as const;

function isKind(text: string): text is (typeof KINDS)[number] {
  return KINDS.some((kind) => kind === text);
}

/** What only some kinds of reports take; the first is meant where none is named. */
const KINDS_OF_OPTION = { period: ['monitoring'], review: ['review', 'packet'] } as const;

/**
 * Writes the reports and prints where they are. Without a kind, an option that only one of them
 * takes chooses it; otherwise it is the monitoring report. 1 when the programme's files hold errors.
 */
export async function report(
  host: Host,
  asked: string | undefined,
  options: ReportOptions,
): Promise<number> {
  const kind = chooseKind(asked, options);
  const programme = await checkProgramme(host, options.asOf);
  const { root, moment, workspace, asOf, errorCount } = programme;
  if (workspace.programme === null) throw new UserError('cli:error.broken-programme');
  const formats = chooseFormats(options.format);
  const languages = chooseLanguages(options, workspace);
  const today = kind === 'monitoring' ? moment.today : asOf;
  const planned = await planReports(host, programme, { ...options, kind }, today);
  const folder = options.out === undefined ? join(root, 'reports') : resolve(host.cwd, options.out);
  const translator = await createTranslator(options.language, ['cli']);
  if (options.quiet !== true) tellCommit(host, translator, moment);
  const named = options.experiment === undefined ? [] : [options.experiment];
  const unreadable = unreadablePlans(workspace, named);
  if (planned.length === 0) {
    if (unreadable.length === 0) host.stderr.write(`${translator.text('cli:report.none')}\n`);
    return tellErrors(host, translator, errorCount, unreadable);
  }
  const source = await describeSource(programme);
  if (options.publish) await requirePublishable(programme.history, options, source);
  const outputs: { path: string; text: string; plan: PlannedReport }[] = [];
  for (const plan of planned) {
    for (const language of languages) {
      const built = await buildReport(plan, language, source, asOf);
      for (const format of formats) {
        const text = RENDERERS[format](built);
        const path = join(folder, `${plan.name}.${language}.${format}`);
        outputs.push({ path, text, plan });
      }
    }
  }
  if (!options.force) await refuseStrangers(host, outputs);
  for (const { path, text } of outputs) {
    await host.files.replace(path, text);
    host.stdout.write(`${shown(relative(host.cwd, path) || path)}\n`);
  }
  if (options.publish && source.commit !== null) {
    const published = planned.map((plan) => {
      const files = outputs.filter((output) => output.plan === plan);
      return entryOf(plan, files, { commit: source.commit ?? '', today: moment.today });
    });
    await addToRegister(host, root, published);
    host.stderr.write(`${translator.text('cli:publish.done', { count: published.length })}\n`);
  }
  return tellErrors(host, translator, errorCount, unreadable);
}

/** What nobody can make again is not published, nor what lies elsewhere than the register says. */
async function requirePublishable(
  history: ProgrammeHistory,
  options: ReportOptions,
  source: Source,
): Promise<void> {
  if (options.out !== undefined) throw new UserError('cli:publish.no-out');
  if (source.draft) throw new UserError('cli:publish.draft');
  // What a cut history hides, a report made again with the whole of it would tell.
  if ((await history.state())?.shallow === true) throw new UserError('cli:publish.shallow');
}

function entryOf(
  { name, kind, subject: { experiment }, asOf }: PlannedReport,
  files: readonly { readonly path: string; readonly text: string }[],
  { commit, today }: { readonly commit: string; readonly today: string },
): RegisteredReport {
  return {
    name,
    kind,
    experiment: experiment ?? null,
    commit,
    as_of: asOf,
    published: today,
    version: VERSION,
    files: files.map(({ path, text }) => ({ file: basename(path), sha256: sha256(text) })),
  };
}

function chooseKind(named: string | undefined, options: ReportOptions): (typeof KINDS)[number] {
  if (named !== undefined && !isKind(named)) {
    throw new UserError('cli:error.unknown-report', { kind: named, known: KINDS.join(', ') });
  }
  if (named === undefined && options.period !== undefined && options.review !== undefined) {
    throw new UserError('cli:error.options-of-two-reports');
  }
  const kind = named ?? (options.review === undefined ? 'monitoring' : 'review');
  for (const option of ['period', 'review'] as const) {
    const kinds: readonly string[] = KINDS_OF_OPTION[option];
    if (options[option] === undefined || kinds.includes(kind)) continue;
    const [other] = KINDS_OF_OPTION[option];
    throw new UserError('cli:error.option-of-other-report', { option, kind, other });
  }
  if (kind === 'changes' && options.experiment !== undefined) {
    const params = { option: 'experiment', kind, other: 'monitoring' };
    throw new UserError('cli:error.option-of-other-report', params);
  }
  return kind;
}

/** A file that somebody else wrote is never replaced unasked. */
async function refuseStrangers(host: Host, outputs: readonly { path: string }[]): Promise<void> {
  const decoder = new TextDecoder();
  for (const { path } of outputs) {
    if (!(await host.files.exists(path))) continue;
    const beginning = (await host.files.read(path)).subarray(0, MARK_WITHIN_BYTES);
    if (!bearsGeneratorMark(decoder.decode(beginning))) {
      throw new UserError('cli:error.not-ours', { path: relative(host.cwd, path) });
    }
  }
}

function chooseFormats(text: string): readonly ReportFormat[] {
  return split(text).map((format) => {
    if (isFormat(format)) return format;
    const known = Object.keys(RENDERERS).join(', ');
    throw new UserError('cli:error.unknown-format', { format, known });
  });
}

/** `--languages`, else `--lang` through its own default, the programme's first language. */
function chooseLanguages(options: ReportOptions, workspace: Workspace): readonly Language[] {
  if (options.languages === undefined) return [options.language];
  if (options.languages === 'all')
    return workspace.programme?.value.languages ?? [options.language];
  return split(options.languages).map((language) => {
    if (!isLanguage(language)) {
      throw new UserError('cli:error.unknown-language', { flag: 'languages', language });
    }
    return language;
  });
}

function split(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
}
