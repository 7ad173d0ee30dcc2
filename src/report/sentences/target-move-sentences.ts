import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import { type Amendment, readAmendedField } from '../amended-field.ts';
import { dateWords, periodShort, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { insideSentence, progressWord } from '../status.ts';

/**
 * Says of each declared change of an indicator's target what it was and became; after the last one
 * also the status against the original plan, where that could be computed.
 */
export function targetMoveSentences(
  context: ReportContext,
  view: IndicatorView,
  amendments: readonly Amendment[],
  original: IndicatorSummary | null,
): readonly string[] {
  const moves = amendments.filter((amendment) => {
    const { indicator, keys } = readAmendedField(amendment.field);
    return indicator === view.summary.indicator && keys[0] === 'target' && keys[1] !== 'rationale';
  });
  return moves.map((move, index) => {
    const words = {
      date: dateWords(context, move.on),
      from: scalarWords(context, view, move, move.from),
      to: scalarWords(context, view, move, move.to),
    };
    if (original === null || index < moves.length - 1) {
      return context.translator.text('sentences:target.moved', words);
    }
    const status = insideSentence(progressWord(context.translator, original));
    return context.translator.text('sentences:target.movedStatus', { ...words, status });
  });
}

function scalarWords(
  context: ReportContext,
  view: IndicatorView,
  move: Amendment,
  value: Amendment['from'],
): string {
  if (value === null) return context.translator.text('report:table.none');
  const isPeriod = move.field.endsWith('.period');
  if (isPeriod && typeof value !== 'boolean') return periodShort(context, value);
  return typeof value === 'number' ? view.figures.level(value) : String(value);
}
