import type { Observations } from '../../model/observations.ts';

/** The same observations with some rows left out, as if the file had never had them. */
export function onlyRows(rows: Observations, keeps: (index: number) => boolean): Observations {
  const kept: number[] = [];
  const renumbered = new Map<number, number>();
  for (let index = 0; index < rows.rowCount; index++) {
    if (!keeps(index)) continue;
    renumbered.set(index, kept.length);
    kept.push(index);
  }
  const at = (index: number): number => kept[index] ?? -1;
  const known = (indexes: readonly number[]): readonly number[] =>
    indexes.flatMap((index) => renumbered.get(index) ?? []);
  const codes = (textAt: (index: number) => string): readonly string[] =>
    [...new Set(kept.map(textAt))].sort();
  return {
    ...rows,
    rowCount: kept.length,
    observation: (index) => rows.observation(at(index)),
    rowAt: (index) => rows.rowAt(at(index)),
    periodAt: (index) => rows.periodAt(at(index)),
    areaAt: (index) => rows.areaAt(at(index)),
    groupAt: (dimension, index) => rows.groupAt(dimension, at(index)),
    numberAt: (column, index) => rows.numberAt(column, at(index)),
    statusesAt: (index) => rows.statusesAt(at(index)),
    noteAt: (index) => rows.noteAt(at(index)),
    hasUnreadableCell: (index) => rows.hasUnreadableCell(at(index)),
    totals: (area) => known(rows.totals(area)),
    groupRows: (area, dimension, code) => known(rows.groupRows(area, dimension, code)),
    // In the order of their first rows, which need not be the first ones of before.
    series: () =>
      [...rows.series()]
        .map(known)
        .filter((indexes) => indexes.length > 0)
        .sort((a, b) => firstOf(a) - firstOf(b)),
    areas: () => codes((index) => rows.areaAt(index)),
    groupCodes: (dimension) =>
      codes((index) => rows.groupAt(dimension, index)).filter((code) => code !== ''),
    firstIndexOf: (column, code) =>
      kept.findIndex((index) => {
        return (column === 'area' ? rows.areaAt(index) : rows.groupAt(column, index)) === code;
      }),
  };
}

function firstOf(indexes: readonly number[]): number {
  return indexes.reduce((first, index) => (index < first ? index : first), Number.MAX_SAFE_INTEGER);
}
