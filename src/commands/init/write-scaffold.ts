import { isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import type { PlannedFile, Scaffold } from './scaffold.ts';

/** Files of this folder are for editors; `validate` does not read them. */
const EDITOR_FOLDER = '.jalostamo/';

/**
 * Writes a scaffold, or only tells it with `dryRun`. Looks first whether any file of the programme
 * exists: then nothing is written. A file aside that exists is kept and named. Each path goes to
 * stdout as soon as its file stands; sentences to stderr.
 */
export async function writeScaffold(
  host: Host,
  translator: Translator,
  scaffold: Scaffold,
  dryRun: boolean,
): Promise<void> {
  const existing = await findExisting(host, scaffold);
  refuseExisting(host, scaffold, existing);
  const files = scaffold.files.filter((file) => !existing.includes(file));
  for (const file of files) {
    const path = join(scaffold.root, file.path);
    if (!dryRun) await host.files.create(path, file.content);
    host.stdout.write(`${shownPath(host.cwd, path)}\n`);
  }
  const key = dryRun ? 'init:say.dry-run' : 'init:say.written';
  say(host, translator.text(key, { count: files.length }));
  const schemas = files.filter(({ path }) => path.startsWith(EDITOR_FOLDER)).length;
  if (schemas > 0) {
    const rest = files.length - schemas;
    say(host, translator.text('init:say.editor-files', { schemas, rest }));
  }
  await tellKept(host, translator, scaffold, existing);
}

/** Names the files that were there already, and the lines that they lack. */
async function tellKept(
  host: Host,
  translator: Translator,
  { root }: Scaffold,
  kept: readonly PlannedFile[],
): Promise<void> {
  if (kept.length === 0) return;
  const nameOf = ({ path }: PlannedFile): string => `\`${shownPath(host.cwd, join(root, path))}\``;
  const files = kept.map(nameOf).join(', ');
  say(host, translator.text('init:say.kept', { count: kept.length, files }));
  for (const file of kept) {
    const there = new TextDecoder().decode(await host.files.read(join(root, file.path)));
    const lacking = (file.aside?.lines ?? []).filter((line) => !hasLine(there, line));
    if (lacking.length === 0) continue;
    const lines = lacking.map((line) => `  ${line}`).join('\n');
    say(host, translator.text('init:say.add-lines', { file: nameOf(file), lines }));
  }
}

/** Also as a step of a script, and with options after it. */
function hasLine(text: string, line: string): boolean {
  return text.split(/\r?\n/).some((one) => {
    const said = one.trim().replace(/^- (run: )?/, '');
    return said === line || said.startsWith(`${line} `);
  });
}

/** What the person should know and do now. */
export function tellNext(host: Host, translator: Translator, scaffold: Scaffold): void {
  for (const { key, params } of scaffold.notes) say(host, translator.text(key, params));
  const path = shownPath(host.cwd, join(scaffold.root, scaffold.main));
  say(host, translator.text(scaffold.next, { path, ...scaffold.params }));
}

/** Sentences on stderr, at the terminal's width. */
export function say(host: Host, text: string): void {
  host.stderr.write(`${wrap(text, host.stderr.columns).join('\n')}\n`);
}

async function findExisting(host: Host, scaffold: Scaffold): Promise<readonly PlannedFile[]> {
  const existing: PlannedFile[] = [];
  for (const file of scaffold.files) {
    if (await host.files.exists(join(scaffold.root, file.path))) existing.push(file);
  }
  return existing;
}

function refuseExisting(host: Host, scaffold: Scaffold, existing: readonly PlannedFile[]): void {
  const inTheWay = existing.filter(({ aside }) => aside === undefined);
  if (inTheWay.length === 0) return;
  const files = inTheWay.map(({ path }) => `\`${shownPath(host.cwd, join(scaffold.root, path))}\``);
  throw new UserError('init:error.exists', { count: files.length, files: files.join(', ') });
}

/** From the current folder where the file is below it, else absolute; POSIX. */
function shownPath(cwd: string, path: string): string {
  const below = relative(cwd, path);
  const outside = below.startsWith('..') || isAbsolute(below);
  return (outside ? path : below).split(sep).join('/');
}
