import { COLUMN_WORDS, columnKey, OBSERVATION_COLUMNS } from '../model/observation-columns.ts';
import { recordsOf } from '../source/csv-cells.ts';
import type { CsvTable } from '../source/source.ts';
import { dataFileAt, writeCell } from './data-file.ts';
import type { Edit, Fix } from './fix.ts';

const KNOWN: ReadonlySet<string> = new Set(OBSERVATION_COLUMNS.map(({ name }) => name));

/** A Swedish header `antal` may count people or be the value itself. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['antal']);

/**
 * Writes the English name over a column that has a Finnish or Swedish one, if each unknown column of
 * the header stands for another and none of them is there already: beside `kuukausi`, `vuosi` would
 * not be the whole period.
 */
export const columnWords: Fix = {
  rule: 'data/unknown-column',
  changes({ file, place }, workspace) {
    const found = dataFileAt(workspace, file);
    if (found === null) return [];
    const names = translated(
      found.table,
      new Set(found.sheet?.disaggregations?.map(({ id }) => id)),
    );
    const edits: Edit[] = [];
    const [header] = recordsOf(found.table.text);
    for (const [column, name] of names) {
      const range = header?.cells[column];
      if (place.kind === 'cell' && place.column !== column) continue;
      if (range !== undefined) edits.push(...writeCell(range, name));
    }
    return edits;
  },
};

/** New names by column; empty where not every unknown column has exactly one. */
function translated(
  { header }: CsvTable,
  dimensions: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const none: ReadonlyMap<number, string> = new Map();
  const names = new Map<number, string>();
  const taken = new Set(header.map(columnKey));
  const groups = new Set([...dimensions].map(columnKey));
  for (const [column, cell] of header.entries()) {
    const key = columnKey(cell);
    if (key === '' || KNOWN.has(key) || groups.has(key)) continue;
    const name = AMBIGUOUS.has(key) ? undefined : COLUMN_WORDS.get(key);
    if (name === undefined || taken.has(name)) return none;
    taken.add(name);
    names.set(column, name);
  }
  return names;
}
