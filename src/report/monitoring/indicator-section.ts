import type { Monitoring } from '../../model/monitoring.ts';
import type { Block } from '../block.ts';
import { buildChart } from '../chart/build-chart.ts';
import { heading, paragraph } from '../compose.ts';
import { plainText, type ReportContext } from '../context.ts';
import { headingSays, type IndicatorView } from '../indicator-view.ts';
import { sentenceFacts } from '../sentences/facts-for-view.ts';
import { indicatorSentences } from '../sentences/indicator-sentences.ts';
import { statusInlines } from '../status.ts';
import { groupTables } from './group-tables.ts';
import { indicatorTable, seriesLine } from './indicator-table.ts';
import { statusNotes } from './status-notes.ts';
import { teamReading } from './team-reading.ts';

/**
 * One indicator: its status in shape and words, what happened in plain sentences, a chart, a table,
 * and the team's own reading of it.
 *
 * @param targetMoves sentences about declared changes of its target, to stand beside the result
 */
export function indicatorSection(
  context: ReportContext,
  view: IndicatorView,
  monitoring: Monitoring | null,
  targetMoves: readonly string[],
): readonly Block[] {
  const chart = buildChart(context, view);
  return [
    heading(4, view.anchor, view.name),
    paragraph(context.translator.text(`report:role.${view.summary.role}`), 'small'),
    paragraph(statusInlines(context.translator, view.summary)),
    paragraph(indicatorSentences(sentenceFacts(context, view)).join(' ')),
    ...missingBaseline(context, view),
    ...statusNotes(context, view),
    ...targetMoves.map((sentence) => paragraph(sentence)),
    ...(chart === null ? [] : [{ type: 'chart', chart, isTitled: !headingSays(view) } as const]),
    indicatorTable(context, view),
    ...seriesLine(context, view),
    ...groupTables(context, view),
    ...teamReading(context, view, monitoring),
  ];
}

/** Why the plan has no baseline, in the team's own words. */
function missingBaseline(context: ReportContext, { use }: IndicatorView): readonly Block[] {
  const reason = use?.baseline?.missing;
  const text = reason === undefined ? '' : plainText(context, reason);
  if (text === '') return [];
  return [paragraph(context.translator.text('report:indicator.baselineMissing', { reason: text }))];
}
