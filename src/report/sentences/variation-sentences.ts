import type { SentenceFacts } from './sentence-facts.ts';

/**
 * Whether the series varies as usual, where its chart has rules (methods.md §3). A guardrail that is
 * breached is never called usual variation.
 */
export function variationSentences(facts: SentenceFacts): readonly string[] {
  const { translator, summary } = facts;
  const { variation, progress } = summary;
  if (variation.method !== 'xmr@1' && variation.method !== 'anhoj@1') return [];
  const sentences: string[] = [];
  if (variation.signals.length > 0) sentences.push(specialCause(facts));
  else if (progress.status !== 'limit-breached') sentences.push(usualVariation(facts));
  if (variation.signals.length === 0 && variation.assurance === 'consistently-missed') {
    sentences.push(translator.text('sentences:variation.missed'));
  }
  return sentences;
}

function specialCause({ translator, summary, periodWords }: SentenceFacts): string {
  const { signals, method } = summary.variation;
  if (method === 'anhoj@1') return translator.text('sentences:variation.runs');
  const last = signals.at(-1);
  if (last === undefined || last.period === summary.latest.period) {
    return translator.text('sentences:variation.special');
  }
  const period = periodWords(last.period);
  return translator.text('sentences:variation.specialBefore', { period });
}

/** Two points may differ more than chance would have them while the series goes on as it always has. */
function usualVariation({ translator, summary }: SentenceFacts): string {
  const { interval } = summary.change;
  const isApart = interval !== null && (interval.lower > 0 || interval.upper < 0);
  return translator.text(
    isApart ? 'sentences:variation.usualDespite' : 'sentences:variation.usual',
  );
}

/** The line that may bend at the start, beside the chart; it names no cause. */
export function interruptedSentences({
  translator,
  summary,
  figures,
}: SentenceFacts): readonly string[] {
  const { atLast } = summary.interrupted;
  if (atLast === null) return [];
  const { lower, upper } = atLast.interval;
  const size = figures.changeWords(atLast.value);
  const interval = figures.changeRange(atLast.interval);
  const key = lower > 0 || upper < 0 ? 'differs' : 'notApart';
  return [translator.text(`sentences:interrupted.${key}`, { size, interval })];
}

/** A chart's rules cannot tell a season from a signal before two years, the bent line never can. */
export function chartSeasons({ translator, summary }: SentenceFacts): readonly string[] {
  const { variation, interrupted } = summary;
  const isJudged = variation.method === 'xmr@1' || variation.method === 'anhoj@1';
  if (!(isJudged && variation.seasonsRemain) && interrupted.method === null) return [];
  return [translator.text('sentences:variation.seasons')];
}
