import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { Block } from '../block.ts';
import { cell, column, heading, paragraph, table } from '../compose.ts';
import { dateWords, periodShort, periodWords, type ReportContext } from '../context.ts';
import { type IndicatorView, viewIndicator } from '../indicator-view.ts';
import { markLegend, marksAt, markText } from '../marks.ts';
import { roundingNote } from '../monitoring/indicator-table.ts';
import { sentenceFacts } from '../sentences/facts-for-view.ts';
import { indicatorSentences } from '../sentences/indicator-sentences.ts';
import { insideSentence, progressWord, reasonWords, statusInlines } from '../status.ts';
import { unknownOriginalNotice } from '../unknown-original.ts';
import type { ReviewMaterial } from './review-material.ts';

/**
 * What the reviewers could know: the indicators the agreement names, else all but context, as of the
 * review. Where a primary indicator stands otherwise now, one line says how.
 */
export function evidenceSection(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const { agreement, evidence, evidenceDay, experiment } = material;
  const then: ReportContext = { ...context, asOf: evidenceDay };
  const named = agreement.indicators;
  const views = evidence.indicators
    .filter((one) => (named === undefined ? one.role !== 'context' : named.includes(one.indicator)))
    .map((one) => viewIndicator(then, experiment, one));
  const head = heading(2, 'evidence', translator.text('report:evidence.title'));
  if (views.length === 0) return [head, paragraph(translator.text('report:evidence.none'))];
  const date = dateWords(context, evidenceDay);
  return [
    head,
    ...(evidenceDay < context.asOf
      ? [paragraph(translator.text('report:evidence.asOf', { date }))]
      : []),
    table(
      translator.text('report:evidence.caption'),
      [
        column(translator.text('report:table.indicator')),
        column(translator.text('report:table.baseline')),
        column(translator.text('report:table.latest')),
        column(translator.text('report:evidence.change')),
        column(translator.text('report:table.status')),
      ],
      views.map((view) => evidenceRow(then, view)),
      [
        ...markLegend(
          translator,
          views.flatMap((view) =>
            [view.summary.baseline, view.summary.latest]
              .filter(({ value }) => value !== null)
              .flatMap((point) => marksAt(view, point)),
          ),
        ),
        ...views.flatMap((view) => roundingNote(then, view)).slice(0, 1),
      ],
    ),
    ...unknownOriginalNotice(
      context,
      views.map(({ summary }) => summary),
    ),
    ...views.flatMap((view) => [sentencesOf(then, view), ...situationNow(context, material, view)]),
  ];
}

/** Where a primary indicator stands on the report's date, if otherwise than at the review. */
function situationNow(
  context: ReportContext,
  { now, experiment, evidenceDay }: ReviewMaterial,
  { summary, shortName }: IndicatorView,
): readonly Block[] {
  if (summary.role !== 'primary' || evidenceDay === context.asOf) return [];
  const found = now?.indicators.find((one) => one.indicator === summary.indicator);
  if (found === undefined || isSame(summary, found)) return [];
  const { translator } = context;
  const view = viewIndicator(context, experiment, found);
  const { latest } = found;
  const figure =
    latest.value === null || latest.period === null
      ? reasonWords(translator, found, latest.reason)
      : translator.text('report:evidence.latest', {
          value: view.figures.levelWords(latest.value),
          period: periodWords(context, latest.period),
        });
  const text = translator.text('report:evidence.now', {
    indicator: shortName,
    date: dateWords(context, context.asOf),
    figure,
    status: insideSentence(progressWord(translator, found)),
  });
  return [paragraph(text, 'small')];
}

function isSame(then: IndicatorSummary, now: IndicatorSummary): boolean {
  return (
    then.latest.period === now.latest.period &&
    then.latest.value === now.latest.value &&
    then.progress.status === now.progress.status
  );
}

function sentencesOf(context: ReportContext, view: IndicatorView): Block {
  const sentences = indicatorSentences(sentenceFacts(context, view)).join(' ');
  return paragraph([
    { type: 'strong', content: [{ type: 'text', text: `${view.shortName}. ` }] },
    { type: 'text', text: sentences },
  ]);
}

function evidenceRow(context: ReportContext, view: IndicatorView) {
  const { translator } = context;
  const { summary, figures } = view;
  const level = (point: typeof summary.baseline) => {
    if (point.value === null) return reasonWords(translator, summary, point.reason);
    const marks = marksAt(view, point);
    const when = point.period === null ? '' : ` (${periodShort(context, point.period)})`;
    return `${figures.level(point.value)}${markText(marks)}${when}`;
  };
  const { change } = summary;
  const changed =
    change.value === null
      ? reasonWords(translator, summary, change.reason)
      : change.interval === null
        ? figures.change(change.value)
        : `${figures.change(change.value)} (${figures.changeRange(change.interval)})`;
  return [
    cell(view.shortName),
    cell(level(summary.baseline)),
    cell(level(summary.latest)),
    cell(changed),
    cell(
      summary.role === 'context'
        ? translator.text('report:role.context')
        : statusInlines(translator, summary),
    ),
  ];
}
