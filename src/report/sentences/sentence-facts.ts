import type { Translator } from '../../messages/translator.ts';
import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { Figures } from '../figures.ts';

/** What the sentences of one indicator are made from. */
export interface SentenceFacts {
  readonly translator: Translator;
  readonly summary: IndicatorSummary;
  readonly figures: Figures;
  /** How the experiment compares; `none` for context figures, which say nothing of the experiment. */
  readonly design: 'before-after' | 'comparison-group' | 'randomised' | 'none';
  /** ISO date when the figure that is waited for is expected out; null when unknown. */
  readonly expectedRelease: string | null;
  /** Baseline and latest value are of different parts of the year. */
  readonly seasonsDiffer: boolean;
  /** A period in words: `tammi–kesäkuu 2020`. */
  periodWords(period: string): string;
  /** Name of a comparison area, in the nominative: it is never inflected. */
  areaName(code: string): string;
}

/** Upper-case first letter: clauses are kept in lower case because some stand after a colon. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
