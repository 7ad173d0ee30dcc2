import { formatNumber } from '../../messages/format-number.ts';
import { isFloor } from '../status.ts';
import { ownStatusSentence } from './own-status-sentence.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** A needed pace beyond this says only that the target is out of reach (glossary, annex B 8). */
const GREATEST_FACTOR = 10;

/** Where the indicator stands against its target, in words. */
export function progressSentences(facts: SentenceFacts): readonly string[] {
  const { translator, summary } = facts;
  const own = ownStatusSentence(facts);
  if (own !== null) {
    const isMissed = summary.progress.status === 'missed';
    return isMissed ? [own, translator.text('sentences:progress.missed')] : [own];
  }
  switch (summary.progress.status) {
    case 'met':
      return [translator.text('sentences:progress.met')];
    case 'missed':
      return [translator.text('sentences:progress.missed')];
    case 'met-then-lost':
      return [translator.text('sentences:progress.metThenLost')];
    case 'behind':
    case 'well-behind':
      return behind(facts);
    case 'right-direction-uncertain':
      return [translator.text('sentences:progress.uncertain')];
    case 'within-limit':
      return [translator.text('sentences:progress.withinLimit'), ...earlierBreach(facts)];
    case 'limit-breached':
      return [
        translator.text(
          isFloor(summary)
            ? 'sentences:progress.limitUndercut'
            : 'sentences:progress.limitExceeded',
        ),
      ];
    case 'stale':
      return [translator.text('sentences:progress.stale')];
    case 'not-due':
      // With no level at all the level's own sentence has said it already.
      return summary.latest.value === null ? [] : [translator.text('sentences:progress.notDue')];
    case 'on-track':
    case 'moving-away':
    case 'no-clear-change':
    case 'not-assessed':
      return [];
  }
}

/** A breach that has passed; of several the number and the last. */
function earlierBreach({ translator, summary, periodWords }: SentenceFacts): readonly string[] {
  const breaches = summary.progress.breachedBefore;
  const last = breaches.at(-1);
  if (last === undefined) return [];
  const key = isFloor(summary) ? 'undercutBefore' : 'exceededBefore';
  return [
    translator.text(`sentences:progress.${key}`, {
      count: breaches.length,
      period: periodWords(last),
    }),
  ];
}

/** How much of the change is done in how much of the time, and how fast the rest must go. */
function behind({ translator, summary }: SentenceFacts): readonly string[] {
  const { share, timeShare, paceFactor } = summary.progress;
  if (share === null || timeShare === null || share <= 0) return [];
  const whole = (part: number) => formatNumber(translator.language, 100 * part, 0);
  const sentences = [
    translator.text('sentences:progress.share', { share: whole(share), time: whole(timeShare) }),
  ];
  if (paceFactor !== null && paceFactor > 1 && paceFactor <= GREATEST_FACTOR) {
    sentences.push(
      translator.text('sentences:progress.faster', {
        factor: formatNumber(translator.language, paceFactor, 1),
      }),
    );
  }
  return sentences;
}
