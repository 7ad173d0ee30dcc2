import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import type { Releases } from '../model/release.ts';
import { renderSuppressionAudit } from '../render/terminal/suppression-audit.ts';
import { auditProgramme } from '../summary/suppression/audit.ts';
import { checkProgramme } from './session/check-programme.ts';
import { tell } from './session/tell.ts';
import { tellCommit } from './session/tell-commit.ts';
import { tellErrors, unreadablePlans } from './session/tell-errors.ts';

export interface AuditOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly format: string;
  /** A revision or a day: the programme as it was then. */
  readonly asOf?: string;
}

const FORMATS = ['text', 'json'];

const NO_RELEASES: Releases = { known: [], unread: [] };

/**
 * Prints why each figure is withheld, for the data officer alone. It goes to the terminal and nowhere
 * else: there is no option that writes a file.
 */
export async function audit(
  host: Host,
  experiments: readonly string[],
  options: AuditOptions,
): Promise<number> {
  if (!FORMATS.includes(options.format)) {
    throw new UserError('cli:error.unknown-format', {
      format: options.format,
      known: FORMATS.join(', '),
    });
  }
  const programme = await checkProgramme(host, options.asOf);
  const { workspace, asOf, errorCount, faultyRows } = programme;
  if (workspace.programme === null) throw new UserError('cli:error.broken-programme');
  const ids = workspace.experiments.map(({ id }) => id);
  for (const id of experiments) {
    if (ids.includes(id)) continue;
    throw new UserError('cli:error.unknown-experiment', { id, known: ids.join(', ') });
  }
  const translator = await createTranslator(options.language, ['cli', 'audit']);
  if (options.quiet !== true) tellCommit(host, translator, programme.moment);
  const warning = translator.text('audit:confidential');
  tell(host, warning);
  const audits = auditProgramme(workspace, { asOf, faultyRows }).filter(
    ({ experiment }) => experiments.length === 0 || experiments.includes(experiment),
  );
  const { known, unread } = workspace.releases ?? NO_RELEASES;
  if (options.format === 'json') {
    const releases = known.map(({ commit, asOf: day, reports }) => ({
      commit,
      asOf: day,
      reports,
    }));
    const content = {
      schemaVersion: 1,
      confidential: true,
      warning,
      releases,
      unreadReleases: unread,
      indicators: audits,
    };
    host.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
  } else {
    const paint = createStyle(host, host.stdout, !options.color);
    const context = { translator, paint, columns: host.stdout.columns, unread };
    host.stdout.write(renderSuppressionAudit(audits, context));
  }
  return tellErrors(host, translator, errorCount, unreadablePlans(workspace, experiments));
}
