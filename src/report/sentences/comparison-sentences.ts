import type { ComparisonSeries } from '../../summary/facts/comparison.ts';
import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import { detectableSentence } from './change-sentences.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/**
 * Each comparison area's levels in the periods of the baseline and of the latest value, and the
 * difference of the two changes, which is never shown without what it assumes.
 */
export function comparisonSentences(facts: SentenceFacts): readonly string[] {
  const { summary, translator } = facts;
  if (summary.latest.value === null) return [];
  const levels = summary.comparison.areas.map((series) => comparisonSentence(facts, series));
  const difference = differenceSentences(facts);
  if (difference.length === 0) return levels;
  return [...levels, ...difference, translator.text('sentences:comparison.assumption')];
}

function differenceSentences(facts: SentenceFacts): readonly string[] {
  const { translator, summary, figures } = facts;
  const { estimate, interval, placeboRank, areas, minimalDetectable, reason } = summary.comparison;
  if (placeboRank !== null) {
    const total = areas.filter(({ change }) => change.value !== null).length + 1;
    const rank = Math.round(placeboRank.p * total);
    return [translator.text('sentences:comparison.rank', { rank, total })];
  }
  if (estimate === null) return [];
  const size = figures.changeWords(estimate);
  if (interval === null) {
    const why = translator.text(`report:reason.${reason ?? 'source-gives-none'}`);
    return [translator.text('sentences:comparison.differenceNoInterval', { size, reason: why })];
  }
  const words = { size, interval: figures.changeRange(interval) };
  if (interval.lower > 0 || interval.upper < 0) {
    return [translator.text('sentences:comparison.difference', words)];
  }
  const notApart = translator.text('sentences:comparison.differenceNotApart', words);
  if (minimalDetectable === null) return [notApart];
  return [notApart, detectableSentence(facts, minimalDetectable, 'comparison')];
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
