import type { Params, Place, Problem } from '../diagnostics/problem.ts';
import type { Indicator } from '../model/indicator.ts';
import type { NumberColumn } from '../model/observation-columns.ts';
import type { Observations } from '../model/observations.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { createProblemList, type ProblemDetails } from '../source/problem-list.ts';
import type { Rule, RuleFacts } from './rule.ts';

/** A data file and what its rows are judged by. */
export interface DataFile {
  readonly workspace: Workspace;
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly node: ExperimentNode;
  readonly rows: Observations;
  /** Undefined where the sheet is missing or broken. */
  readonly sheet: Indicator | undefined;
  /** Whether a row holds an error, so that nothing follows from its figures. */
  isFaulty(index: number): boolean;
}

export type Report = (place: Place, params?: Params, details?: ProblemDetails) => void;

/**
 * A rule that looks at every data file on its own. Of each file it reports the first places and
 * counts the rest, variant `more`, so that a column gone wrong does not drown everything else. A
 * rule that is `toldOnce` a file reports its first place and how many there are.
 */
export function dataRule(
  facts: RuleFacts,
  checkFile: (file: DataFile, report: Report) => void,
  { toldOnce = false } = {},
): Rule {
  const once = new Set(toldOnce ? [facts.id] : []);
  return {
    ...facts,
    *check({ workspace, asOf, faultyRows }): Iterable<Problem> {
      for (const node of workspace.experiments) {
        for (const rows of node.observations.values()) {
          const problems = createProblemList(rows.file, once);
          const sheet = workspace.sheet(node.id, rows.indicator)?.value;
          const faulty = faultyRows?.get(rows.file);
          const isFaulty = (index: number): boolean => {
            return rows.hasUnreadableCell(index) || faulty?.has(rows.rowAt(index)) === true;
          };
          checkFile({ workspace, asOf, node, rows, sheet, isFaulty }, (place, params, details) => {
            problems.add(facts.id, place, params, details);
          });
          yield* problems.close();
        }
      }
    },
  };
}

/** The cell of a row in a named column; the whole row where the file has no such column. */
export function cellOf(rows: Observations, index: number, column: string): Place {
  const at = rows.columnIndex(column);
  return { kind: 'cell', row: rows.rowAt(index), column: at < 0 ? WHOLE_ROW : at };
}

/** No file has so many columns; a cell that is not there is shown as its row. */
const WHOLE_ROW = Number.MAX_SAFE_INTEGER;

export function hasColumn(rows: Observations, column: NumberColumn | 'status'): boolean {
  return rows.columnIndex(column) >= 0;
}

/** Whether a row tells a figure: a value, or the two numbers it comes from. */
export function hasFigure(rows: Observations, index: number): boolean {
  if (rows.numberAt('value', index) !== null) return true;
  return rows.numberAt('numerator', index) !== null && rows.numberAt('denominator', index) !== null;
}
