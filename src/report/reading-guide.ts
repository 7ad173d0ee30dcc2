import { formatNumber } from '../messages/format.ts';
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
): readonly Block[] {
  const { translator, language } = context;
  const count = countComparisons(summaries);
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
  const methods = methodVersions(summaries);
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

/** Changes, comparison areas' changes and gaps between groups that are shown with an interval. */
function countComparisons(summaries: readonly ExperimentSummary[]): number {
  let count = 0;
  for (const { indicators } of summaries) {
    for (const summary of indicators) {
      const { comparison } = summary;
      const changes = [
        summary.change,
        comparison,
        ...comparison.areas.map((series) => series.change),
      ];
      count += changes.filter((change) => change.interval !== null).length;
      const levels = summary.groups.flatMap((group) => group.levels);
      count += levels.filter((level) => level.gapInterval !== null).length;
    }
  }
  return count;
}

function methodVersions(summaries: readonly ExperimentSummary[]): readonly string[] {
  const all = new Set<string>();
  for (const { indicators } of summaries) {
    for (const summary of indicators) {
      for (const method of summary.methodVersions) all.add(method);
    }
  }
  return [...all].sort();
}
