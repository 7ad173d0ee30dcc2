import type { Indicator } from '../../model/indicator.ts';
import { once } from '../../model/once.ts';
import type { Period } from '../../model/period.ts';
import { blankCell, type Cell } from '../cell.ts';
import { ANY_COUNT, type Counts, QUANTITIES, type Quantity } from './counts.ts';
import { cellId, type FileCells, type FileSeries, seriesId } from './file-cells.ts';
import { type Gap, impliedCounts } from './implied-cells.ts';
import { containingPeriods, tilingsOf } from './period-tilings.ts';

/** A cell of the table that is published from one file, before anything is withheld. */
export interface TableCell {
  readonly id: string;
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
  readonly cell: Cell;
  readonly counts: Counts;
  /** True for a row that was left out and that the others give: nobody sees it, everybody can find it. */
  readonly isImplied: boolean;
}

export type SumKind = 'groups' | 'areas' | 'periods';

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

/** The parts make up the whole, are some of it, or have nothing to do with it. */
export type Filling = 'whole' | 'some' | 'none';

/**
 * All cells that one file publishes, and the sums among them: groups to their total, areas to the
 * area they belong to and to the rows without an area, shorter periods to longer ones. Figures of an
 * earlier release would be further cells and sums of this same table.
 */
export interface PublishedTable {
  readonly sheet: Indicator;
  cells(): Iterable<TableCell>;
  /** Rows that were left out and that the others give. */
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
          .map((part) => find(seriesId(part, dimension, code), key));
        const filling = whole === undefined ? null : fillingOf(whole, parts);
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
    const written = new Set([...file.series.values()].map(splitId));
    /** Nothing tells of a group that its area, which stands by itself, is never split into. */
    const isUntold = (gap: Gap): boolean =>
      gap.dimension !== '' &&
      !written.has(splitId(gap)) &&
      (areas.directWholeOf(gap.area) ?? '') === '' &&
      areas.directPartsOf(gap.area).length === 0;
    for (const gap of gapsOf(file, codes, periods)) {
      const counts = isUntold(gap)
        ? UNTOLD
        : impliedCounts(gap, {
            codes,
            partsOfArea: areas.directPartsOf,
            wholeOfArea: areas.directWholeOf,
            around: ({ key }) => around.get(key) ?? [],
            periodsOf: ({ area, dimension, code }) => {
              const cells = file.series.get(seriesId(area, dimension, code))?.cells.values() ?? [];
              return [...cells].map(({ period }) => period);
            },
            countsAt: ({ area, dimension, code, period }) => {
              const cell = file.series.get(seriesId(area, dimension, code))?.cells.get(period.key);
              return cell === undefined ? null : countsOf(cell);
            },
          });
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

/** Nobody has said so, but where the areas make up the rows without one once, they may do so every time. */
const FILLINGS: readonly Filling[] = ['whole', 'none', 'some'];

/** What the counts show; null where one of them is missing or must not be told. */
function fillingOf(whole: TableCell, parts: readonly (TableCell | undefined)[]): Filling | null {
  let filling: Filling | null = null;
  for (const quantity of QUANTITIES) {
    const count = exactly(whole, quantity);
    const others = parts.map((part) => exactly(part, quantity));
    if (count === null || others.includes(null)) continue;
    const rest = others.reduce<number>((left, other) => left - (other ?? 0), count);
    if (rest < 0) return 'none';
    if (rest > 0) filling = 'some';
    filling ??= 'whole';
  }
  return filling;
}

function exactly(cell: TableCell | undefined, quantity: Quantity): number | null {
  const count = cell?.counts[quantity] ?? null;
  return count !== null && count.low === count.high ? count.low : null;
}

/** The areas of a file as they lie within each other; the rows without an area are around them all. */
function nestAreas(file: FileCells, partOf: ReadonlyMap<string, string>) {
  const present = new Set([...file.series.values()].map(({ area }) => area));
  const outer = new Map<string, string>();
  const inner = new Map<string, string[]>();
  for (const area of [...present].sort()) {
    if (area === '') continue;
    const whole = nearestAround(area, present, partOf);
    outer.set(area, whole);
    inner.set(whole, [...(inner.get(whole) ?? []), area]);
  }

  /** The cells of the areas within; of one that has none, those of the areas within it. */
  const partsOf = (
    area: string,
    find: (area: string) => TableCell | undefined,
  ): readonly TableCell[] =>
    (inner.get(area) ?? []).flatMap((part) => find(part) ?? partsOf(part, find));

  return {
    /** True when there is an area around another one. */
    areNested: [...outer.values()].some((area) => present.has(area)),
    /** True when areas.yaml says so of one of them. */
    areDeclared: [...outer.values()].some((area) => area !== ''),
    partsOf,
    directPartsOf: (area: string): readonly string[] => inner.get(area) ?? [],
    directWholeOf: (area: string): string | undefined => outer.get(area),
    /** The cell of the nearest area around that has one. */
    wholeOf(area: string, find: (area: string) => TableCell | undefined): TableCell | undefined {
      for (let whole = outer.get(area); whole !== undefined; whole = outer.get(whole)) {
        const cell = find(whole);
        if (cell !== undefined) return cell;
      }
      return undefined;
    },
  };
}

/** The nearest area around that the file has rows of. Areas that lie in a circle lie in none. */
function nearestAround(
  area: string,
  present: ReadonlySet<string>,
  partOf: ReadonlyMap<string, string>,
): string {
  const passed = new Set([area]);
  let nearest = '';
  for (let whole = partOf.get(area); whole !== undefined; whole = partOf.get(whole)) {
    if (passed.has(whole)) return '';
    passed.add(whole);
    if (nearest === '' && present.has(whole)) nearest = whole;
  }
  return nearest;
}

/** More cells than this are not looked for: a file so long has too many to be a table with margins. */
const MOST_CELLS = 20_000;

const UNTOLD: Counts = { x: ANY_COUNT, base: ANY_COUNT, n: ANY_COUNT };

/** An area as it is split by one dimension. */
function splitId({ area, dimension }: Pick<Gap, 'area' | 'dimension'>): string {
  return `${area}\t${dimension}`;
}

/** Every cell that the file's areas, groups and periods would make and that it has no row of. */
function* gapsOf(
  file: FileCells,
  codes: ReadonlyMap<string, readonly string[]>,
  periods: readonly Period[],
): Iterable<Gap> {
  const areas = new Set([...file.series.values()].map(({ area }) => area));
  const groups = [...codes].flatMap(([dimension, list]) =>
    list.map((code) => ({ dimension, code })),
  );
  groups.unshift({ dimension: '', code: '' });
  if (areas.size * groups.length * periods.length > MOST_CELLS) return;
  for (const area of areas) {
    for (const { dimension, code } of groups) {
      const cells = file.series.get(seriesId(area, dimension, code))?.cells;
      for (const period of periods) {
        if (cells?.has(period.key) !== true) yield { area, dimension, code, period };
      }
    }
  }
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
