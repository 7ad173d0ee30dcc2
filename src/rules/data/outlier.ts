import type { Indicator } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import type { Period } from '../../model/period.ts';
import { FEWEST_FOR_OUTLIERS } from '../../stats/modified-z.ts';
import { figureOf } from '../../summary/cell.ts';
import { startOf } from '../../summary/experiment-start.ts';
import { type FigureSeries, findOutliers } from '../../summary/outliers.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const NOT_COMPARED = statusMask('forecast', 'suppressed');
const EXPLAINED = statusMask('estimate', 'break');
const BREAK = statusMask('break');

/** A total that lies far from the rest of its phase and has no note. */
export const outlier: Rule = dataRule(
  {
    id: 'data/outlier',
    severity: 'info',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      bad: [
        'period;value',
        '2016-H1;21\n2016-H2;24\n2017-H1;220\n2017-H2;23\n2018-H1;25\n2018-H2;22',
        '2019-H1;24\n2019-H2;31\n2020-H1;48\n',
      ].join('\n'),
    },
  },
  ({ node, rows, sheet, isFaulty }, report) => {
    if (sheet === undefined) return;
    if (rows.rowCount < FEWEST_FOR_OUTLIERS) return;
    const plan = node.experiment?.value;
    const start = (plan === undefined ? null : startOf(plan)) ?? '';
    const series: FigureSeries = {
      measure: sheet.measure,
      periodAt: (index) => rows.periodAt(index),
      valueAt: (index) => (isFaulty(index) ? null : figureAt(rows, index, sheet)),
    };
    const column = hasColumn(rows, 'value') ? 'value' : 'numerator';
    for (const area of rows.areas()) {
      const phases = [...phasesOf(rows, rows.totals(area), start)];
      for (const index of findOutliers(series, phases)) {
        if (isExplained(rows, index)) continue;
        report(cellOf(rows, index, column), { period: rows.periodAt(index).key });
      }
    }
  },
);

/** Stretches of a series between breaks; the experiment's first day too ends one. */
function* phasesOf(
  rows: Observations,
  series: readonly number[],
  start: string,
): Iterable<readonly number[]> {
  const statuses = rowStatusesOf(rows);
  let phase: number[] = [];
  let hasBegun = false;
  let last: Period | null = null;
  for (const index of series) {
    // A second row of a period is `data/duplicate-row`.
    if (rows.periodAt(index) === last) continue;
    last = rows.periodAt(index);
    const begins: boolean = !hasBegun && rows.periodAt(index).end >= start;
    if (begins || statuses.hasAny(index, BREAK)) {
      yield phase;
      phase = [];
    }
    hasBegun ||= begins;
    if (!statuses.hasAny(index, NOT_COMPARED)) phase.push(index);
  }
  yield phase;
}

function isExplained(rows: Observations, index: number): boolean {
  return rows.noteAt(index) !== '' || rowStatusesOf(rows).hasAny(index, EXPLAINED);
}

function figureAt(rows: Observations, index: number, sheet: Indicator): number | null {
  return figureOf(
    rows.numberAt('value', index),
    rows.numberAt('numerator', index),
    rows.numberAt('denominator', index),
    sheet,
  );
}
