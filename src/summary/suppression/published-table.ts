import type { Indicator } from '../../model/indicator.ts';
import { once } from '../../model/once.ts';
import type { Period } from '../../model/period.ts';
import { blankCell, type Cell } from '../cell.ts';
import { FILLINGS, type Filling, fillingOf } from './area-filling.ts';
import type { Counts } from './counts.ts';
import { cellId, type FileCells, type FileSeries, seriesId } from './file-cells.ts';
import { nestAreas } from './nest-areas.ts';
import { containingPeriods, tilingsOf } from './period-tilings.ts';
import { UNTOLD, unwrittenRows } from './unwritten-rows.ts';

/** A cell of the table that is published from one file, before anything is withheld. */
export interface TableCell {
  readonly id: string;
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  readonly cell: Cell;
  readonly counts: Counts;
  /** True for a row that nobody wrote: nobody sees it, and others may tell what it counts. */
  readonly isImplied: boolean;
}

/** `releases`: a figure as it is now, and as an earlier release had it; what is left is the change. */
export type SumKind = 'groups' | 'areas' | 'periods' | 'releases';

/** A whole and the cells of its parts. Whether their counts do add up is for the attacker to see. */
export interface Sum {
  readonly id: string;
  readonly kind: SumKind;
  readonly whole: TableCell;
  readonly parts: readonly TableCell[];
  /** True when what the parts leave of the whole are people: a group, an area or a time left out. */
  readonly restIsPeople: boolean;
  /** How it is taken where hidden counts leave open whether the parts make up the whole. */
  readonly whenOpen: Filling;
}

/**
 * All cells that one file publishes, and the sums among them: groups to their total, areas to the
 * area they belong to and to the rows without an area, shorter periods to longer ones. Those of earlier
 * releases come to it in `join-releases`.
 */
export interface PublishedTable {
  readonly sheet: Indicator;
  cells(): Iterable<TableCell>;
  /** Rows that nobody wrote. */
  readonly implied: readonly TableCell[];
  find(series: string, period: string): TableCell | undefined;
  /** The sums that the cell is part of, or the whole of. */
  sumsOf(cell: TableCell): readonly Sum[];
  /** The sums of which a rest would be people. */
  sumsOfPeople(): Iterable<Sum>;
  /** False when there are none, as in a file of one series or of unrelated areas. */
  readonly hasSumsOfPeople: boolean;
  /** False when no cell can be in any sum. */
  readonly hasSums: boolean;
}

interface TableContext {
  /** The area that an area belongs to, as areas.yaml declares it. */
  readonly partOf: ReadonlyMap<string, string>;
  /** What may be known of a cell's counts. */
  readonly countsOf: (cell: Cell) => Counts;
}

