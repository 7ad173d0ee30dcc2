import type { SentenceFacts } from './sentence-facts.ts';

/** Says that a figure of the comparison, baseline or latest, has changed since it was published. */
export function restatedSentences({ translator, summary }: SentenceFacts): readonly string[] {
  const told = new Set([summary.baseline.period, summary.latest.period]);
  const kinds = new Set(
    summary.series.revisions.filter(({ period }) => told.has(period)).map(({ kind }) => kind),
  );
  return (['revision', 'correction'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => translator.text(`sentences:restated.${kind}`));
}
