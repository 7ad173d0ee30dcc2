import type { Period } from '../../model/period.ts';
import type { Cell } from '../cell.ts';
import { ANY_COUNT, type Counts } from './counts.ts';
import { type FileCells, seriesId } from './file-cells.ts';
import { type Gap, impliedCounts, type KnownCells } from './implied-cells.ts';
import type { NestedAreas } from './nest-areas.ts';

interface FileShape {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly periods: readonly Period[];
  readonly areas: NestedAreas;
  /** By the key of a period the longer ones around it. */
  readonly around: ReadonlyMap<string, readonly Period[]>;
  readonly countsOf: (cell: Cell) => Counts;
}

/** The rows that nobody wrote, with what the others tell of their counts. */
export function* unwrittenRows(
  file: FileCells,
  { codes, periods, areas, around, countsOf }: FileShape,
): Iterable<{ readonly gap: Gap; readonly counts: Counts }> {
  const written = new Set([...file.series.values()].map(splitId));
  /** Nothing tells of a group that its area, which stands by itself, is never split into. */
  const isUntold = (gap: Gap): boolean =>
    gap.dimension !== '' &&
    !written.has(splitId(gap)) &&
    (areas.directWholeOf(gap.area) ?? '') === '' &&
    areas.directPartsOf(gap.area).length === 0;
  const known: KnownCells = {
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
  };
  for (const gap of gapsOf(file, codes, periods)) {
    yield { gap, counts: isUntold(gap) ? UNTOLD : impliedCounts(gap, known) };
  }
}

/** More cells than this are not looked for: a file so long has too many to be a table with margins. */
const MOST_CELLS = 20_000;

/** Of a row of which nothing tells anything. */
export const UNTOLD: Counts = { x: ANY_COUNT, base: ANY_COUNT, n: ANY_COUNT };

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
