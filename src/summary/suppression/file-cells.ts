import { compareText } from '../../diagnostics/compare-text.ts';
import type { Cell } from '../cell.ts';
import { compareByEnd } from '../cell.ts';

/** The cells of one area and one group of a file, by period. Totals have an empty dimension and code. */
export interface FileSeries {
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  /** By the period's key. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Every cell of one file of observations, whatever day it is: what is published now or later. */
export interface FileCells {
  /** By `seriesId`. */
  readonly series: ReadonlyMap<string, FileSeries>;
}

/** Collects the rows of a file. The first row of a cell stands; a second one is a rule's complaint. */
export class FileCellsBuilder implements FileCells {
  readonly series = new Map<string, FileSeries & { readonly cells: Map<string, Cell> }>();

  add(
    place: { readonly area: string; readonly dimension: string; readonly code: string },
    cell: Cell,
  ): void {
    const id = seriesId(place.area, place.dimension, place.code);
    let series = this.series.get(id);
    if (series === undefined) {
      series = { ...place, cells: new Map() };
      this.series.set(id, series);
    }
    if (!series.cells.has(cell.period.key)) series.cells.set(cell.period.key, cell);
  }
}

/** What a series is called among those of its file. Ids and codes hold no tabs. */
export function seriesId(area: string, dimension: string, code: string): string {
  return dimension === '' ? area : `${area}\t${dimension}\t${code}`;
}

/** What a cell is called among those of its file. */
export function cellId(series: string, period: string): string {
  return `${period}\n${series}`;
}

/** The canonical order of a file's cells: by period, area, dimension and code, whatever the rows' order. */
export function compareTableCells(a: PlacedCell, b: PlacedCell): number {
  return (
    compareByEnd(a.cell.period, b.cell.period) ||
    compareText(a.area, b.area) ||
    compareText(a.dimension, b.dimension) ||
    compareText(a.code, b.code)
  );
}

interface PlacedCell {
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  readonly cell: Cell;
}
