import type { Block } from '../block.ts';
import { cell, column, heading, paragraph, table } from '../compose.ts';
import { dateWords, periodShort, type ReportContext } from '../context.ts';
import { type IndicatorView, viewIndicator } from '../indicator-view.ts';
import { markLegend, marksAt, markText } from '../marks.ts';
import { sentenceFacts } from '../sentences/facts-for-view.ts';
import { indicatorSentences } from '../sentences/indicator-sentences.ts';
import { statusInline } from '../status.ts';
import type { ReviewMaterial } from './review-material.ts';

/**
 * The figures of what was reviewed: the indicators the agreement names, else all but context. Where
 * some are newer than the visit, the report says that the reviewers did not have them.
 */
export function evidenceSection(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const { agreement, summary, experiment } = material;
  const named = agreement.indicators;
  const views = (summary?.indicators ?? [])
    .filter((one) => (named === undefined ? one.role !== 'context' : named.includes(one.indicator)))
    .map((one) => viewIndicator(context, experiment, one));
  const head = heading(2, 'evidence', translator.text('report:evidence.title'));
  if (views.length === 0) return [head, paragraph(translator.text('report:evidence.none'))];
  return [
    head,
    ...laterFigures(context, material, views),
    table(
      translator.text('report:evidence.caption'),
      [
        column(translator.text('report:table.indicator')),
        column(translator.text('report:table.baseline')),
        column(translator.text('report:table.latest')),
        column(translator.text('report:evidence.change')),
        column(translator.text('report:table.status')),
      ],
      views.map((view) => evidenceRow(context, view)),
      markLegend(
        translator,
        views.flatMap((view) => [
          ...marksAt(view, view.summary.baseline),
          ...marksAt(view, view.summary.latest),
        ]),
      ),
    ),
    ...views.map((view) => sentencesOf(context, view)),
  ];
}

function laterFigures(
  context: ReportContext,
  { agreement }: ReviewMaterial,
  views: readonly IndicatorView[],
): readonly Block[] {
  const { visit } = agreement.dates;
  if (visit === undefined) return [];
  const isLater = views.some(({ summary }) => {
    if (summary.latest.period === null) return false;
    const parsed = context.workspace.calendar.parse(summary.latest.period);
    return parsed.ok && parsed.period.end > visit;
  });
  if (!isLater) return [];
  const words = { visit: dateWords(context, visit) };
  return [paragraph(context.translator.text('report:evidence.later', words))];
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
    if (point.value === null) return translator.text(`report:reason.${point.reason ?? 'no-data'}`);
    const marks = marksAt(view, point);
    const when = point.period === null ? '' : ` (${periodShort(context, point.period)})`;
    return `${figures.level(point.value)}${markText(marks)}${when}`;
  };
  const { change } = summary;
  const changed =
    change.value === null
      ? translator.text(`report:reason.${change.reason ?? 'no-data'}`)
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
        : [statusInline(translator, summary)],
    ),
  ];
}
