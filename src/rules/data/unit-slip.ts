import type { Experiment } from '../../model/experiment.ts';
import type { Indicator } from '../../model/indicator.ts';
import { medianOf } from '../../stats/modified-z.ts';
import { multiplierOf } from '../../summary/cell.ts';
import { cellOf, type DataFile, dataRule, hasColumn, type Report } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** Values needed before one among them can look out of place. */
const FEWEST = 4;

/** A value this far below all others, and near their middle when a hundred times larger, is a share. */
const FAR = 10;
const NEAR = 4;

/**
 * A share among percentages (0.45 among 45s), or a column of shares where percentages are asked
 * for. Rows with numerator and denominator are `data/value-differs-from-ratio`.
 */
export const unitSlip: Rule = dataRule(
  {
    id: 'data/unit-slip',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      bad: 'period;value;n\n2018-H2;51;99\n2019-H1;52;99\n2019-H2;0,6;99\n2020-H1;69;99\n',
    },
  },
  (file, report) => {
    const { node, rows, sheet } = file;
    if (sheet?.measure !== 'proportion' || multiplierOf(sheet) !== 100) return;
    if (!hasColumn(rows, 'value')) return;
    const values = bareValues(file);
    const shares = values.filter(isShare);
    if (shares.length === 0 || values.length < 2) return;
    const others = values.filter((value) => value >= 1);
    if (others.length === 0) {
      const meant = percentagesAreMeant(shares, sheet, node.experiment?.value, file);
      if (meant) reportColumn(file, report);
      return;
    }
    if (values.length < FEWEST || others.length <= shares.length) return;
    const median = medianOf(others);
    const least = others.reduce((a, b) => Math.min(a, b));
    for (let index = 0; index < rows.rowCount; index++) {
      const value = bareValue(file, index);
      if (value === null || !isShare(value)) continue;
      if (value * FAR >= least || !isNear(value * 100, median)) continue;
      // Without the figure: withheld ones may stand in the file.
      report(cellOf(rows, index, 'value'), { period: rows.periodAt(index).key });
    }
  },
);

/** Once, at the first share. */
function reportColumn(file: DataFile, report: Report): void {
  const { rows } = file;
  for (let index = 0; index < rows.rowCount; index++) {
    const value = bareValue(file, index);
    if (value === null || !isShare(value)) continue;
    const params = { period: rows.periodAt(index).key };
    report(cellOf(rows, index, 'value'), params, { variant: 'column' });
    return;
  }
}

/** Strictly between: 0 and 1 can be a percentage as well. */
function isShare(value: number): boolean {
  return value > 0 && value < 1;
}

function isNear(value: number, median: number): boolean {
  return value * NEAR > median && value < median * NEAR;
}

/** A value that nothing else in its row tells; of a row with an error none. */
function bareValue({ rows, isFaulty }: DataFile, index: number): number | null {
  if (isFaulty(index)) return null;
  const told = rows.numberAt('numerator', index) !== null;
  return told && rows.numberAt('denominator', index) !== null
    ? null
    : rows.numberAt('value', index);
}

function bareValues(file: DataFile): readonly number[] {
  const values: number[] = [];
  for (let index = 0; index < file.rows.rowCount; index++) {
    const value = bareValue(file, index);
    if (value !== null && value !== 0) values.push(value);
  }
  return values;
}

/**
 * Rare things have percentages below one, so the column alone proves nothing. The plan's own levels
 * do, and a base in which every percentage would be less than one person.
 */
function percentagesAreMeant(
  shares: readonly number[],
  sheet: Indicator,
  plan: Experiment | undefined,
  file: DataFile,
): boolean {
  const median = medianOf(shares);
  for (const use of plan?.indicators ?? []) {
    if (use.indicator !== file.rows.indicator) continue;
    const { target, baseline } = use;
    for (const level of [target?.value, target?.low, target?.high, baseline?.value]) {
      if (level !== undefined && median * FAR < level && isNear(median * 100, level)) return true;
    }
  }
  return sheet.counts_people !== false && isLessThanOnePerson(file);
}

function isLessThanOnePerson(file: DataFile): boolean {
  const { rows } = file;
  let seen = 0;
  for (let index = 0; index < rows.rowCount; index++) {
    const value = bareValue(file, index);
    const base = rows.numberAt('n', index) ?? rows.numberAt('denominator', index);
    if (value === null || value === 0 || base === null) continue;
    if ((value / 100) * base >= 1) return false;
    seen++;
  }
  return seen >= 2;
}
