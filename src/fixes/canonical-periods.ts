import type { Problem } from '../diagnostics/problem.ts';
import { readPeriodCell } from '../model/observation-cells.ts';
import type { Workspace } from '../model/workspace.ts';
import { cellsOf, dataFileAt, writeCell } from './data-file.ts';
import type { Edit, Fix } from './fix.ts';
import { tokenAt, writeText } from './yaml-token.ts';

/** Writes periods as reports print them: `2019-10` for `10/2019`, `loka.19` or `1.10.2019`. */
export const canonicalPeriods: Fix = {
  rule: 'period/not-canonical',
  changes(problem, workspace) {
    if (problem.place.kind === 'value') return changeValue(problem, problem.place.path, workspace);
    return problem.place.kind === 'cell' ? changeColumn(problem, workspace) : [];
  },
  mends: (problem, workspace) =>
    problem.place.kind === 'cell' || canonicalPeriods.changes(problem, workspace).length > 0,
};

function changeValue(
  { file }: Problem,
  path: readonly (string | number)[],
  workspace: Workspace,
): readonly Edit[] {
  const token = tokenAt(workspace, file, path);
  if (token === null || typeof token.value === 'boolean') return [];
  const parsed = workspace.calendar.parse(token.value);
  return parsed.ok ? [writeText(token, parsed.period.key)] : [];
}

/** The whole column: a data file tells of its local spellings once. */
function changeColumn({ file }: Problem, workspace: Workspace): readonly Edit[] {
  const found = dataFileAt(workspace, file);
  if (found === null || found.rows === null) return [];
  const monthly = found.sheet?.frequency === 'month';
  const edits: Edit[] = [];
  for (const cell of cellsOf(found.table.text, found.rows.columnIndex('period'))) {
    const { period, fault } = readPeriodCell(cell.text, workspace.calendar, monthly);
    if (period !== null && fault !== '') edits.push(...writeCell(cell, period.key));
  }
  return edits;
}
