import type { Indicator } from '../../model/indicator.ts';
import { addDays } from '../../model/period.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import { periodOf } from '../iterate.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

/** Beyond this from anything that the plan names, a figure is surely of another time. */
const FAR_DAYS = 366;

/**
 * An own figure more than a year before or after all that the plan names: most often a mistyped
 * year. Registers and statistics have long histories, and their figures are left in peace.
 */
export const outsideExperiment: Rule = dataRule(
  {
    id: 'data/outside-experiment',
    severity: 'info',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H1;hakarinne;;55;55;100;;',
      bad: '2019-H1;hakarinne;;55;55;100;;\n2009-H1;hakarinne;;54;54;100;;',
    },
  },
  ({ workspace, node, rows, sheet }, report) => {
    if (sheet === undefined || hasLongHistory(sheet)) return;
    const span = namedDays(workspace, node, rows.indicator);
    if (span === null) return;
    const first = addDays(span.first, -FAR_DAYS);
    const last = addDays(span.last, FAR_DAYS);
    for (let index = 0; index < rows.rowCount; index++) {
      const { key, start, end } = rows.periodAt(index);
      if ((end >= first && start <= last) || !hasFigure(rows, index)) continue;
      report(cellOf(rows, index, 'period'), { period: key, from: span.first, until: span.last });
    }
  },
  { toldOnce: true },
);

function hasLongHistory(sheet: Indicator): boolean {
  return isPublishedStatistic(sheet) || sheet.source?.register !== undefined;
}

interface NamedDays {
  readonly first: string;
  readonly last: string;
}

/** First and last day of the experiment, its programme and the indicator's own periods in the plan. */
function namedDays(
  workspace: Workspace,
  node: ExperimentNode,
  indicator: string,
): NamedDays | null {
  const plan = node.experiment?.value;
  const { start, end } = plan?.scope ?? {};
  if (start === undefined || end === undefined) return null;
  const programme = workspace.programme?.value;
  const days = [start, end];
  if (programme !== undefined) days.push(programme.start, programme.end);
  for (const use of plan?.indicators ?? []) {
    if (use.indicator !== indicator) continue;
    for (const text of [use.baseline?.period, use.target?.period]) {
      const period = periodOf(workspace, text);
      if (period !== null) days.push(period.start, period.end);
    }
  }
  days.sort();
  return { first: days[0] ?? start, last: days.at(-1) ?? end };
}
