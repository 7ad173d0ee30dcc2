import { formatDataPath, type Place } from '../diagnostics/problem.ts';
import type { Located } from '../source/source.ts';
import type { Observations } from './observations.ts';

/**
 * What a place is called, whatever line it stands on: `indicators[0].target`, and in a data file
 * the row's own key, `[2019-H2,women].value`. Rows are put in and files reformatted; a name that
 * stays lets a problem be known again. A row without a readable period goes by its number, and
 * where another row would be called the same, the groups are told with their groupings:
 * `[2019-H2,gender=other].value`.
 */
export function placeName(
  place: Place,
  document: Located | undefined,
  observations: Observations | undefined,
): string {
  if (place.kind === 'value' || place.kind === 'key') return formatDataPath(place.path);
  if (place.kind === 'span') return place.name ?? '';
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
  const named = isAmbiguous(observations, index);
  const groups = groupsOf(observations, index).map(({ id, code }) => {
    return named ? `${id}=${code}` : code;
  });
  return [...stemOf(observations, index), ...groups].join(',');
}

function stemOf(observations: Observations, index: number): readonly string[] {
  const parts = [observations.periodAt(index).key, observations.areaAt(index)];
  return parts.filter((part) => part !== '');
}

interface Group {
  readonly id: string;
  readonly code: string;
}

function groupsOf(observations: Observations, index: number): readonly Group[] {
  return observations.dimensions
    .map((id) => ({ id, code: observations.groupAt(id, index) }))
    .filter(({ code }) => code !== '');
}

/** Whether codes alone would name another row too: two groupings, or a group and an area, share one. */
function isAmbiguous(observations: Observations, index: number): boolean {
  const own = groupsOf(observations, index);
  if (!own.some(({ id, code }) => isShared(observations, id, code))) return false;
  const partsOf = (row: number): readonly string[] => [
    ...stemOf(observations, row),
    ...groupsOf(observations, row).map(({ code }) => code),
  ];
  const name = partsOf(index).join(',');
  const ids = own.map(({ id }) => id).join(',');
  for (let other = 0; other < observations.rowCount; other++) {
    if (partsOf(other).join(',') !== name) continue;
    const otherIds = groupsOf(observations, other).map(({ id }) => id);
    if (otherIds.join(',') !== ids) return true;
  }
  return false;
}

/** Nearly no code is, so the rows need not be gone through. */
function isShared(observations: Observations, id: string, code: string): boolean {
  const elsewhere = observations.dimensions.filter((other) => other !== id);
  if (elsewhere.some((other) => observations.groupCodes(other).includes(code))) return true;
  return observations.areas().includes(code);
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