export function createPublishedTable(
  file: FileCells,
  sheet: Indicator,
  { partOf, countsOf }: TableContext,
): PublishedTable {
  const made = new Map<string, TableCell>();
  const known = new Map<string, readonly Sum[]>();
  const areas = nestAreas(file, partOf);
  const codes = groupCodes(file);
  const periods = distinctPeriods(file);
  const around = containingPeriods(periods);

  const implied = new Map<string, TableCell>();
  const hasSumsOfPeople = codes.size > 0 || around.size > 0 || areas.areDeclared;

  const place = (series: FileSeries, cell: Cell): TableCell => {
    const { area, dimension, code } = series;
    const id = cellId(seriesId(area, dimension, code), cell.period.key);
    const ready = made.get(id);
    if (ready !== undefined) return ready;
    const counts = countsOf(cell);
    const placed = { id, area, dimension, code, cell, counts, isImplied: false };
    made.set(id, placed);
    return placed;
  };

  const find = (id: string, period: string): TableCell | undefined => {
    const series = file.series.get(id);
    const cell = series?.cells.get(period);
    if (series !== undefined && cell !== undefined) return place(series, cell);
    return implied.get(cellId(id, period));
  };

  const areaFilling = once((): Filling => {
    const seen = new Set<Filling>();
    for (const [id, { area, dimension, code, cells: own }] of file.series) {
      if (area !== '') continue;
      for (const key of own.keys()) {
        const whole = find(id, key);
        const parts = areas
          .directPartsOf('')
          .map((part) => find(seriesId(part, dimension, code), key)?.counts);
        const filling = whole === undefined ? null : fillingOf(whole.counts, parts);
        if (filling !== null) seen.add(filling);
      }
    }
    return FILLINGS.find((filling) => seen.has(filling)) ?? 'whole';
  });

  /** The sums whose whole the cell is. */
  const sumsBelow = (whole: TableCell): readonly Sum[] => {
    const ready = known.get(whole.id);
    if (ready !== undefined) return ready;
    const sums: Sum[] = [];
    const add = (
      kind: SumKind,
      name: string,
      parts: readonly (TableCell | undefined)[],
      restIsPeople: boolean,
    ): void => {
      const there = parts.filter((part) => part !== undefined);
      const id = `${kind} ${name}\n${whole.id}`;
      const whenOpen = kind === 'areas' && whole.area === '' ? areaFilling() : 'whole';
      if (there.length > 0) sums.push({ id, kind, whole, parts: there, restIsPeople, whenOpen });
    };
    const { key } = whole.cell.period;
    if (whole.dimension === '') {
      for (const [dimension, list] of codes) {
        const parts = list.map((code) => find(seriesId(whole.area, dimension, code), key));
        add('groups', dimension, parts, true);
      }
    }
    const parts = areas.partsOf(whole.area, (area) =>
      find(seriesId(area, whole.dimension, whole.code), key),
    );
    add('areas', '', parts, whole.area !== '');
    const id = seriesId(whole.area, whole.dimension, whole.code);
    if (around.size > 0) {
      const among = periods.filter(({ key: one }) => find(id, one) !== undefined);
      for (const [index, tiling] of tilingsOf(whole.cell.period, among).entries()) {
        const cells = tiling.parts.map((period) => find(id, period.key));
        add('periods', String(index), cells, !tiling.isComplete);
      }
    }
    known.set(whole.id, sums);
    return sums;
  };

  /** The cells that the cell may be a part of. */
  function* wholesOf(part: TableCell): Iterable<TableCell | undefined> {
    const { key } = part.cell.period;
    if (part.dimension !== '') yield find(part.area, key);
    yield areas.wholeOf(part.area, (area) => find(seriesId(area, part.dimension, part.code), key));
    const id = seriesId(part.area, part.dimension, part.code);
    for (const period of around.get(key) ?? []) yield find(id, period.key);
  }

  function* cells(): Iterable<TableCell> {
    for (const series of file.series.values()) {
      for (const cell of series.cells.values()) yield place(series, cell);
    }
  }

  if (hasSumsOfPeople) {
    for (const { gap, counts } of unwrittenRows(file, {
      codes,
      periods,
      areas,
      around,
      countsOf,
    })) {
      const { area, dimension, code, period } = gap;
      const id = cellId(seriesId(area, dimension, code), period.key);
      const cell = blankCell(period, code);
      implied.set(id, { id, area, dimension, code, cell, counts, isImplied: true });
    }
  }

  return {
    sheet,
    implied: [...implied.values()],
    hasSums: codes.size > 0 || around.size > 0 || areas.areNested,
    find,
    hasSumsOfPeople,
    cells,
    *sumsOfPeople() {
      if (!hasSumsOfPeople) return;
      const told = [...implied.values()].filter(({ counts }) => counts !== UNTOLD);
      for (const whole of [...cells(), ...told]) {
        for (const sum of sumsBelow(whole)) if (sum.restIsPeople) yield sum;
      }
    },
    sumsOf(cell) {
      const sums = [...sumsBelow(cell)];
      for (const whole of wholesOf(cell)) {
        if (whole === undefined) continue;
        for (const sum of sumsBelow(whole)) if (sum.parts.includes(cell)) sums.push(sum);
      }
      return sums;
    },
  };
}

function groupCodes(file: FileCells): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, Set<string>>();
  for (const { dimension, code } of file.series.values()) {
    if (dimension === '') continue;
    const set = codes.get(dimension) ?? new Set();
    codes.set(dimension, set.add(code));
  }
  const dimensions = [...codes.keys()].sort();
  return new Map(dimensions.map((id) => [id, [...(codes.get(id) ?? [])].sort()]));
}

function distinctPeriods(file: FileCells): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { cells } of file.series.values()) {
    for (const { period } of cells.values()) periods.set(period.key, period);
  }
  return [...periods.values()];
}
