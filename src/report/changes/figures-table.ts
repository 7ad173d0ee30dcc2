import type { Indicator } from '../../model/indicator.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type {
  IndicatorRestatements,
  RestatedFigure,
} from '../../summary/restatements/restated-figures.ts';
import type { Block, Inline } from '../block.ts';
import { cell, column, heading, inline, strong, table, userInline } from '../compose.ts';
import {
  areaName,
  indicatorShortName,
  periodWords,
  plainText,
  type ReportContext,
} from '../context.ts';
import { sheetFigures } from '../figures.ts';

/** Published figures that are other than they were: from what, to what, by how much and why. */
export function figuresTable(
  context: ReportContext,
  node: ExperimentNode,
  indicators: readonly IndicatorRestatements[],
): readonly Block[] {
  const figures = indicators.flatMap(({ restated }) => restated);
  if (figures.length === 0) return [];
  const { translator } = context;
  const title = (name: 'what' | 'before' | 'after' | 'change' | 'kind'): string =>
    translator.text(`report:changes.${name}`);
  return [
    heading(3, `${node.id}--figures`, translator.text('report:changes.figures')),
    table(
      translator.text('report:changes.figuresCaption'),
      [
        column(title('what')),
        column(title('before'), 'end'),
        column(title('after'), 'end'),
        column(title('change'), 'end'),
        column(title('kind')),
      ],
      figures.map((figure) => row(context, node, figure)),
    ),
  ];
}

function row(context: ReportContext, node: ExperimentNode, figure: RestatedFigure) {
  const sheet = context.workspace.sheet(node.id, figure.indicator)?.value;
  const { before, after, change } = figure;
  const words = sheet === undefined ? null : sheetFigures(context.translator, sheet);
  const size = before === null || after === null ? null : after - before;
  const none = context.translator.text('report:table.none');
  const gone = change === 'removed' ? context.translator.text('report:changes.figureGone') : none;
  const hidden = context.translator.text('report:changes.hidden');
  const shown = (value: number | null, without: string): string => {
    if (value === null) return figure.withheld ? hidden : without;
    return words?.level(value) ?? String(value);
  };
  return [
    cell(figureName(context, node, figure, sheet)),
    cell(shown(before, none)),
    cell(shown(after, gone)),
    cell(size === null ? none : (words?.change(size) ?? String(size))),
    cell(explanationInlines(context, figure)),
  ];
}

function figureName(
  context: ReportContext,
  node: ExperimentNode,
  { indicator, period, area, dimension, code }: RestatedFigure,
  sheet: Indicator | undefined,
): string {
  const split = sheet?.disaggregations?.find(({ id }) => id === dimension);
  const group = split?.codes.find((one) => one.code === code)?.name;
  return [
    indicatorShortName(context, node.id, indicator),
    periodWords(context, period),
    ...(area === '' ? [] : [areaName(context, area)]),
    ...(code === '' ? [] : [group === undefined ? code : plainText(context, group)]),
  ].join(', ');
}

function explanationInlines(
  context: ReportContext,
  { explanation, withheld }: RestatedFigure,
): readonly Inline[] {
  const { translator } = context;
  if (explanation === null) return [strong(translator.text('report:changes.unexplained'))];
  const { kind, by, reason } = explanation;
  const told = translator.text(`report:changes.${by === 'provisional' ? by : kind}`);
  // The note of a withheld row may tell what the row may not.
  if (reason === null || (withheld && by === 'row')) return [inline(told)];
  return [inline(`${told}: `), ...userInline(context, reason)];
}
