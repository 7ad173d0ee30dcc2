import Table from 'cli-table3';
import { shown } from '../../diagnostics/shown.ts';
import type { Paint } from '../../host.ts';
import { formatDate } from '../../messages/format-date.ts';
import { formatRange, formatSigned } from '../../messages/format-number.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import type { Text } from '../../model/primitives.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { StatusShape } from '../../report/block.ts';
import { periodShort, plainText, type ReportContext } from '../../report/context.ts';
import { type IndicatorView, viewIndicator } from '../../report/indicator-view.ts';
import { markLegend, marksAt, markText } from '../../report/marks.ts';
import { statusMethods } from '../../report/provenance.ts';
import { statusInlines } from '../../report/status.ts';
import { whyOriginalUnknown } from '../../report/unknown-original.ts';
import { aggregateIndicators } from '../../summary/aggregate/aggregate-indicators.ts';
import type { PointEstimate } from '../../summary/facts/estimate.ts';
import type { Mark } from '../../summary/facts/series.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';
import { aggregateLines } from './aggregate-lines.ts';

export interface TableContext {
  readonly workspace: Workspace;
  readonly translator: Translator;
  readonly paint: Paint;
  readonly columns: number;
  readonly asOf: string;
}

/** One sign per shape; the word always stands beside it. */
const SIGNS: Readonly<Record<StatusShape, string>> = {
  check: '✓',
  forward: '▶',
  half: '◑',
  low: '◔',
  back: '◀',
  steady: '=',
  question: '?',
  cross: '✗',
  clock: '◷',
  dash: '–',
  shield: '◆',
  alert: '!',
};

/** Widths of the four narrow columns; the name takes the rest. */
const NARROW = [12, 13, 15, 20] as const;
const PADDING = 1;

/** Below this the columns would cut words to pieces. */
const NARROWEST_TABLE = 76;

/** The indicators of each experiment as a table, or in a narrow window as blocks. */
export function renderSummaryTable(
  summaries: readonly ExperimentSummary[],
  context: TableContext,
): string {
  const { translator, paint, workspace, asOf } = context;
  const words: ReportContext = { workspace, translator, language: translator.language, asOf };
  const lines: string[] = [];
  const marks = new Set<Mark>();
  for (const summary of summaries) {
    const experiment = workspace.experiments.find(
      ({ id }) => id === summary.experiment,
    )?.experiment;
    if (experiment === null || experiment === undefined) continue;
    lines.push(
      paint.bold(nameText(plainText(words, experiment.value.name))),
      paint.dim(nameText(summary.experiment)),
    );
    if (summary.indicators.length === 0) {
      lines.push(translator.text('cli:summary.no-indicators'), '');
      continue;
    }
    const views = summary.indicators.map((one) => viewIndicator(words, experiment.value, one));
    for (const view of views) {
      for (const mark of marksAt(view, view.summary.baseline)) marks.add(mark);
      for (const mark of marksAt(view, view.summary.latest)) marks.add(mark);
    }
    const rows = views.map((view) => rowOf(view, words));
    const draw = context.columns < NARROWEST_TABLE ? drawBlocks : drawTable;
    lines.push(
      draw(rows, context),
      ...originalNote(summary, experiment.value.name, words, context),
      '',
    );
  }
  const aggregates = aggregateIndicators(workspace, summaries);
  for (const { total } of aggregates) for (const mark of total.marks) marks.add(mark);
  lines.push(...aggregateLines(aggregates, words, { ...context, printName: nameText }));
  if (lines.length === 0) return `${translator.text('cli:summary.no-experiments')}\n`;
  lines.push(
    translator.text('cli:summary.table.as-of', { date: formatDate(words.language, asOf) }),
  );
  lines.push(...wrap(translator.text('cli:summary.table.interval'), context.columns));
  lines.push(...markLegend(translator, [...marks]));
  lines.push(...methodLegend(summaries, context));
  return `${lines.join('\n')}\n`;
}

