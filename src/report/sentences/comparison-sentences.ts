import type { ComparisonSeries, IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** Each comparison area's levels in the periods of the baseline and of the latest value. */
export function comparisonSentences(facts: SentenceFacts): readonly string[] {
  if (facts.summary.latest.value === null) return [];
  return facts.summary.comparison.map((series) => comparisonSentence(facts, series));
}

/** True when at least one comparison area can be set beside the change. */
export function hasComparison(summary: IndicatorSummary): boolean {
  return summary.comparison.some((series) => {
    const { from, to } = levels(summary, series);
    return from !== null && to !== null;
  });
}

function comparisonSentence(facts: SentenceFacts, series: ComparisonSeries): string {
  const { translator, figures, summary } = facts;
  const area = facts.areaName(series.area);
  const { from, to } = levels(summary, series);
  if (to === null) return translator.text('sentences:comparison.none', { area });
  if (from === null) {
    return translator.text('sentences:comparison.latest', { area, to: figures.levelWords(to) });
  }
  return translator.text('sentences:comparison.levels', {
    area,
    from: figures.levelWords(from),
    to: figures.levelWords(to),
  });
}

function levels(summary: IndicatorSummary, series: ComparisonSeries) {
  const at = (period: string | null) =>
    series.points.find((point) => point.period === period)?.value ?? null;
  return { from: at(summary.baseline.period), to: at(summary.latest.period) };
}
