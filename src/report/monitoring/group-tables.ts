import { formatNumber } from '../../messages/format-number.ts';
import type { GroupBreakdown } from '../../summary/facts/groups.ts';
import type { Mark } from '../../summary/facts/series.ts';
import type { Block } from '../block.ts';
import { buildGroupChart } from '../chart/group-chart.ts';
import { cell, column, paragraph, table } from '../compose.ts';
import { periodWords, plainText, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markLegend, markText } from '../marks.ts';
import { inequalitySentences } from '../sentences/inequality-sentence.ts';

type GroupLevel = GroupBreakdown['levels'][number];

/**
 * Each breakdown as a chart and a table, with the gap to the reference group declared beforehand, and
 * what its groups in order say together.
 */
export function groupTables(context: ReportContext, view: IndicatorView): readonly Block[] {
  return view.summary.groups.flatMap((group) => {
    const chart = buildGroupChart(context, view, group, {
      title: captionOf(context, view, group),
      nameOf: (code) => codeName(context, view, group.dimension, code),
    });
    const table = groupTable(context, view, group);
    const inequality = inequalitySentences(context, group, view.figures);
    return [
      ...(chart === null ? [] : [{ type: 'chart', chart, isTitled: true } as const]),
      table,
      ...(inequality.length === 0 ? [] : [paragraph(inequality.join(' '))]),
    ];
  });
}

function captionOf(context: ReportContext, view: IndicatorView, group: GroupBreakdown): string {
  return context.translator.text('report:groups.caption', {
    name: view.shortName,
    dimension: dimensionName(context, view, group.dimension),
    period: periodWords(context, group.period),
  });
}

function groupTable(context: ReportContext, view: IndicatorView, group: GroupBreakdown): Block {
  const { translator, language } = context;
  const dimension = dimensionName(context, view, group.dimension);
  const caption = captionOf(context, view, group);
  if (group.suppressed) {
    const why = translator.text('report:groups.suppressed');
    return paragraph(`${caption}: ${why}`, 'small');
  }
  const none = translator.text('report:table.none');
  return table(
    caption,
    [
      column(dimension),
      column(translator.text('report:table.value'), 'end'),
      column(translator.text('report:table.interval'), 'end'),
      column(translator.text('report:groups.gap'), 'end'),
      column(translator.text('report:table.n'), 'end'),
    ],
    group.levels.map((level) => [
      cell(codeName(context, view, group.dimension, level.code)),
      cell(
        level.value === null
          ? translator.text(`report:reason.${level.reason ?? 'no-data'}`)
          : `${view.figures.level(level.value)}${markText(levelMarks(level))}`,
      ),
      cell(level.interval === null ? none : view.figures.levelRange(level.interval)),
      cell(
        level.code === group.reference
          ? translator.text('report:groups.reference')
          : gapText(view, group, level, none),
      ),
      cell(level.n === null ? none : formatNumber(language, level.n, 0)),
    ]),
    [
      ...markLegend(translator, group.levels.flatMap(levelMarks)),
      ...(gapsAddUp(view, group) ? [] : [translator.text('report:groups.unrounded')]),
    ],
  );
}

/** A group of few respondents is as unreliable as a whole of few. */
function levelMarks({ lowReliability }: GroupLevel): readonly Mark[] {
  return lowReliability ? ['u'] : [];
}

/** `−12 %-yks. (−22…−2)` */
function gapText(
  view: IndicatorView,
  group: GroupBreakdown,
  level: GroupLevel,
  none: string,
): string {
  if (level.gap === null) return none;
  const places = gapDecimals(view, group, level);
  const text = view.figures.change(level.gap, places);
  if (level.gapInterval === null) return text;
  return `${text} (${view.figures.changeRange(level.gapInterval, places)})`;
}

function gapDecimals(view: IndicatorView, group: GroupBreakdown, level: GroupLevel): number {
  const reference = group.levels.find((one) => one.code === group.reference);
  return view.figures.differenceDecimals([level.n, reference?.n ?? null]);
}

/** Whether every printed gap is what the printed levels give by subtraction. */
function gapsAddUp(view: IndicatorView, group: GroupBreakdown): boolean {
  const from = group.levels.find((one) => one.code === group.reference)?.value ?? null;
  return group.levels.every((level) => {
    if (from === null || level.value === null || level.gap === null) return true;
    return view.figures.addsUp(from, level.value, level.gap, gapDecimals(view, group, level));
  });
}

function dimensionName(context: ReportContext, view: IndicatorView, id: string): string {
  const found = view.sheet?.disaggregations?.find((one) => one.id === id);
  return found === undefined ? id : plainText(context, found.name);
}

function codeName(context: ReportContext, view: IndicatorView, id: string, code: string): string {
  const dimension = view.sheet?.disaggregations?.find((one) => one.id === id);
  const found = dimension?.codes.find((one) => one.code === code);
  return found === undefined ? code : plainText(context, found.name);
}
