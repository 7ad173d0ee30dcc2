import type { CsvTable } from '../source/source.ts';
import type { ObservationHeader } from './observation-header.ts';
import type { ObservationRows } from './observation-rows.ts';
import type { Observations } from './observations.ts';
import { once } from './once.ts';

/** The finished observations of `table`. */
export function sealRows(
  rows: ObservationRows,
  header: ObservationHeader,
  owner: { readonly experiment: string; readonly indicator: string },
  table: CsvTable,
): Observations {
  const series = once(() => rows.series());
  const indexesOf = (area: string, dimension: string, code: string): readonly number[] =>
    series().get(rows.seriesNumber(area, dimension, code)) ?? [];
  const columns: ReadonlyMap<string, number> = new Map([...header.columns, ...header.dimensions]);
  return {
    indicator: owner.indicator,
    experiment: owner.experiment,
    file: table.path,
    table,
    rowCount: rows.length,
    columns: [...header.columns.keys()],
    dimensions: [...header.dimensions.keys()],
    columnIndex: (name) => columns.get(name) ?? -1,
    observation: (index) => rows.observation(index),
    rowAt: (index) => rows.rowAt(index),
    periodAt: (index) => rows.periodAt(index),
    areaAt: (index) => rows.areaAt(index),
    groupAt: (dimension, index) => rows.groupAt(dimension, index),
    numberAt: (column, index) => rows.numberAt(column, index),
    statusesAt: (index) => rows.statusesAt(index),
    noteAt: (index) => rows.noteAt(index),
    hasUnreadableCell: (index) => rows.hasUnreadableCell(index),
    totals: (area) => indexesOf(area, '', ''),
    groupRows: (area, dimension, code) => indexesOf(area, dimension, code),
    series: () => series().values(),
    areas: () => rows.areas(),
    groupCodes: (dimension) => rows.groupCodes(dimension),
    firstIndexOf: (column, code) => rows.firstIndexOf(column, code),
  };
}
