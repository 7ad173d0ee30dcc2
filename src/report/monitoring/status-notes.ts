import type { Translator } from '../../messages/translator.ts';
import type { ProgressStatus } from '../../summary/facts/progress.ts';
import { isActivityCount } from '../activity-count.ts';
import type { Block } from '../block.ts';
import { paragraph } from '../compose.ts';
import type { ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { ownStatusWord } from '../own-status.ts';
import { insideSentence, isFloor, statusWord } from '../status.ts';

/** Statuses that say something of a change, which an interval would test. */
const OF_A_CHANGE: readonly ProgressStatus[] = [
  'met',
  'on-track',
  'behind',
  'well-behind',
  'moving-away',
];

/** What the value alone would say, and what the uncertainty allows; or that nothing tells it. */
export function statusNotes(context: ReportContext, view: IndicatorView): readonly Block[] {
  const sentences = [
    ...pointStatus(context, view),
    ...allowed(context, view),
    ...withoutInterval(context, view),
  ];
  return sentences.length === 0 ? [] : [paragraph(sentences.join(' '), 'small')];
}

function pointStatus({ translator }: ReportContext, view: IndicatorView): readonly string[] {
  const { status, pointStatus: point } = view.summary.progress;
  if (point === status || point === 'not-assessed') return [];
  const word = insideSentence(statusWord(translator, point, null, isFloor(view.summary)));
  return [translator.text('report:indicator.pointStatus', { status: word })];
}

function allowed({ translator }: ReportContext, view: IndicatorView): readonly string[] {
  if (isActivityCount(view.summary)) return [];
  const words = rangeWords(translator, view);
  const worst = words[0];
  const best = words[words.length - 1];
  if (worst === undefined || best === undefined || worst === best) return [];
  return [
    translator.text('report:indicator.statusRange', {
      worst: insideSentence(worst),
      best: insideSentence(best),
    }),
  ];
}

/** From worst to best; by a method of yearly growth in that method's words. */
function rangeWords(translator: Translator, { summary }: IndicatorView): readonly string[] {
  const { progress } = summary;
  if (ownStatusWord(translator, progress) === null) {
    return progress.statusRange.map((one) => statusWord(translator, one, null, isFloor(summary)));
  }
  return progress.ownStatusRange.flatMap((one) => ownStatusWord(translator, progress, one) ?? []);
}

/** The mark `no-interval` of methods.md §4. */
function withoutInterval({ translator }: ReportContext, view: IndicatorView): readonly string[] {
  const { status, hasInterval } = view.summary.progress;
  if (hasInterval || !OF_A_CHANGE.includes(status)) return [];
  return [translator.text('report:indicator.noInterval')];
}
