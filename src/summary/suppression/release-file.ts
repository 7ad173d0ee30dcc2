import type { Renaming } from '../../history/renamed-codes.ts';
import { type Cell, withholdTooFew } from '../cell.ts';
import { suppress } from '../disclosure.ts';
import type { Counts } from './counts.ts';
import { type FileCells, seriesId } from './file-cells.ts';
import type { PublishedTable, TableCell } from './published-table.ts';
import { roundCell } from './round-counts.ts';
import type { Telling } from './telling.ts';

/** One file as a release of it was decided: what stood in it and what of that was shown. */
export interface ReleaseFile {
  /** Names of the published reports. */
  readonly reports: readonly string[];
  /** No later period was in them, ISO. */
  readonly asOf: string;
  readonly file: FileCells;
  readonly table: PublishedTable;
  readonly telling: Telling;
  /** The counts of a cell that is no secret. */
  countsOf(cell: Cell): Counts;
  /** What counts are rounded to; null where they are not. */
  readonly rounding: 5 | null;
  /** How wide the range of a withheld count had to stay. */
  readonly threshold: number;
  isWithheld(series: string, period: string): boolean;
  isPrimary(cell: TableCell): boolean;
  /** Its withheld cells. */
  readonly hidden: readonly TableCell[];
  /** The place of a cell by the names that codes have now, and by those of this release. */
  nameNow(place: Place): Place;
  nameThen(place: Place): Place;
}

/** A group of an area, as a file calls it. */
export interface Place {
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
}

/** Gives a place the names that codes and disaggregations have now, or `backwards` those of before. */
export function renamer(renamings: readonly Renaming[], backwards: boolean) {
  const steps = backwards ? renamings.map(reversed).reverse() : renamings;
  return (place: Place): Place => steps.reduce(renamed, place);
}

function reversed({ dimension, code, formerDimension }: Renaming): Renaming {
  return {
    dimension: formerDimension ?? dimension,
    code: code === null ? null : { from: code.to, to: code.from },
    formerDimension: formerDimension === null ? null : dimension,
  };
}

function renamed(place: Place, { dimension, code, formerDimension }: Renaming): Place {
  if (formerDimension !== null) {
    return place.dimension === formerDimension ? { ...place, dimension } : place;
  }
  if (code === null) return place;
  if (dimension === 'area') return place.area === code.from ? { ...place, area: code.to } : place;
  const isIt = place.dimension === dimension && place.code === code.from;
  return isIt ? { ...place, code: code.to } : place;
}

/** A cell as the file, decided so, may show it. */
export function shownIn(
  { isWithheld, rounding, table }: Pick<ReleaseFile, 'isWithheld' | 'rounding' | 'table'>,
  series: string,
  cell: Cell,
): Cell {
  if (isWithheld(series, cell.period.key)) return suppress(cell);
  const reliable = withholdTooFew(cell, table.sheet.measure);
  return rounding === null ? reliable : roundCell(reliable, table.sheet);
}

/** Whether its estimate was shown, for whatever that may tell. */
export function isShown(
  { cell, area, dimension, code }: TableCell,
  { isWithheld, table }: ReleaseFile,
): boolean {
  if (withholdTooFew(cell, table.sheet.measure).state !== 'value') return false;
  return !isWithheld(seriesId(area, dimension, code), cell.period.key);
}

/** Whether the reports could have had the cell. */
export function isReleased(cell: Cell, { asOf }: Pick<ReleaseFile, 'asOf'>): boolean {
  return cell.period.end <= asOf;
}

/** Whether two cells tell the same figures; one that has none contradicts nothing. */
export function haveSameFigures(a: Cell, b: Cell): boolean {
  if (!hasFigures(a) || !hasFigures(b)) return true;
  return (
    a.value === b.value &&
    a.n === b.n &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator
  );
}

export function hasFigures({ value, n, numerator, denominator }: Cell): boolean {
  return value !== null || n !== null || numerator !== null || denominator !== null;
}
