import { isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import type { Scaffold } from './scaffold.ts';

/**
 * Writes a scaffold, or only tells it with `dryRun`. Looks first whether any of the files exists:
 * then nothing is written. Each path goes to stdout as soon as its file stands; sentences to stderr.
 */
export async function writeScaffold(
  host: Host,
  translator: Translator,
  scaffold: Scaffold,
  dryRun: boolean,
): Promise<void> {
  await refuseExisting(host, scaffold);
  for (const file of scaffold.files) {
    const path = join(scaffold.root, file.path);
    if (!dryRun) await host.files.create(path, file.content);
    host.stdout.write(`${shownPath(host.cwd, path)}\n`);
  }
  const count = scaffold.files.length;
  const key = dryRun ? 'init:say.dry-run' : 'init:say.written';
  say(host, translator.text(key, { count }));
}

/** What the person should know and do now. */
export function tellNext(host: Host, translator: Translator, scaffold: Scaffold): void {
  for (const note of scaffold.notes) say(host, translator.text(note));
  const path = shownPath(host.cwd, join(scaffold.root, scaffold.main));
  say(host, translator.text(scaffold.next, { path, ...scaffold.params }));
}

/** Sentences on stderr, at the terminal's width. */
export function say(host: Host, text: string): void {
  host.stderr.write(`${wrap(text, host.stderr.columns).join('\n')}\n`);
}

async function refuseExisting(host: Host, scaffold: Scaffold): Promise<void> {
  const existing: string[] = [];
  for (const file of scaffold.files) {
    const path = join(scaffold.root, file.path);
    if (await host.files.exists(path)) existing.push(`\`${shownPath(host.cwd, path)}\``);
  }
  if (existing.length === 0) return;
  throw new UserError('init:error.exists', {
    count: existing.length,
    files: existing.join(', '),
  });
}

/** From the current folder where the file is below it, else absolute; POSIX. */
function shownPath(cwd: string, path: string): string {
  const below = relative(cwd, path);
  const outside = below.startsWith('..') || isAbsolute(below);
  return (outside ? path : below).split(sep).join('/');
}
