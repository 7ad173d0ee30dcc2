import { isActivityCount } from '../activity-count.ts';
import { changeSentences } from './change-sentences.ts';
import { comparisonSentences, hasComparison } from './comparison-sentences.ts';
import { baselineLevel, indicativeWarnings, latestLevel, missingLevel } from './level-sentences.ts';
import { progressSentences } from './progress-sentences.ts';
import { restatedSentences } from './restated-sentences.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { chartSeasons, interruptedSentences, variationSentences } from './variation-sentences.ts';

/**
 * What one indicator says, as whole sentences in the order they are read (glossary.md, annexes A
 * and B). A guardrail's state comes first: a breach must not hide behind a change.
 */
export function indicatorSentences(facts: SentenceFacts): readonly string[] {
  const { summary } = facts;
  if (summary.latest.value === null) return [missingLevel(facts), ...baselineLevel(facts)];

  const change = changeSentences(facts);
  const progress = progressSentences(facts);
  const head = summary.role === 'guardrail' ? progress : [];
  const tail = summary.role === 'guardrail' ? [] : progress;
  if (change.length === 0) {
    return [
      ...head,
      ...latestLevel(facts),
      ...indicativeWarnings(facts),
      ...tail,
      ...unknownChange(facts),
      ...restatedSentences(facts),
      ...variationSentences(facts),
      ...chartSeasons(facts),
      ...comparisonSentences(facts),
    ];
  }
  return [
    ...head,
    ...change,
    ...restatedSentences(facts),
    ...tail,
    ...variationSentences(facts),
    ...interruptedSentences(facts),
    ...comparisonSentences(facts),
    ...indicativeWarnings(facts),
    ...seasons(facts),
    ...caveat(facts),
  ];
}

/** A half-year against another half of the year compares seasons as well. */
function seasons(facts: SentenceFacts): readonly string[] {
  const { translator, summary, seasonsDiffer } = facts;
  if (!seasonsDiffer || summary.baseline.value === 0) return chartSeasons(facts);
  return [translator.text('sentences:caveat.seasons')];
}

/** Why no change can be told; nothing where none was expected. */
function unknownChange({ translator, summary }: SentenceFacts): readonly string[] {
  switch (summary.change.reason) {
    case null:
    case 'direction-none':
    case 'not-due':
      return [];
    case 'one-point':
      return [translator.text('sentences:data.onePoint')];
    case 'no-baseline':
    case 'missing-in-plan':
      // A context figure has no baseline of the experiment's, and no change to miss.
      return summary.role === 'context' ? [] : [translator.text('sentences:data.noBaseline')];
    case 'break-between':
      return [translator.text('sentences:data.breakBetween')];
    case 'suppressed':
      return [translator.text('sentences:data.baselineWithheld')];
    default:
      return [
        translator.text('sentences:data.noChange', {
          reason: translator.text(`report:reason.${summary.change.reason}`),
        }),
      ];
  }
}

/** A change is never shown without saying what its design cannot show. */
function caveat({ translator, summary, design }: SentenceFacts): readonly string[] {
  if (isActivityCount(summary)) return [translator.text('sentences:caveat.activity')];
  if (design === 'none' || design === 'randomised') return [];
  if (design === 'comparison-group' && hasComparison(summary)) {
    return [translator.text('sentences:caveat.comparison')];
  }
  return [translator.text('sentences:caveat.beforeAfter')];
}
