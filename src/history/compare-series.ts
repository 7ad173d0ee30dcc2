import type { Observations } from '../model/observations.ts';
import { findRenamings, type Renaming, renamedCells } from './renamed-codes.ts';
import { cellsOf, haveSameFigures, type SeriesCell } from './series-cells.ts';

/** A figure that another has taken the place of, or that is gone: then `after` is null or blank. */
export interface RestatedCell {
  readonly before: SeriesCell;
  readonly after: SeriesCell | null;
}

/** What has become of a data file between two states of a programme. */
export interface SeriesChanges {
  /** Cells with a figure where there was none: new periods, and blanks that were filled in. */
  readonly appended: readonly SeriesCell[];
  readonly revised: readonly RestatedCell[];
  /** Rows that are gone, and figures that were blanked. */
  readonly removed: readonly RestatedCell[];
  readonly renamings: readonly Renaming[];
}

const NO_CHANGES: SeriesChanges = { appended: [], revised: [], removed: [], renamings: [] };

/** Compares two states of one indicator's data file; undefined stands for no file. */
export function compareSeries(
  before: Observations | undefined,
  after: Observations | undefined,
): SeriesChanges {
  if (before !== undefined && before.table.text === after?.table.text) return NO_CHANGES;
  const now = cellsOf(after);
  const { cells: then, renamings } = underTodaysNames(cellsOf(before), now);
  const appended: SeriesCell[] = [];
  const revised: RestatedCell[] = [];
  const removed: RestatedCell[] = [];
  for (const [key, cell] of now) {
    const earlier = then.get(key);
    if (cell.figures.size > 0 && !hasFigures(earlier)) appended.push(cell);
  }
  for (const [key, cell] of then) {
    if (!hasFigures(cell)) continue;
    const later = now.get(key) ?? null;
    if (!hasFigures(later ?? undefined)) removed.push({ before: cell, after: later });
    else if (later !== null && !haveSameFigures(cell, later)) {
      revised.push({ before: cell, after: later });
    }
  }
  return { appended, revised, removed, renamings };
}

function underTodaysNames(
  then: ReadonlyMap<string, SeriesCell>,
  now: ReadonlyMap<string, SeriesCell>,
): { readonly cells: ReadonlyMap<string, SeriesCell>; readonly renamings: readonly Renaming[] } {
  const gone = new Map([...then].filter(([key]) => !now.has(key)));
  const added = new Map([...now].filter(([key]) => !then.has(key)));
  if (gone.size === 0 || added.size === 0) return { cells: then, renamings: [] };
  const renamings = findRenamings(gone, added);
  const kept = [...then].filter(([key]) => now.has(key));
  return { cells: new Map([...kept, ...renamedCells(gone, renamings)]), renamings };
}

function hasFigures(cell: SeriesCell | undefined): boolean {
  return cell !== undefined && cell.figures.size > 0;
}
