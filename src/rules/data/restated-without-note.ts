import type { Place, Problem } from '../../diagnostics/problem.ts';
import { compareSeries, type RestatedCell } from '../../history/compare-series.ts';
import { explainRestatement } from '../../history/explain-restatement.ts';
import type { Observations } from '../../model/observations.ts';
import { createProblemList } from '../../source/problem-list.ts';
import { cellOf, hasColumn } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

const ID = 'data/restated-without-note';

/** A figure of the last published report that is another now, or gone, and nobody says why. */
export const restatedWithoutNote: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/data/participants.csv',
    good: '2020-H1;48;;',
    bad: '2020-H1;53;;',
  },
  *check({ workspace, published }) {
    if (published?.kind !== 'known') return;
    const before = new Map(published.workspace.experiments.map((node) => [node.id, node]));
    for (const node of workspace.experiments) {
      const then = before.get(published.nameThen(node.id) ?? '');
      if (then === undefined) continue;
      for (const [indicator, rows] of node.observations) {
        const earlier = then.observations.get(indicator);
        if (earlier === undefined) continue;
        const isExplained = (cell: RestatedCell): boolean =>
          explainRestatement(cell, indicator, node.amendments?.value, workspace.calendar) !== null;
        const { revised, removed } = compareSeries(earlier, rows);
        const untold = [...revised, ...removed].filter((cell) => !isExplained(cell));
        yield* problemsOf(untold, rows, indicator);
      }
    }
  },
};

function problemsOf(
  untold: readonly RestatedCell[],
  rows: Observations,
  indicator: string,
): readonly Problem[] {
  const problems = createProblemList(rows.file);
  for (const cell of untold) {
    const params = { period: cell.before.period.key, indicator };
    problems.add(ID, placeOf(rows, cell), params, isGone(cell) ? { variant: 'removed' } : {});
  }
  return problems.close();
}

function isGone({ after }: RestatedCell): boolean {
  return after === null || after.figures.size === 0;
}

/** The row that holds the figure now; of one that is gone, the file. */
function placeOf(rows: Observations, { after }: RestatedCell): Place {
  if (after === null) return { kind: 'file' };
  for (let index = 0; index < rows.rowCount; index++) {
    if (rows.rowAt(index) !== after.row) continue;
    return cellOf(rows, index, hasColumn(rows, 'value') ? 'value' : 'numerator');
  }
  return { kind: 'file' };
}
