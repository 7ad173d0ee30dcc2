import { formatInMonth } from '../../messages/format-date.ts';
import { formatNumber } from '../../messages/format-number.ts';
import type { PointEstimate } from '../../summary/facts/estimate.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** The latest level, with its interval where there is one. Empty when there is no level. */
export function latestLevel({ translator, summary, figures }: SentenceFacts): readonly string[] {
  const { value, interval } = summary.latest;
  if (value === null) return [];
  if (interval === null) {
    return [translator.text('sentences:level.plain', { value: figures.levelWords(value) })];
  }
  return [
    translator.text('sentences:level.interval', {
      value: figures.levelWords(value),
      interval: figures.levelRangeWords(interval),
    }),
  ];
}

/** The baseline level, for an indicator that has nothing after it yet. */
export function baselineLevel({ translator, summary, figures }: SentenceFacts): readonly string[] {
  const { value, interval } = summary.baseline;
  if (value === null) return [];
  if (interval === null) {
    return [translator.text('sentences:level.baseline', { value: figures.levelWords(value) })];
  }
  return [
    translator.text('sentences:level.baselineInterval', {
      value: figures.levelWords(value),
      interval: figures.levelRangeWords(interval),
    }),
  ];
}

/** Why there is no latest level. A figure that is simply not due yet is told from one that is lacking. */
export function missingLevel(facts: SentenceFacts): string {
  const { translator, summary, expectedRelease } = facts;
  switch (summary.latest.reason) {
    case 'suppressed':
      return translator.text('sentences:data.withheld');
    case 'too-few':
      return translator.text('sentences:data.tooFew');
    case 'not-collected':
      return translator.text('sentences:data.notCollected');
    case 'faulty':
      return translator.text('sentences:data.faulty');
    case 'not-applicable':
      return translator.text('sentences:data.notApplicable');
    case 'not-yet-published':
      if (expectedRelease === null) return translator.text('sentences:data.notYetPublished');
      return translator.text('sentences:data.notYetPublishedUntil', {
        inMonth: formatInMonth(translator.language, expectedRelease),
      });
    default:
      return translator.text(
        summary.progress.status === 'not-due'
          ? 'sentences:progress.notDue'
          : 'sentences:data.noData',
      );
  }
}

/** Says that a level stands on few respondents: 10–29 of them. Fewer have no level at all. */
export function indicativeWarnings(facts: SentenceFacts): readonly string[] {
  const { summary, translator } = facts;
  const latest = respondents(summary.latest);
  if (latest !== null) {
    return [
      translator.text('sentences:data.indicative', {
        n: formatNumber(translator.language, latest, 0),
        count: latest,
      }),
    ];
  }
  const baseline = summary.latest.value === null ? null : respondents(summary.baseline);
  if (baseline === null) return [];
  return [
    translator.text('sentences:data.baselineIndicative', {
      n: formatNumber(translator.language, baseline, 0),
      count: baseline,
    }),
  ];
}

function respondents(point: PointEstimate): number | null {
  return point.lowReliability ? (point.n ?? point.denominator) : null;
}
