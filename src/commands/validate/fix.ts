import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/problem.ts';
import { shown } from '../../diagnostics/shown.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import {
  type Examined,
  type HeldReason,
  type MendedFile,
  mendFiles,
} from '../../fixes/mend-files.ts';
import type { Host } from '../../host.ts';
import { loadFiles, requireRoot } from '../../io/load.ts';
import { FORGETFUL } from '../../io/memory/open-memory.ts';
import { createStyle } from '../../io/style.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import { buildWorkspace } from '../../model/build-workspace.ts';
import type { CsvDialectName } from '../../model/csv-dialect.ts';
import { countTexts } from '../../reporters/counts-text.ts';
import { findProblems } from '../../rules/find-problems.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { decodeText } from '../../source/decode.ts';
import type { LoadedFiles } from '../../source/loaded-files.ts';
import type { Encoding } from '../../source/source.ts';
import { chooseFiles } from '../session/choose-files.ts';
import type { JudgedProgramme } from '../session/judge-programme.ts';
import { findMoment, type Moment } from '../session/moment.ts';
import { ProgrammeHistory } from '../session/programme-history.ts';
import { type HistoryContext, readHistoryContext } from '../session/read-history-context.ts';
import { referenceDate } from '../session/reference-date.ts';

/** What `--fix` is to do. */
export interface FixOptions {
  /** Mend first what can be mended. */
  readonly fix?: boolean;
  /** Show what would be mended and write nothing. */
  readonly dryRun?: boolean;
  /** Write data files in this dialect; where not given, each keeps its own. */
  readonly dialect?: CsvDialectName;
}

/** Options that mean something only with `--fix`. */
export function requireFix({ fix, dryRun, dialect }: FixOptions): void {
  if (fix === true) return;
  if (dryRun === true) throw new UserError('cli:validate.needs-fix', { option: '--dry-run' });
  if (dialect !== undefined) throw new UserError('cli:validate.needs-fix', { option: '--dialect' });
}

/** A file that is left as it was, and why. */
interface LeftFile {
  readonly path: string;
  readonly reason: HeldReason | 'changed';
}

