import { formatNumber } from '../../messages/format-number.ts';
import type { IndicatorAggregate } from '../../summary/facts/aggregate.ts';
import { periodWords, plainText, type ReportContext } from '../context.ts';
import type { Figures } from '../figures.ts';

/** The figure of all cities together with its unit, or why there is none. */
export function totalSentence(
  context: ReportContext,
  { total, sheet }: IndicatorAggregate,
  figures: Figures,
): string {
  const { translator } = context;
  const { value, interval, period, reason } = total;
  if (value === null || period === null) {
    const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
    return translator.text('sentences:cities.noTotal', { reason: why });
  }
  const words = { period: periodWords(context, period), value: figures.levelWords(value) };
  const sentence =
    interval === null
      ? translator.text('sentences:cities.total', words)
      : translator.text('sentences:cities.totalInterval', {
          ...words,
          interval: figures.levelRangeWords(interval),
        });
  if (figures.isPercent) return sentence;
  const unit = plainText(context, sheet.unit);
  return `${sentence} ${translator.text('sentences:cities.unit', { unit })}`;
}

/**
 * The pooled effect, how sure it is, where the next city's would lie, and what it does not show; or
 * why effects are not pooled.
 */
export function pooledSentences(
  { translator, language }: ReportContext,
  { pooled, members }: IndicatorAggregate,
  figures: Figures,
): readonly string[] {
  const { value, interval, prediction, inconsistency, design, reason } = pooled;
  if (value === null || interval === null || prediction === null || inconsistency === null) {
    const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
    return [translator.text('sentences:cities.noPooling', { reason: why })];
  }
  const words = {
    count: members.length,
    size: figures.changeWords(value),
    interval: figures.changeRange(interval),
  };
  const isApart = interval.lower > 0 || interval.upper < 0;
  return [
    translator.text(isApart ? 'sentences:cities.pooled' : 'sentences:cities.pooledNotApart', words),
    translator.text('sentences:cities.prediction', {
      interval: figures.changeRangeWords(prediction),
    }),
    translator.text('sentences:cities.inconsistency', {
      share: translator.text('sentences:words.percent', {
        value: formatNumber(language, inconsistency * 100, 0),
        count: Math.round(inconsistency * 100),
      }),
    }),
    translator.text(
      design === 'comparison'
        ? 'sentences:cities.comparisonCaution'
        : 'sentences:cities.beforeAfterCaution',
    ),
  ];
}
