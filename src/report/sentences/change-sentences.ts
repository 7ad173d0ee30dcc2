import { formatNumber } from '../../messages/format-number.ts';
import { roundHalfAwayFromZero } from '../../stats/round.ts';
import type { SummaryInterval } from '../../summary/facts/estimate.ts';
import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import { isActivityCount } from '../activity-count.ts';
import { type SentenceFacts, startSentence } from './sentence-facts.ts';

/** A change that can be told: both levels and their difference. */
interface ToldChange {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly interval: SummaryInterval | null;
}

/** How the change stands to what was wanted; `neutral` where nothing in particular is. */
type Judgement = 'wanted' | 'unwanted' | 'neutral';

/**
 * What happened between baseline and latest, and how sure that is: the verb follows the figure, the
 * judgement the desired direction. Of a count that began at nothing only the two levels are told.
 * Empty when there is no change to tell of.
 */
export function changeSentences(facts: SentenceFacts): readonly string[] {
  const change = toldChange(facts.summary);
  if (change === null) return [];
  const clause = changeClause(facts, change);
  if (isActivityCount(facts.summary)) {
    return [startSentence(facts.translator.text('sentences:change.alone', { clause }))];
  }
  return [
    startSentence(judged(facts, change, clause)),
    ...certainty(facts, change),
    ...paired(facts),
  ];
}

function toldChange(summary: IndicatorSummary): ToldChange | null {
  const from = summary.baseline.value;
  const to = summary.latest.value;
  const { value, interval } = summary.change;
  if (from === null || to === null || value === null) return null;
  return { from, to, by: value, interval };
}

/** `osuus nousi 52 prosentista 69 prosenttiin eli 17 prosenttiyksikköä (95 prosentin …)` */
function changeClause(facts: SentenceFacts, change: ToldChange): string {
  const { translator, figures } = facts;
  const isRise = figures.isPercent && !looksUnchanged(facts, change) && change.by > 0;
  const clause = bareClause(facts, change);
  if (change.interval === null) return clause;
  // Only "rose by 17 (5–29)" reads without saying whose interval it is; a fall's has minus signs.
  const key = isRise ? 'sentences:change.interval' : 'sentences:change.changeInterval';
  return translator.text(key, { clause, interval: figures.changeRange(change.interval) });
}

function bareClause(facts: SentenceFacts, change: ToldChange): string {
  const { translator, figures } = facts;
  const words = { from: figures.levelWords(change.from), to: figures.levelWords(change.to) };
  if (!figures.isPercent) return translator.text('sentences:change.levels', words);
  if (looksUnchanged(facts, change)) {
    return translator.text('sentences:change.percentSame', words);
  }
  const key = change.by > 0 ? 'sentences:change.percentUp' : 'sentences:change.percentDown';
  return translator.text(key, {
    from: figures.levelNumber(change.from),
    to: figures.levelNumber(change.to),
    ...pointsWords(facts, change),
  });
}

/**
 * The size of the change; "about" where the levels beside it would give another by subtraction. A
 * change that has more decimals than the levels is the more exact of the two.
 */
function pointsWords({ translator, figures, summary }: SentenceFacts, change: ToldChange) {
  const size = figures.changeSize(change.by);
  const isExact =
    figures.changeDecimals > summary.decimals || figures.addsUp(change.from, change.to, change.by);
  return {
    points: isExact ? size : translator.text('sentences:change.about', { size }),
    count: figures.plural(change.by, figures.changeDecimals),
  };
}

/** A change that prints as 0 has no verb: "rose by 0" would say two things at once. */
function looksUnchanged({ figures }: SentenceFacts, change: ToldChange): boolean {
  return (
    roundHalfAwayFromZero(change.by, figures.changeDecimals) === 0 ||
    figures.levelNumber(change.from) === figures.levelNumber(change.to)
  );
}

function judged(facts: SentenceFacts, change: ToldChange, clause: string): string {
  const { translator } = facts;
  const judgement = judge(facts.summary, change);
  if (change.interval === null) {
    if (judgement === 'neutral' || change.by === 0) {
      return translator.text('sentences:change.alone', { clause });
    }
    return translator.text(`sentences:change.${judgement}NoInterval`, { clause });
  }
  if (includesZero(change.interval)) {
    return translator.text('sentences:change.notApart', { clause });
  }
  return translator.text(`sentences:change.${judgement}`, { clause });
}

function judge(summary: IndicatorSummary, change: ToldChange): Judgement {
  switch (summary.direction) {
    case 'increase':
      return change.by > 0 ? 'wanted' : 'unwanted';
    case 'decrease':
      return change.by < 0 ? 'wanted' : 'unwanted';
    case 'range':
      return judgeByRange(summary, change);
    case 'maintain':
    case 'none':
      return 'neutral';
  }
}

/** Nearer to the target range is wanted; a move inside it is neither. */
function judgeByRange(summary: IndicatorSummary, change: ToldChange): Judgement {
  const low = summary.progress.target?.low ?? null;
  const high = summary.progress.target?.high ?? null;
  if (low === null || high === null) return 'neutral';
  const outside = (value: number) => Math.max(low - value, value - high, 0);
  const before = outside(change.from);
  const after = outside(change.to);
  if (before === after) return 'neutral';
  return after < before ? 'wanted' : 'unwanted';
}

function includesZero(interval: SummaryInterval): boolean {
  return interval.lower <= 0 && interval.upper >= 0;
}

/** An interval of two samples beside people who were measured twice is told of. */
function paired({ translator, summary }: SentenceFacts): readonly string[] {
  return summary.change.caution === null ? [] : [translator.text('sentences:caveat.paired')];
}

/** What this sample could have shown, or why nothing can be said of chance. */
function certainty(facts: SentenceFacts, change: ToldChange): readonly string[] {
  const { translator, summary } = facts;
  if (change.interval === null) {
    if (summary.progress.status === 'no-clear-change') {
      return [translator.text('sentences:change.withinTolerance')];
    }
    return [translator.text('sentences:change.noInterval')];
  }
  const detectable = summary.change.minimalDetectable;
  const { adjustedP } = summary.change;
  if (!includesZero(change.interval) && adjustedP !== null && adjustedP >= 0.05) {
    return [translator.text('sentences:change.manyPrimaries')];
  }
  if (!includesZero(change.interval) || detectable === null) return [];
  return [detectableSentence(facts, detectable)];
}

/**
 * What a sample of this size could have shown; stands beside every "cannot be told apart". Of a
 * `comparison` it is not a change but a difference of changes.
 */
export function detectableSentence(
  facts: SentenceFacts,
  detectable: number,
  of: 'change' | 'comparison' = 'change',
): string {
  const { translator, figures } = facts;
  if (!figures.isPercent) {
    const size = figures.changeSize(detectable);
    return translator.text(`sentences:${of}.detectable`, { size });
  }
  // "About" and a decimal would contradict each other.
  return translator.text(`sentences:${of}.detectablePoints`, {
    points: formatNumber(translator.language, detectable, 0),
    count: figures.plural(detectable, 0),
  });
}
