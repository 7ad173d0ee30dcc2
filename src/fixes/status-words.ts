import { codesOfStatusCell } from '../model/observation-cells.ts';
import { cellsOfProblem, dataFileAt, writeCell } from './data-file.ts';
import type { Edit, Fix } from './fix.ts';

/** Writes the code for a status in Finnish or Swedish: `provisional` for `ennakkotieto`. */
export const statusWords: Fix = {
  rule: 'data/unknown-status',
  changes(problem, workspace) {
    const found = dataFileAt(workspace, problem.file);
    if (found === null || found.rows === null) return [];
    const edits: Edit[] = [];
    const column = found.rows.columnIndex('status');
    for (const cell of cellsOfProblem(problem, workspace, found, column)) {
      const written = codesOfStatusCell(cell.text)?.join(' ') ?? '';
      // What differs by letter case alone is understood and not complained about.
      if (written === '' || written === cell.text.toLowerCase()) continue;
      edits.push(...writeCell(cell, written));
    }
    return edits;
  },
};
