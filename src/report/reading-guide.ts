import { formatNumber } from '../messages/format-number.ts';
import { countComparisons } from '../summary/comparisons-made.ts';
import type { IndicatorAggregate } from '../summary/facts/aggregate.ts';
import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import type { Block } from './block.ts';
import { bulletList, heading, joinInlines, paragraph } from './compose.ts';
import type { ReportContext } from './context.ts';

/** Of changes that did not happen, a 95 % interval leaves out zero this often. */
const FALSE_SIGNALS = 0.05;

/** How to read the report, how many comparisons it makes, and by which methods. */
export function readingGuide(
  context: ReportContext,
  summaries: readonly ExperimentSummary[],
  aggregates: readonly IndicatorAggregate[] = [],
): readonly Block[] {
  const { translator, language } = context;
  const pooled = aggregates.filter(({ pooled: { interval } }) => interval !== null);
  const count = countComparisons(summaries.flatMap(({ indicators }) => indicators)) + pooled.length;
  const items = [
    translator.text('report:guide.interval'),
    translator.text('report:guide.status'),
    translator.text('report:guide.before'),
    translator.text('report:guide.exploratory'),
    translator.text('report:guide.grey'),
    translator.text('report:guide.noRanking'),
    translator.text('report:guide.register'),
  ];
  if (count > 0) {
    items.push(
      translator.text('report:guide.comparisons', {
        count,
        expected: formatNumber(language, count * FALSE_SIGNALS, 1),
      }),
    );
  }
  const charts = falseSignals(summaries);
  if (charts.count > 0) {
    items.push(
      translator.text('report:guide.charts', {
        count: charts.count,
        expected: formatNumber(language, charts.expected, 1),
      }),
    );
  }
  const methods = methodVersions([
    ...summaries.flatMap(({ indicators }) => indicators),
    ...aggregates,
  ]);
  return [
    heading(2, 'reading-guide', translator.text('report:guide.title')),
    bulletList(items.map((item) => [paragraph(item)])),
    ...(methods.length === 0
      ? []
      : [
          heading(3, 'methods', translator.text('report:guide.methods')),
          paragraph(
            joinInlines(
              methods.map((method) => [{ type: 'code', text: method }]),
              ', ',
            ),
            'small',
          ),
        ]),
  ];
}

/** How many control charts there are, and in how many chance alone would flag something. */
function falseSignals(summaries: readonly ExperimentSummary[]) {
  const rates = summaries.flatMap(({ indicators }) =>
    indicators.flatMap(({ variation }) =>
      variation.falseSignalRate === null ? [] : [variation.falseSignalRate],
    ),
  );
  return { count: rates.length, expected: rates.reduce((sum, rate) => sum + rate, 0) };
}

function methodVersions(
  figures: readonly { readonly methodVersions: readonly string[] }[],
): readonly string[] {
  return [...new Set(figures.flatMap(({ methodVersions: names }) => names))].sort();
}
