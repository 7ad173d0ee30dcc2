import type { Cell } from '../cell.ts';
import { type FileCells, FileCellsBuilder } from './file-cells.ts';

/** The file as it would be if two groups of a dimension were one, under the first one's code. */
export function mergeCodes(
  file: FileCells,
  dimension: string,
  [first, second]: readonly [string, string],
): FileCells {
  const merged = new FileCellsBuilder();
  for (const { area, dimension: own, code, cells } of file.series.values()) {
    for (const [period, cell] of cells) {
      const place = { area, dimension: own, code };
      if (own !== dimension || (code !== first && code !== second)) {
        merged.add(place, cell);
        continue;
      }
      const other = code === first ? second : first;
      const partner = file.series.get(`${area}\t${dimension}\t${other}`)?.cells.get(period);
      merged.add({ ...place, code: first }, partner === undefined ? cell : addCells(cell, partner));
    }
  }
  return merged;
}

/** The counts of both together. What is no count is not needed to see what would be hidden. */
function addCells(a: Cell, b: Cell): Cell {
  const sum = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : x + y;
  return {
    ...a,
    state: a.state === b.state || b.state === 'value' ? a.state : b.state,
    value: sum(a.value, b.value),
    n: sum(a.n, b.n),
    numerator: sum(a.numerator, b.numerator),
    denominator: sum(a.denominator, b.denominator),
  };
}
