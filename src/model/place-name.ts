import { formatDataPath, type Place } from '../diagnostics/problem.ts';
import type { Located } from '../source/source.ts';
import type { Observations } from './observations.ts';

/**
 * What a place is called, whatever line it stands on: `indicators[0].target`, and in a data file
 * the row's own key, `[2019-H2,women].value`. Rows are put in and files reformatted; a name that
 * stays lets a problem be known again. A row without a readable period goes by its number.
 */
export function placeName(
  place: Place,
  document: Located | undefined,
  observations: Observations | undefined,
): string {
  if (place.kind === 'value' || place.kind === 'key') return formatDataPath(place.path);
  if (place.kind !== 'cell') return '';
  const name = columnName(document, place.column);
  const column = name === '' ? '' : `.${name}`;
  if (place.row < 0) return `header${column}`;
  return `[${rowKey(place.row, observations)}]${column}`;
}

function columnName(document: Located | undefined, column: number): string {
  if (document === undefined || !('header' in document) || !Array.isArray(document.header)) {
    return '';
  }
  const name: unknown = document.header[column];
  return typeof name === 'string' ? name : '';
}

function rowKey(row: number, observations: Observations | undefined): string {
  const index = observations === undefined ? -1 : indexOfRow(row, observations);
  if (observations === undefined || index < 0) return String(row);
  const groups = observations.dimensions.map((id) => observations.groupAt(id, index));
  const parts = [observations.periodAt(index).key, observations.areaAt(index), ...groups];
  return parts.filter((part) => part !== '').join(',');
}

/** The kept rows stand in file order, so halving finds one. */
function indexOfRow(row: number, observations: Observations): number {
  let low = 0;
  let high = observations.rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = observations.rowAt(middle);
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
