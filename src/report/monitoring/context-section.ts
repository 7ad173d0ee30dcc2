import type { Monitoring } from '../../model/monitoring.ts';
import type { Block, Fact } from '../block.ts';
import { buildChart } from '../chart/build-chart.ts';
import { fact, heading, paragraph, userInline } from '../compose.ts';
import type { ReportContext } from '../context.ts';
import { headingSays, type IndicatorView } from '../indicator-view.ts';
import { sentenceFacts } from '../sentences/facts-for-view.ts';
import { indicatorSentences } from '../sentences/indicator-sentences.ts';
import { indicatorTable, seriesLine } from './indicator-table.ts';
import { teamReading } from './team-reading.ts';

/**
 * Context indicators, apart from the experiment's own: they tell of its surroundings, and no status
 * is shown, since a whole city's figure cannot show what one small experiment did.
 */
export function contextSection(
  context: ReportContext,
  id: string,
  views: readonly IndicatorView[],
  monitoring: Monitoring | null,
): readonly Block[] {
  if (views.length === 0) return [];
  const { translator } = context;
  const blocks: Block[] = [
    heading(3, `${id}--context`, translator.text('report:context.title')),
    paragraph(translator.text('report:context.explanation')),
  ];
  for (const view of views) {
    const chart = buildChart(context, view);
    blocks.push(
      heading(4, view.anchor, view.name),
      paragraph(indicatorSentences(sentenceFacts(context, view)).join(' ')),
      ...(chart === null ? [] : [{ type: 'chart', chart, isTitled: !headingSays(view) } as const]),
      indicatorTable(context, view),
      ...seriesLine(context, view),
    );
    const facts = sourceFacts(context, view);
    if (facts.length > 0) blocks.push({ type: 'facts', facts });
    blocks.push(...teamReading(context, view, monitoring));
  }
  return blocks;
}

/** Where the figure comes from, on what terms, and what it cannot tell. */
function sourceFacts(context: ReportContext, view: IndicatorView): readonly Fact[] {
  const { translator } = context;
  const { sheet } = view;
  if (sheet === undefined) return [];
  const facts: Fact[] = [];
  const { source } = sheet;
  if (source?.sotkanet !== undefined) {
    const text = translator.text('report:context.sotkanet', { id: String(source.sotkanet.id) });
    facts.push(fact(translator.text('report:context.source'), text));
  } else if (source?.pxweb !== undefined) {
    facts.push(fact(translator.text('report:context.source'), source.pxweb.table));
  }
  const words = source?.register ?? source?.own;
  if (words !== undefined) {
    facts.push(fact(translator.text('report:context.source'), userInline(context, words)));
  }
  if (sheet.licence !== undefined) {
    const licence = userInline(context, sheet.licence);
    facts.push(fact(translator.text('report:context.licence'), licence));
  }
  if (sheet.limitations !== undefined) {
    const limitations = userInline(context, sheet.limitations);
    facts.push(fact(translator.text('report:context.limitations'), limitations));
  }
  return facts;
}
