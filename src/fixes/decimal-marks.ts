import { NUMBER_COLUMNS } from '../model/observation-columns.ts';
import { parseNumber } from '../source/number.ts';
import { cellsOfProblem, dataFileAt, writeCell } from './data-file.ts';
import type { Edit, Fix } from './fix.ts';

/**
 * Writes a decimal point where the comma separates columns, and leaves out a percent sign where the
 * sheet's unit is the per cent. `1,234`, which may be more than a thousand, is left alone.
 */
export const decimalMarks: Fix = {
  rule: 'data/not-a-number',
  changes(problem, workspace) {
    const found = dataFileAt(workspace, problem.file);
    if (found === null || found.rows === null) return [];
    const { rows, table, sheet } = found;
    const inPercent = sheet?.unit === '%';
    const edits: Edit[] = [];
    for (const name of NUMBER_COLUMNS) {
      const column = rows.columnIndex(name);
      if (column < 0) continue;
      for (const cell of cellsOfProblem(problem, workspace, found, column)) {
        const written = readable(cell.text, table.separator !== ',', inPercent && name === 'value');
        if (written !== null) edits.push(...writeCell(cell, written));
      }
    }
    return edits;
  },
};

/** The same figure in a form that is read; null where it is read already or would be a guess. */
function readable(text: string, decimalComma: boolean, inPercent: boolean): string | null {
  const parsed = parseNumber(text, decimalComma);
  if (parsed.kind === 'decimal-comma') return text.replace(',', '.');
  if (parsed.kind !== 'percent' || !inPercent) return null;
  const figure = text.replace(/\s*%$/, '');
  const inner = parseNumber(figure, decimalComma);
  if (inner.kind === 'number') return figure;
  return inner.kind === 'decimal-comma' ? figure.replace(',', '.') : null;
}