/** What is asked for beside the kind of fixing. */
export interface FixRequest extends FixOptions {
  readonly paths: readonly string[];
  readonly since?: string;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** A programme as it was read, judged for fixing. */
interface Judged extends Examined {
  readonly judgement: Omit<JudgedProgramme, 'root'>;
}

/**
 * Opens a programme after mending its files, and tells what was mended. A dry run prints the changes
 * instead of writing them and opens the programme as it would be.
 */
export async function openFixed(
  host: Host,
  request: FixRequest,
  translator: Translator,
): Promise<JudgedProgramme> {
  const root = await requireRoot(host);
  const loaded = await loadFiles(host.files, root);
  const moment = await findMoment(host, root, undefined);
  const { judgeExperiment } = await import('../../summary/judge-experiment.ts');
  // Fixes keep the meaning of plans, figures and reviews, so history is asked once.
  const { value: workspace } = buildWorkspace(loaded);
  const history = await readHistoryContext(new ProgrammeHistory(host, { root, moment, workspace }));
  const examine = (files: LoadedFiles): Judged =>
    judge(files, moment, { judgeExperiment, ...history });
  const first = examine(loaded);
  const { paths, since, dryRun, dialect } = request;
  const wants = await chooseFiles(host, { root, moment, workspace: first.workspace }, paths, since);
  const { examined, mended, held } = mendFiles(loaded, first, { examine, wants, dialect });
  let final = examined;
  const left: LeftFile[] = [...held];
  let written = mended;
  if (dryRun === true) {
    await writeDiffs(host, mended, request.color);
  } else {
    written = await writeFiles(host, root, mended);
    const unwritten = mended.filter((file) => !written.includes(file));
    left.push(...unwritten.map(({ path }) => ({ path, reason: 'changed' as const })));
    if (unwritten.length > 0) final = examine(withFiles(loaded, written));
  }
  tellMended(host, { mended: written, left }, translator, request);
  return { root, ...final.judgement };
}

function judge(
  loaded: LoadedFiles,
  moment: Moment,
  known: HistoryContext & Pick<RuleContext, 'judgeExperiment'>,
): Judged {
  const { value: workspace, problems } = buildWorkspace(loaded);
  const asOf = referenceDate(workspace, moment);
  const found = findProblems(problems, { workspace, asOf, ...known });
  const { reviews } = known;
  const opened = { moment, tree: null, workspace, problems, memory: FORGETFUL };
  const judgement = { ...opened, asOf, found, reviews };
  return { workspace, problems: found.open, judgement };
}

/** The files that were written: each at once, and only if it still holds what was read. */
async function writeFiles(
  host: Host,
  root: string,
  mended: readonly MendedFile[],
): Promise<readonly MendedFile[]> {
  const written: MendedFile[] = [];
  for (const file of mended) {
    const path = join(root, ...file.path.split('/'));
    if (await host.files.rewrite(path, file.before, file.after)) written.push(file);
  }
  return written;
}

/** The files that were read, with those that were written. */
function withFiles(loaded: LoadedFiles, written: readonly MendedFile[]): LoadedFiles {
  const after = new Map(written.map((file) => [file.path, file.after]));
  const files = loaded.files.map(({ path, bytes }) => ({ path, bytes: after.get(path) ?? bytes }));
  return { ...loaded, files };
}

/** Tells on stderr what was mended, file by file, and what was not although it could be. */
function tellMended(
  host: Host,
  { mended, left }: { readonly mended: readonly MendedFile[]; readonly left: readonly LeftFile[] },
  translator: Translator,
  { dryRun, quiet }: FixRequest,
): void {
  const lines: string[] = [];
  if (!quiet) {
    const key = dryRun === true ? 'cli:validate.would-mend' : 'cli:validate.mended';
    if (mended.length === 0) lines.push(translator.text('cli:validate.nothing-mended'));
    else lines.push(translator.text(key, { count: mended.length }));
    for (const { path, count } of mended) {
      const places = translator.text('cli:validate.places', { count });
      lines.push(`  ${shown(path)}: ${places}`);
    }
  }
  for (const { path, reason } of left) {
    const text = translator.text(`cli:validate.left.${reason}`, { file: shown(path) });
    lines.push(...wrap(text, host.stderr.columns));
  }
  if (lines.length > 0) host.stderr.write(`${lines.join('\n')}\n`);
}

/** What would still be there after the changes of a dry run. */
export function tellRemaining(
  host: Host,
  diagnostics: readonly Diagnostic[],
  translator: Translator,
): void {
  const parts = countTexts(diagnostics, translator).map(({ text }) => text);
  const text =
    parts.length === 0
      ? translator.text('cli:validate.none-remain')
      : translator.text('cli:validate.remain', { counts: parts.join(', ') });
  host.stderr.write(`${text}\n`);
}

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-8-twice': 'UTF-8 × 2',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/**
 * Writes the changes to stdout as unified diffs. A file's new encoding, which no diff of its text
 * can show, stands above it as a line that `git apply` passes over.
 */
async function writeDiffs(
  host: Host,
  mended: readonly MendedFile[],
  color: boolean,
): Promise<void> {
  const { unifiedDiff } = await import('../../reporters/unified-diff.ts');
  const paint = createStyle(host, host.stdout, !color);
  for (const { path, before, after } of mended) {
    const [old, made] = [decodeText({ path, bytes: before }), decodeText({ path, bytes: after })];
    if (old.value === null || made.value === null) throw new Error(`${path} cannot be decoded`);
    const names = [old.value.encoding, made.value.encoding].map((name) => ENCODING_NAMES[name]);
    if (names[0] !== names[1]) host.stdout.write(`# ${shown(path)}: ${names.join(' → ')}\n`);
    const diff = unifiedDiff(path, old.value.text, made.value.text);
    if (diff === '') continue;
    if (!host.stdout.isTerminal) {
      host.stdout.write(diff);
      continue;
    }
    const lines = diff.split('\n').map((line) => {
      const told = shown(line);
      if (line.startsWith('+')) return paint.green(told);
      return line.startsWith('-') ? paint.red(told) : told;
    });
    host.stdout.write(lines.join('\n'));
  }
}
