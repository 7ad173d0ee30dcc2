import { shown } from '../../diagnostics/shown.ts';
import type { Host } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import type { Workspace } from '../../model/workspace.ts';

/** Experiments that have a plan which cannot be read; of all, or of those named. */
export function unreadablePlans(
  workspace: Workspace,
  experiments: readonly string[],
): readonly string[] {
  return workspace.experiments
    .filter(({ id, experiment }) => {
      return experiment === null && (experiments.length === 0 || experiments.includes(id));
    })
    .map(({ id }) => id);
}

/** Says on stderr what the figures lack because of errors in the files; returns the exit code. */
export function tellErrors(
  host: Host,
  translator: Translator,
  errorCount: number,
  unreadable: readonly string[],
): number {
  const sentences = unreadable.map((id) =>
    translator.text('cli:summary.unreadable', { id: shown(id) }),
  );
  if (errorCount > 0) sentences.push(translator.text('cli:summary.errors', { count: errorCount }));
  for (const sentence of sentences) {
    host.stderr.write(`${wrap(sentence, host.stderr.columns).join('\n')}\n`);
  }
  return errorCount > 0 ? 1 : 0;
}
