import { formatNumber, formatPercent } from '../../messages/format-number.ts';
import type { GroupBreakdown } from '../../summary/facts/groups.ts';
import type { ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { markText } from '../marks.ts';
import type { ChartRow, RowChartSpec } from '../row-chart-spec.ts';
import { possibleRange } from './possible-values.ts';
import { buildValueAxis } from './value-axis.ts';

type GroupLevel = GroupBreakdown['levels'][number];

/** Words of a breakdown that the table beside the chart has too. */
export interface GroupWords {
  readonly title: string;
  nameOf(code: string): string;
}

/**
 * The groups of one breakdown as dots with their intervals, in the sheet's order. Null where the
 * breakdown is withheld or fewer than two groups have a figure.
 */
export function buildGroupChart(
  context: ReportContext,
  view: IndicatorView,
  group: GroupBreakdown,
  words: GroupWords,
): RowChartSpec | null {
  const { translator, language } = context;
  const { figures } = view;
  const shown = group.levels.filter(({ value }) => value !== null);
  if (group.suppressed || shown.length < 2) return null;
  const rows = group.levels.map((level) => groupRow(context, view, group, level, words));
  const values = rows.flatMap((row) =>
    row.state === 'value' ? [row.value, row.lower ?? row.value, row.upper ?? row.value] : [],
  );
  const range = possibleRange(view);
  const tick = (value: number) =>
    figures.isPercent ? formatPercent(language, value) : formatNumber(language, value);
  const reference = shown.find(({ code }) => code === group.reference);
  const startsAtZero = range.min === null || range.min === 0;
  return {
    id: `${view.anchor}--${group.dimension}`,
    title: words.title,
    description: describe(context, view, group, words),
    // Per cent stands on the ticks already.
    unit: figures.isPercent ? '' : view.unit,
    x: buildValueAxis(values, range, tick),
    reference:
      reference === undefined || reference.value === null
        ? null
        : {
            value: reference.value,
            label: translator.text('report:groups.referenceLine', {
              group: words.nameOf(reference.code),
            }),
          },
    rows,
    signs: {
      interval: translator.text('report:chart.sign.interval'),
      pooled: '',
      prediction: '',
      cut: translator.text(
        startsAtZero ? 'report:chart.sign.cutZero' : 'report:chart.sign.cutLeast',
      ),
    },
  };
}

function groupRow(
  { translator }: ReportContext,
  { figures }: IndicatorView,
  group: GroupBreakdown,
  level: GroupLevel,
  words: GroupWords,
): ChartRow {
  const { value, interval, reason, lowReliability } = level;
  const label = words.nameOf(level.code);
  if (value === null) {
    const text = translator.text(`report:reason.${reason ?? 'no-data'}`);
    return { state: stateOf(reason), label, text };
  }
  const mark = markText(lowReliability ? ['u'] : []);
  const limits = interval === null ? '' : ` (${figures.levelRange(interval)})`;
  return {
    state: 'value',
    label,
    text: `${figures.level(value)}${mark}${limits}`,
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    mark: level.code === group.reference ? 'reference' : 'dot',
    prediction: null,
  };
}

function stateOf(reason: GroupLevel['reason']): Exclude<ChartRow['state'], 'value'> {
  switch (reason) {
    case 'too-few':
    case 'suppressed':
    case 'not-collected':
    case 'not-yet-published':
    case 'not-applicable':
    case 'faulty':
      return reason;
    default:
      return 'missing';
  }
}

/** The least and the greatest figure by name, and what the gaps to the reference allow to say. */
function describe(
  { translator }: ReportContext,
  { figures }: IndicatorView,
  group: GroupBreakdown,
  words: GroupWords,
): string {
  const shown = group.levels.flatMap((level) =>
    level.value === null ? [] : [{ level, value: level.value }],
  );
  const sorted = [...shown].sort((a, b) => a.value - b.value);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined) return '';
  const sentences = [
    translator.text('report:groups.range', {
      least: words.nameOf(least.level.code),
      leastValue: figures.level(least.value),
      greatest: words.nameOf(greatest.level.code),
      greatestValue: figures.level(greatest.value),
    }),
  ];
  const compared = group.levels.filter(({ gapInterval }) => gapInterval !== null);
  if (compared.length > 0) {
    const apart = compared.filter(
      ({ gapInterval }) => gapInterval !== null && (gapInterval.lower > 0 || gapInterval.upper < 0),
    );
    const groups = apart.map(({ code }) => words.nameOf(code)).join(', ');
    sentences.push(
      apart.length === 0
        ? translator.text('report:groups.noneApart')
        : translator.text('report:groups.apart', { groups }),
    );
  }
  const lacking = group.levels.filter(({ value }) => value === null);
  if (lacking.length > 0) {
    const groups = lacking.map(({ code }) => words.nameOf(code)).join(', ');
    sentences.push(translator.text('report:groups.notShown', { groups }));
  }
  return sentences.join(' ');
}
