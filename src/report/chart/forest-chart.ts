import { formatSigned } from '../../messages/format-number.ts';
import type { AggregateMember, IndicatorAggregate } from '../../summary/facts/aggregate.ts';
import type { SummaryInterval } from '../../summary/facts/estimate.ts';
import type { ReportContext } from '../context.ts';
import type { Figures } from '../figures.ts';
import type { ChartRow, RowChartSpec } from '../row-chart-spec.ts';
import { buildValueAxis } from './value-axis.ts';

/** What the section that the chart stands in has worded already. */
export interface ForestWords {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  /** What a member's effect is: change, or difference of changes. */
  readonly effect: string;
  readonly figures: Figures;
  nameOf(member: AggregateMember): string;
}

/** Each city's effect with its interval, and below them the pooled one. Null where nothing is pooled. */
export function buildForestChart(
  context: ReportContext,
  { indicator, members, pooled }: IndicatorAggregate,
  words: ForestWords,
): RowChartSpec | null {
  const { translator, language } = context;
  const { figures } = words;
  const { value, interval, prediction } = pooled;
  if (value === null || interval === null) return null;
  const told = (effect: number, limits: SummaryInterval) =>
    `${figures.change(effect)} (${figures.changeRange(limits)})`;
  const rows: ChartRow[] = members.flatMap((member): readonly ChartRow[] => {
    const { effect } = member;
    if (effect.value === null || effect.interval === null) return [];
    return [
      {
        state: 'value',
        label: words.nameOf(member),
        text: told(effect.value, effect.interval),
        value: effect.value,
        lower: effect.interval.lower,
        upper: effect.interval.upper,
        mark: 'dot',
        prediction: null,
      },
    ];
  });
  rows.push({
    state: 'value',
    label: translator.text('report:cities.pooled'),
    text: told(value, interval),
    value,
    lower: interval.lower,
    upper: interval.upper,
    mark: 'pooled',
    prediction,
  });
  const limits = [interval, ...(prediction === null ? [] : [prediction])];
  const values = [
    0,
    ...rows.flatMap((row) => (row.state === 'value' ? [row.lower ?? 0, row.upper ?? 0] : [])),
    ...limits.flatMap(({ lower, upper }) => [lower, upper]),
  ];
  const axis = buildValueAxis(values, { min: null, max: null }, (tick) =>
    formatSigned(language, tick, decimalsOf(tick)),
  );
  return {
    id: `cities--${indicator}--forest`,
    title: words.title,
    description: words.description,
    unit: words.unit === '' ? words.effect : `${words.effect}, ${words.unit}`,
    // A change of zero is on the axis by construction, so nothing is cut off.
    x: { ...axis, cut: false },
    reference: { value: 0, label: translator.text('report:cities.noChange') },
    rows,
    signs: {
      interval: translator.text('report:chart.sign.interval'),
      pooled: translator.text('report:cities.pooledSign'),
      prediction: translator.text('report:cities.predictionSign'),
      cut: '',
    },
  };
}

/** A tick has the decimals it needs, no more. */
function decimalsOf(tick: number): number {
  return String(Math.abs(tick)).split('.')[1]?.length ?? 0;
}
