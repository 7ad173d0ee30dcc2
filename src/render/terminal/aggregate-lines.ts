import type { Paint } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';
import { periodShort, type ReportContext } from '../../report/context.ts';
import type { Figures } from '../../report/figures.ts';
import { markText } from '../../report/marks.ts';
import { figuresOf, shortName } from '../../report/monitoring/cities-section.ts';
import type { IndicatorAggregate } from '../../summary/facts/aggregate.ts';

/** The indicators of several cities under one heading: figure together, pooled change, or why not. */
export function aggregateLines(
  aggregates: readonly IndicatorAggregate[],
  words: ReportContext,
  {
    paint,
    columns,
    printName,
  }: {
    readonly paint: Paint;
    readonly columns: number;
    /** A name as a terminal may show it. */
    readonly printName: (name: string) => string;
  },
): readonly string[] {
  if (aggregates.length === 0) return [];
  const { translator } = words;
  const lines = [paint.bold(translator.text('cli:summary.table.cities'))];
  for (const aggregate of aggregates) {
    const figures = figuresOf(words, aggregate);
    const title = translator.text('cli:summary.table.cities-count', {
      name: printName(shortName(words, aggregate)),
      count: aggregate.members.length,
    });
    lines.push(...wrap(title, columns));
    for (const text of [together(aggregate, figures, words), pooled(aggregate, figures, words)]) {
      lines.push(...wrap(text, columns - 2).map((line) => `  ${line}`));
    }
  }
  return [...lines, ''];
}

function together({ total }: IndicatorAggregate, figures: Figures, words: ReportContext): string {
  const { translator } = words;
  const { value, interval, period, marks, reason } = total;
  if (value === null || period === null) {
    const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
    return translator.text('cli:summary.table.not-together', { reason: why });
  }
  const limits = interval === null ? '' : ` (${figures.levelRange(interval)})`;
  return translator.text('cli:summary.table.together', {
    period: periodShort(words, period),
    value: `${figures.level(value)}${markText(marks)}${limits}`,
  });
}

function pooled(aggregate: IndicatorAggregate, figures: Figures, words: ReportContext): string {
  const { translator } = words;
  const { value, interval, reason } = aggregate.pooled;
  if (value === null || interval === null) {
    const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
    return translator.text('cli:summary.table.not-pooled', { reason: why });
  }
  return translator.text('cli:summary.table.pooled', {
    value: `${figures.change(value)} (${figures.changeRange(interval)})`,
  });
}
