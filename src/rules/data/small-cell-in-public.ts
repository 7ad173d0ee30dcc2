import type { Indicator } from '../../model/indicator.ts';
import type { NumberColumn } from '../../model/observation-columns.ts';
import type { Observations } from '../../model/observations.ts';
import { buildCell } from '../../summary/cell.ts';
import {
  type DisclosurePolicy,
  disclosurePolicy,
  isSmallCount,
  suppressSmall,
} from '../../summary/disclosure.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const SUPPRESSED = statusMask('suppressed');

/**
 * A count so small that it may tell of a person, in a repository that everybody can read. The
 * message never repeats the figure.
 */
export const smallCellInPublic: Rule = dataRule(
  {
    id: 'data/small-cell-in-public',
    severity: 'error',
    example: [
      { file: 'jalostamo.yaml', good: 'repository: restricted', bad: 'repository: public' },
      {
        file: 'experiments/kahvila/data/feeling-safe.csv',
        good: '2019-H1;;women;50;25;50;;\n2019-H1;;men;54;27;50;;',
        bad: '2019-H1;;women;52;49;95;;\n2019-H1;;men;60;3;5;;',
      },
    ],
  },
  ({ workspace, node, rows, sheet }, report) => {
    const programme = workspace.programme?.value ?? null;
    const plan = node.experiment?.value;
    if (sheet === undefined || plan === undefined) return;
    if (programme?.privacy?.repository !== 'public') return;
    const policy = disclosurePolicy(sheet, plan, programme);
    if (!policy.people) return;
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      // A figure that calls itself suppressed is `data/value-with-empty-status`.
      if (statuses.hasAny(index, SUPPRESSED) || !mayBeSmall(rows, index, sheet, policy)) continue;
      const cell = buildCell(rows.observation(index), sheet);
      if (suppressSmall(cell, sheet, policy) === cell) continue;
      const column = smallColumn(rows, index, sheet, policy);
      report(cellOf(rows, index, column), { threshold: policy.smallestShown });
    }
  },
);

/** False where a look at the columns is enough, as for nearly all rows of a long file. */
function mayBeSmall(
  rows: Observations,
  index: number,
  sheet: Indicator,
  policy: DisclosurePolicy,
): boolean {
  if (policy.sensitive) return true;
  const isShare = sheet.measure === 'proportion' || sheet.measure === 'rate';
  if (isShare && rows.numberAt('numerator', index) === null) return true;
  return countColumns(sheet).some((column) => isSmallCount(rows.numberAt(column, index), policy));
}

/** The cell to show: the small count, or the value that gives it away. */
function smallColumn(
  rows: Observations,
  index: number,
  sheet: Indicator,
  policy: DisclosurePolicy,
): NumberColumn {
  const small = countColumns(sheet).find((column) =>
    isSmallCount(rows.numberAt(column, index), policy),
  );
  if (small !== undefined) return small;
  return rows.numberAt('numerator', index) === null ? 'value' : 'numerator';
}

const COUNT: readonly NumberColumn[] = ['value', 'numerator', 'denominator', 'n'];
const SHARE: readonly NumberColumn[] = ['numerator', 'denominator', 'n'];
const BASE: readonly NumberColumn[] = ['denominator', 'n'];

function countColumns({ measure }: Indicator): readonly NumberColumn[] {
  if (measure === 'count') return COUNT;
  return measure === 'proportion' || measure === 'rate' ? SHARE : BASE;
}
