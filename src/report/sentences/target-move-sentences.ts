import type { ExperimentNode } from '../../model/workspace.ts';
import {
  type Amendment,
  amendedFieldWords,
  amendmentsBetween,
  readAmendedField,
} from '../amended-field.ts';
import { dateWords, periodShort, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { boundValueWords } from '../plan-field.ts';
import { byOriginalPlan, insideSentence, progressWord } from '../status.ts';

/** Before every possible amendment. */
const THE_BEGINNING = '0000-01-01';

/**
 * Says of each declared change of an indicator's target what it was and became; after the last one
 * also the status against the original plan, where that is known. A change that nobody has told of follows.
 */
export function targetMoveSentences(
  context: ReportContext,
  view: IndicatorView,
  node: ExperimentNode,
): readonly string[] {
  const amendments = amendmentsBetween(node, THE_BEGINNING, context.asOf);
  const original = byOriginalPlan(view.summary);
  const moves = amendments.filter((amendment) => {
    const { indicator, keys } = readAmendedField(amendment.field);
    return indicator === view.summary.indicator && keys[0] === 'target' && keys[1] !== 'rationale';
  });
  const told = moves.map((move, index) => {
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
  return [...told, ...silentChanges(context, view, node)];
}

function silentChanges(
  context: ReportContext,
  { summary: { original } }: IndicatorView,
  node: ExperimentNode,
): readonly string[] {
  if (!('changes' in original)) return [];
  return original.changes.flatMap((change) => {
    if (change.told !== 'silent') return [];
    return context.translator.text('report:indicator.silentChange', {
      what: amendedFieldWords(context, node, change.field),
      from: boundValueWords(context, node, change, change.from),
      to: boundValueWords(context, node, change, change.to),
    });
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
