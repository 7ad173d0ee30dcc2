import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import type { Workspace } from '../model/workspace.ts';
import { changesJson } from '../render/changes-json.ts';
import { renderReportText } from '../render/terminal/report-text.ts';
import { buildChangesReport } from '../report/changes-report.ts';
import { hasUntold } from '../summary/programme-changes.ts';
import { readChanges } from './session/read-changes.ts';
import { requireKnown } from './session/require-known.ts';

export interface ChangesOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly format: string;
  /** A revision or ISO date to begin from; by default the last reporting day. */
  readonly since?: string;
  /** From the beginning of the history. */
  readonly all: boolean;
  /** A revision or ISO date to look up to; by default the files on disk. */
  readonly asOf?: string;
  readonly failOn?: 'silent';
}

const FORMATS = ['text', 'json', 'md', 'html'] as const;

/**
 * Prints what has changed in plans and published figures; 1 with `failOn` when something did that
 * nobody has told of. Changes nothing.
 */
export async function changes(host: Host, options: ChangesOptions): Promise<number> {
  requireKnown('format', options.format, FORMATS);
  if (options.all && options.since !== undefined) throw new UserError('cli:changes.all-or-since');
  const { workspace, found, provenance } = await readChanges(host, options);
  requireProgramme(workspace);
  if (options.format === 'json') {
    const showsAuthors = workspace.programme?.value.privacy?.people_in_reports === 'names';
    host.stdout.write(changesJson(found, provenance, showsAuthors));
  } else {
    const translator = await createTranslator(options.language, ['report', 'sentences']);
    const { asOf } = provenance;
    const report = buildChangesReport({ workspace, changes: found, translator, provenance, asOf });
    if (options.format === 'text') {
      const paint = createStyle(host, host.stdout, !options.color);
      host.stdout.write(renderReportText(report, { paint, columns: host.stdout.columns }));
    } else {
      const { RENDERERS } = await import('./session/renderers.ts');
      host.stdout.write(RENDERERS[options.format === 'md' ? 'md' : 'html'](report));
    }
  }
  return options.failOn === 'silent' && hasUntold(found) ? 1 : 0;
}

function requireProgramme({ programme }: Workspace): void {
  if (programme === null) throw new UserError('cli:error.broken-programme');
}