/** Says where history cannot tell the plan that statuses should be held to. */
function originalNote(
  { indicators }: ExperimentSummary,
  name: Text,
  words: ReportContext,
  { translator, columns }: TableContext,
): readonly string[] {
  const why = whyOriginalUnknown(indicators);
  if (why === null) return [];
  const params = {
    name: nameText(plainText(words, name)),
    reason: translator.text(`report:reason.${why}`),
  };
  return ['', ...wrap(translator.text('cli:summary.original-unknown', params), columns)];
}

/** By which methods the statuses were computed, with their versions. */
function methodLegend(
  summaries: readonly ExperimentSummary[],
  { translator, columns }: TableContext,
): readonly string[] {
  const methods = statusMethods(summaries);
  if (methods === null) return [];
  return wrap(translator.text('cli:summary.table.methods', { methods }), columns);
}

/** Name, baseline, latest, change, status: each of one or more lines. */
type Row = readonly [string, string, string, string, string];

function rowOf(view: IndicatorView, words: ReportContext): Row {
  const statuses = statusInlines(words.translator, view.summary)
    .map((one) => {
      if (one.type === 'status') return `${SIGNS[one.shape]} ${one.text}`;
      // Under the computed status, not beside it: the column is narrow.
      return one.type === 'text' ? one.text.replace(' · ', '\n') : '';
    })
    .join('');
  return [
    shortName(view, words),
    level(view, view.summary.baseline, words),
    level(view, view.summary.latest, words),
    change(view, words.translator),
    statuses,
  ];
}

const HEADS = ['indicator', 'baseline', 'latest', 'change', 'status'] as const;

function drawTable(rows: readonly Row[], { translator, paint, columns }: TableContext): string {
  const narrow = NARROW.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    head: HEADS.map((head) => paint.dim(translator.text(`cli:summary.table.${head}`))),
    colWidths: [Math.min(columns, 120) - narrow, ...NARROW],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': PADDING },
    chars: WITHOUT_BORDERS,
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** For a window too narrow for columns: a block an indicator, a line a figure. */
function drawBlocks(rows: readonly Row[], { translator, columns }: TableContext): string {
  const lines: string[] = [];
  for (const [name, ...figures] of rows) {
    lines.push(...wrap(name, columns));
    for (const [index, figure] of figures.entries()) {
      const head = translator.text(`cli:summary.table.${HEADS[index + 1] ?? 'status'}`);
      const text = figure.replaceAll('\n(', ' (').replaceAll('\n', ', ');
      lines.push(...wrap(`${head}: ${text}`, columns - 2).map((line) => `  ${line}`));
    }
  }
  return lines.join('\n');
}

/** The sheet's short name where it has one: the column is narrow. */
function shortName(view: IndicatorView, words: ReportContext): string {
  const short = view.sheet?.short_name;
  return nameText(short === undefined ? view.name : plainText(words, short));
}

/** Longer than any name: the table would take seconds to wrap a page of text. */
const LONGEST_NAME = 200;

/** On one line, without what would disturb the terminal. */
function nameText(text: string): string {
  const signs = [...shown(text).replace(/\s+/g, ' ')];
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME).join('')}…` : signs.join('');
}

/** `52 % [u]` and the period below it; a figure that is not there has its mark, or a dash. */
function level(view: IndicatorView, point: PointEstimate, words: ReportContext): string {
  const period = point.period === null ? '' : `\n${periodShort(words, point.period)}`;
  const marks = markText(marksAt(view, point));
  if (point.value === null) return `${marks === '' ? '–' : marks.trim()}${period}`;
  return `${view.figures.level(point.value)}${marks}${period}`;
}

function change(view: IndicatorView, translator: Translator): string {
  const { value, interval } = view.summary.change;
  if (value === null) return '–';
  const { isPercent, changeDecimals } = view.figures;
  const unit = isPercent ? `\u00a0${translator.text('cli:summary.table.points')}` : '';
  const size = `${formatSigned(translator.language, value, changeDecimals)}${unit}`;
  if (interval === null) return size;
  const range = formatRange(translator.language, interval.lower, interval.upper, changeDecimals);
  return `${size}\n(${range})`;
}

const WITHOUT_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
