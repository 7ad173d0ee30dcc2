import { masked } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator } from '../messages/translator.ts';
import type { Workspace } from '../model/workspace.ts';
import { renderSummaryTable } from '../render/terminal/summary-table.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import { summarizeProgramme } from '../summary/summarize-programme.ts';
import { summaryJson } from '../summary/summary-json.ts';
import { checkProgramme } from './session/check-programme.ts';
import { describeSource } from './session/provenance.ts';
import { tellErrors, unreadablePlans } from './session/tell-errors.ts';

export interface SummaryOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly format: string;
  readonly indicator?: string;
}

const FORMATS = ['table', 'json'];

/** Prints the indicators of all experiments, or of those named; 1 when files hold errors. Changes nothing. */
export async function summary(
  host: Host,
  experiments: readonly string[],
  options: SummaryOptions,
): Promise<number> {
  if (!FORMATS.includes(options.format)) {
    throw new UserError('cli:error.unknown-format', {
      format: options.format,
      known: FORMATS.join(', '),
    });
  }
  const { root, workspace, asOf, errorCount, faultyRows } = await checkProgramme(host);
  if (workspace.programme === null) throw new UserError('cli:error.broken-programme');
  requireKnown(workspace, experiments);
  const summaries = summarizeProgramme(workspace, { asOf, faultyRows });
  const chosen = select(summaries, experiments, options.indicator);
  const translator = await createTranslator(options.language, ['cli', 'report', 'sentences']);
  const unreadable = unreadablePlans(workspace, experiments);
  if (options.format === 'json') {
    const provenance = { ...(await describeSource(host, root, errorCount)), asOf };
    host.stdout.write(`${JSON.stringify(summaryJson(chosen, provenance), maskedText, 2)}\n`);
    return tellErrors(host, translator, errorCount, unreadable);
  }
  // Where no plan can be read there is nothing to draw; below it is said why.
  if (chosen.length === 0 && unreadable.length > 0) {
    return tellErrors(host, translator, errorCount, unreadable);
  }
  host.stdout.write(
    renderSummaryTable(chosen, {
      workspace,
      translator,
      paint: createStyle(host, host.stdout, !options.color),
      columns: host.stdout.columns,
      asOf,
    }),
  );
  return tellErrors(host, translator, errorCount, unreadable);
}

/** For `JSON.stringify`. */
function maskedText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? masked(value) : value;
}

function requireKnown(workspace: Workspace, experiments: readonly string[]): void {
  const known = workspace.experiments.map(({ id }) => id);
  for (const id of experiments) {
    if (known.includes(id)) continue;
    throw new UserError('cli:error.unknown-experiment', { id, known: known.join(', ') });
  }
}

function select(
  summaries: readonly ExperimentSummary[],
  experiments: readonly string[],
  indicator: string | undefined,
): readonly ExperimentSummary[] {
  const chosen = summaries.filter(
    ({ experiment }) => experiments.length === 0 || experiments.includes(experiment),
  );
  if (indicator === undefined) return chosen;
  const known = new Set(
    chosen.flatMap((summary) => summary.indicators.map((each) => each.indicator)),
  );
  if (!known.has(indicator)) {
    throw new UserError('cli:error.unknown-indicator', {
      id: indicator,
      known: [...known].sort().join(', '),
    });
  }
  return chosen
    .map((each) => ({
      ...each,
      indicators: each.indicators.filter((one) => one.indicator === indicator),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
