import { formatNumber } from '../../messages/format-number.ts';
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
  const revisions = views.flatMap((view) => revisionNote(context, view));
  if (revisions.length > 0)
    blocks.push(bulletList(revisions.map((note) => [paragraph([inline(note)])])));
  if (blocks.length === 0) return [];
  return [
    heading(3, `${id}--data-notes`, context.translator.text('report:dataNotes.title')),
    ...blocks,
  ];
}

/** How much figures have changed since they were first published; nothing where that is not known. */
function revisionNote(
  { translator, language }: ReportContext,
  { summary, shortName: name, figures }: IndicatorView,
): readonly string[] {
  const { mean, meanAbsolute, periods } = summary.series.revision;
  if (mean === null || meanAbsolute === null) return [];
  if (meanAbsolute === 0) {
    return [translator.text('report:dataNotes.unrevised', { name, periods })];
  }
  // Revisions are small beside levels: one more decimal.
  const places = Math.max(figures.changeDecimals, summary.decimals) + 1;
  const number = formatNumber(language, meanAbsolute, places);
  const size = figures.isPercent
    ? translator.text('sentences:words.points', {
        points: number,
        count: figures.plural(meanAbsolute, places),
      })
    : number;
  const signed = figures.changeWords(mean, places);
  return [translator.text('report:dataNotes.revised', { name, size, mean: signed, periods })];
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
