import type { Experiment } from '../../model/experiment.ts';
import type { Monitoring } from '../../model/monitoring.ts';
import type { Block } from '../block.ts';
import {
  bulletList,
  heading,
  inline,
  joinInlines,
  paragraph,
  strong,
  userBlocks,
  userInline,
} from '../compose.ts';
import { indicatorName, periodWords, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';

/** The team's notes on its data, and the notes that single figures carry. */
export function dataNotesSection(
  context: ReportContext,
  id: string,
  monitoring: Monitoring | null,
  views: readonly IndicatorView[],
): readonly Block[] {
  const blocks: Block[] = [];
  if (monitoring?.data_notes !== undefined) {
    blocks.push(...userBlocks(context, monitoring.data_notes));
  }
  const notes = views.flatMap((view) =>
    view.summary.points
      .filter((point) => point.note !== '')
      .map((point) => [
        paragraph([
          inline(`${view.shortName}, ${periodWords(context, point.period)}: `),
          ...userInline(context, point.note),
        ]),
      ]),
  );
  if (notes.length > 0) blocks.push(bulletList(notes));
  if (blocks.length === 0) return [];
  return [
    heading(3, `${id}--data-notes`, context.translator.text('report:dataNotes.title')),
    ...blocks,
  ];
}

/** Common indicators that the experiment does not use, each with the reason the plan states. */
export function omittedSection(
  context: ReportContext,
  id: string,
  experiment: Experiment,
): readonly Block[] {
  const omitted = (experiment.indicators ?? []).flatMap((use) => {
    if (use.omitted === undefined) return [];
    const name = indicatorName(context, id, use.indicator);
    return [[paragraph(joinInlines([[strong(name)], userInline(context, use.omitted)], ': '))]];
  });
  if (omitted.length === 0) return [];
  return [
    heading(3, `${id}--omitted`, context.translator.text('report:omitted.title')),
    bulletList(omitted),
  ];
}
