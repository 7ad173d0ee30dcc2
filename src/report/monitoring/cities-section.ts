import { formatNumber } from '../../messages/format-number.ts';
import type {
  AggregateMember,
  IndicatorAggregate,
  MemberEffect,
  MemberFigure,
} from '../../summary/facts/aggregate.ts';
import type { SummaryInterval } from '../../summary/facts/estimate.ts';
import type { Block, TableCell } from '../block.ts';
import { buildForestChart } from '../chart/forest-chart.ts';
import { cell, column, heading, paragraph, table } from '../compose.ts';
import { organisationName, periodShort, plainText, type ReportContext } from '../context.ts';
import { createKindFigures, type Figures } from '../figures.ts';
import { markLegend, markText } from '../marks.ts';
import { pooledSentences, totalSentence } from '../sentences/city-sentences.ts';
import { experimentTitle } from './experiment-title.ts';

/** Common indicators that several experiments use: side by side, and together where that may be said. */
export function citiesSection(
  context: ReportContext,
  aggregates: readonly IndicatorAggregate[],
): readonly Block[] {
  if (aggregates.length === 0) return [];
  const { translator } = context;
  return [
    heading(2, 'cities', translator.text('report:cities.title')),
    paragraph(translator.text('report:cities.lead')),
    ...aggregates.flatMap((aggregate) => aggregateBlocks(context, aggregate)),
  ];
}

function aggregateBlocks(context: ReportContext, aggregate: IndicatorAggregate): readonly Block[] {
  const { translator } = context;
  const figures = figuresOf(context, aggregate);
  const name = plainText(context, aggregate.sheet.name);
  const sentences = pooledSentences(context, aggregate, figures);
  const chart = buildForestChart(context, aggregate, {
    title: translator.text('report:cities.forest', { name: shortName(context, aggregate) }),
    description: sentences.join(' '),
    unit: figures.isPercent
      ? translator.text('report:cities.points')
      : plainText(context, aggregate.sheet.unit),
    effect: effectWord(context, aggregate),
    figures,
    nameOf: (member) => memberName(context, aggregate, member),
  });
  return [
    heading(3, `cities--${aggregate.indicator}`, name),
    paragraph(totalSentence(context, aggregate, figures)),
    // Beside the chart the same sentences stand as what it says.
    ...(chart === null
      ? [paragraph(sentences.join(' '))]
      : [{ type: 'chart', chart, isTitled: true } as const]),
    membersTable(context, aggregate, figures),
  ];
}

/** Changes have the decimals that the smallest base allows. */
export function figuresOf(
  { translator }: ReportContext,
  { measure, decimals, members }: IndicatorAggregate,
): Figures {
  const bases = members.map(({ figure }) => figure.n);
  return createKindFigures(translator, { measure, decimals }, bases);
}

/** The city; where one city has several of the experiments, the experiment too. */
export function memberName(
  context: ReportContext,
  { members }: IndicatorAggregate,
  { experiment, organisation }: AggregateMember,
): string {
  const alike = members.filter((one) => one.organisation === organisation);
  if (organisation !== null && alike.length === 1) return organisationName(context, organisation);
  const plan = context.workspace.experiments.find(({ id }) => id === experiment)?.experiment;
  return plan === null || plan === undefined ? experiment : experimentTitle(context, plan.value);
}

export function shortName(context: ReportContext, { sheet }: IndicatorAggregate): string {
  return plainText(context, sheet.shortName ?? sheet.name);
}

function effectWord({ translator }: ReportContext, { members }: IndicatorAggregate): string {
  const all = members.every(({ effect }) => effect.design === 'comparison');
  return translator.text(all ? 'report:cities.difference' : 'report:table.change');
}

function membersTable(
  context: ReportContext,
  aggregate: IndicatorAggregate,
  figures: Figures,
): Block {
  const { translator, language } = context;
  const { members, total, pooled } = aggregate;
  const none = translator.text('report:table.none');
  const shown = [...members.map(({ figure }) => figure), total];
  const has = {
    interval: shown.some(({ interval }) => interval !== null),
    n: shown.some(({ n }) => n !== null),
  };
  const line = (name: string, cells: Line): readonly TableCell[] => [
    cell(name),
    cell(cells.value),
    ...(has.interval ? [cell(range(figures, cells.interval) ?? none)] : []),
    ...(has.n ? [cell(cells.n === null ? none : formatNumber(language, cells.n, 0))] : []),
    cell(cells.period === null ? none : periodShort(context, cells.period)),
    cell(cells.effect),
    cell(cells.span),
  ];
  const blank = { value: none, interval: null, n: null, period: null, span: none };
  const rows = members.map((member) => {
    const { figure, effect } = member;
    const told = { ...figure, value: levelText(context, figures, figure) };
    return line(memberName(context, aggregate, member), {
      ...told,
      effect: effectText(context, figures, effect),
      span: spanText(context, effect) ?? none,
    });
  });
  if (total.value !== null) {
    const value = `${figures.level(total.value)}${markText(total.marks)}`;
    const cells = { ...total, value, effect: none, span: none };
    rows.push(line(translator.text('report:cities.total'), cells));
  }
  if (pooled.value !== null) {
    const effect = changeText(figures, pooled.value, pooled.interval);
    rows.push(line(translator.text('report:cities.pooled'), { ...blank, effect }));
  }
  if (pooled.prediction !== null) {
    const effect = figures.changeRange(pooled.prediction);
    rows.push(line(translator.text('report:cities.prediction'), { ...blank, effect }));
  }
  return table(
    translator.text('report:table.caption', {
      name: shortName(context, aggregate),
      unit: plainText(context, aggregate.sheet.unit),
    }),
    [
      column(translator.text('report:table.experiment')),
      column(translator.text('report:table.value'), 'end'),
      ...(has.interval ? [column(translator.text('report:table.interval'), 'end')] : []),
      ...(has.n ? [column(translator.text('report:table.n'), 'end')] : []),
      column(translator.text('report:table.period')),
      column(effectWord(context, aggregate), 'end'),
      column(translator.text('report:cities.span')),
    ],
    rows,
    markLegend(
      translator,
      shown.flatMap(({ value, marks }) => (value === null ? [] : marks)),
    ),
  );
}

interface Line {
  readonly value: string;
  readonly interval: SummaryInterval | null;
  readonly n: number | null;
  readonly period: string | null;
  readonly effect: string;
  readonly span: string;
}

function levelText({ translator }: ReportContext, figures: Figures, figure: MemberFigure): string {
  if (figure.value !== null) return `${figures.level(figure.value)}${markText(figure.marks)}`;
  return translator.text(`report:reason.${figure.reason ?? 'no-data'}`);
}

function effectText({ translator }: ReportContext, figures: Figures, effect: MemberEffect): string {
  if (effect.value !== null) return changeText(figures, effect.value, effect.interval);
  return translator.text(`report:reason.${effect.reason ?? 'no-data'}`);
}

/** The two periods that are compared, which differ from city to city. */
function spanText(context: ReportContext, { from, to, value }: MemberEffect): string | null {
  if (from === null || to === null || value === null) return null;
  return `${periodShort(context, from)} – ${periodShort(context, to)}`;
}

/** `−6,6 %-yks. (−20,8…7,8)` */
function changeText(figures: Figures, value: number, interval: SummaryInterval | null): string {
  const text = figures.change(value);
  return interval === null ? text : `${text} (${figures.changeRange(interval)})`;
}

function range(figures: Figures, interval: SummaryInterval | null): string | null {
  return interval === null ? null : figures.levelRange(interval);
}
