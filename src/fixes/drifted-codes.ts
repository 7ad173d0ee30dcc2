import type { Problem } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { cellsOf, dataFileAt, writeCell } from './data-file.ts';
import type { Edit, Fix } from './fix.ts';
import { soleSame } from './sole-same.ts';

/** Writes a group as the sheet has it: `women` for `Women`, or for the group's own name there. */
export const driftedGroups: Fix = {
  rule: 'data/unknown-group',
  changes(problem, workspace) {
    const { variant, params } = problem;
    if (variant !== 'same' && variant !== 'named') return [];
    const [column, code] = [String(params['dimension'] ?? ''), String(params['suggestion'] ?? '')];
    return changeCode(problem, workspace, column, String(params['code'] ?? ''), code);
  },
};

/** Writes an area of a data file as areas.yaml has it. */
export const driftedAreas: Fix = {
  rule: 'reference/unknown-area',
  changes(problem, workspace) {
    const written = String(problem.params['id'] ?? '');
    const ids = (workspace.areas?.value.areas ?? []).map(({ id }) => id);
    const id = soleSame(written, ids);
    return id === '' ? [] : changeCode(problem, workspace, 'area', written, id);
  },
};

/** Every cell with a code: a data file tells of it where it first stands. */
function changeCode(
  { file }: Problem,
  workspace: Workspace,
  name: string,
  written: string,
  code: string,
): readonly Edit[] {
  const found = dataFileAt(workspace, file);
  const column = found?.rows?.columnIndex(name) ?? -1;
  if (found === null || column < 0) return [];
  const edits: Edit[] = [];
  for (const cell of cellsOf(found.table.text, column)) {
    if (cell.text === written) edits.push(...writeCell(cell, code));
  }
  return edits;
}
