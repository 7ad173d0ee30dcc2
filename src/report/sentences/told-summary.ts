import { LANGUAGES, type Language } from '../../host.ts';
import { createTranslator } from '../../messages/translator.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { ExperimentSummary, IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { ToldExperiment, ToldIndicator } from '../../summary/summary-document.ts';
import type { ReportContext } from '../context.ts';
import { viewIndicator } from '../indicator-view.ts';
import { sentenceFacts } from './facts-for-view.ts';
import { indicatorSentences } from './indicator-sentences.ts';

/** Adds sentences to summaries; the catalogues of all languages are loaded once. */
export async function createTeller(
  workspace: Workspace,
  asOf: string,
): Promise<(summary: ExperimentSummary) => ToldExperiment> {
  const contexts: ReportContext[] = [];
  for (const language of LANGUAGES) {
    const translator = await createTranslator(language, ['report', 'sentences']);
    contexts.push({ workspace, translator, language, asOf });
  }
  return (summary) => ({
    ...summary,
    indicators: summary.indicators.map((one) => ({ ...one, sentence: tell(contexts, one) })),
  });
}

function tell(
  contexts: readonly ReportContext[],
  summary: IndicatorSummary,
): ToldIndicator['sentence'] {
  const texts: Record<Language, string> = { fi: '', sv: '', en: '' };
  for (const context of contexts) {
    const { experiments } = context.workspace;
    const plan = experiments.find(({ id }) => id === summary.experiment)?.experiment;
    if (plan === null || plan === undefined) throw new Error(`no plan: ${summary.experiment}`);
    const view = viewIndicator(context, plan.value, summary);
    texts[context.language] = indicatorSentences(sentenceFacts(context, view)).join(' ');
  }
  return texts;
}
