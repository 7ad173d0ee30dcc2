import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import type { CsvDialectName } from '../model/csv-dialect.ts';
import { renderSummaryTable } from '../render/terminal/summary-table.ts';
import { summarizeProgramme } from '../summary/summarize-programme.ts';
import { checkProgramme } from './session/check-programme.ts';
import { requireKnown } from './session/require-known.ts';
import { tellCommit } from './session/tell-commit.ts';
import { tellErrors, unreadablePlans } from './session/tell-errors.ts';
import { chooseHorizon } from './summary/choose-horizon.ts';
import { chooseIndicators, requireExperiments } from './summary/choose-indicators.ts';
import { dataPieces } from './summary/data-pieces.ts';

export interface SummaryOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly format: string;
  /** Ids; all when empty. */
  readonly experiments: readonly string[];
  readonly indicators: readonly string[];
  readonly period?: string;
  /** A revision or a day: the programme as it was then. */
  readonly asOf?: string;
  readonly dialect?: CsvDialectName;
}

const FORMATS = ['table', 'json', 'csv', 'ndjson'] as const;

function chooseFormat(name: string): (typeof FORMATS)[number] {
  requireKnown('format', name, FORMATS);
  return FORMATS.find((format) => format === name) ?? 'table';
}

/** Prints the indicators of all experiments, or of those named; 1 when files hold errors. Changes nothing. */
export async function summary(host: Host, options: SummaryOptions): Promise<number> {
  const { language, experiments, indicators, dialect } = options;
  const format = chooseFormat(options.format);
  if (dialect !== undefined && format !== 'csv') throw new UserError('cli:summary.needs-csv');
  const programme = await checkProgramme(host, options.asOf);
  const { workspace, errorCount, faultyRows, commitments } = programme;
  if (workspace.programme === null) throw new UserError('cli:error.broken-programme');
  requireExperiments(workspace, experiments);
  const horizon = chooseHorizon(workspace, options.period, programme.asOf);
  const { asOf } = horizon;
  const summaries = summarizeProgramme(workspace, { ...horizon, faultyRows, commitments });
  const chosen = chooseIndicators(summaries, experiments, indicators);
  const translator = await createTranslator(language, ['cli', 'report', 'sentences']);
  if (options.quiet !== true) tellCommit(host, translator, programme.moment);
  const unreadable = unreadablePlans(workspace, experiments);
  if (format !== 'table') {
    const asked = { format, language, dialect, horizon };
    for (const piece of await dataPieces(programme, chosen, asked)) host.stdout.write(piece);
  } else if (chosen.length > 0 || unreadable.length === 0) {
    // Where no plan can be read there is nothing to draw; below it is said why.
    host.stdout.write(
      renderSummaryTable(chosen, {
        workspace,
        translator,
        paint: createStyle(host, host.stdout, !options.color),
        columns: host.stdout.columns,
        asOf,
      }),
    );
  }
  return tellErrors(host, translator, errorCount, unreadable);
}
