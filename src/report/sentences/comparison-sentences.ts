import type { ComparisonSeries, IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/**
 * Each comparison area's levels in the periods of the baseline and of the latest value, and the
 * difference of the two changes, which is never shown without what it assumes.
 */
export function comparisonSentences(facts: SentenceFacts): readonly string[] {
  const { summary, translator } = facts;
  if (summary.latest.value === null) return [];
  const levels = summary.comparison.areas.map((series) => comparisonSentence(facts, series));
  const difference = differenceSentence(facts);
  if (difference === null) return levels;
  return [...levels, difference, translator.text('sentences:comparison.assumption')];
}

function differenceSentence({ translator, summary, figures }: SentenceFacts): string | null {
  const { estimate, interval, placeboRank, areas, reason } = summary.comparison;
  if (placeboRank !== null) {
    const compared = areas.filter(({ change }) => change.value !== null).length + 1;
    const rank = Math.round(placeboRank.p * compared);
    return translator.text('sentences:comparison.rank', { rank, total: compared });
  }
  if (estimate === null) return null;
  const size = figures.change(estimate);
  if (interval === null) {
    const why = translator.text(`report:reason.${reason ?? 'source-gives-none'}`);
    return translator.text('sentences:comparison.differenceNoInterval', { size, reason: why });
  }
  const isApart = interval.lower > 0 || interval.upper < 0;
  const key = isApart ? 'difference' : 'differenceNotApart';
  const range = figures.changeRange(interval);
  return translator.text(`sentences:comparison.${key}`, { size, interval: range });
}

/** True when at least one comparison area can be set beside the change. */
export function hasComparison(summary: IndicatorSummary): boolean {
  return summary.comparison.areas.some((series) => {
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
