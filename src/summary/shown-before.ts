import type { Indicator } from '../model/indicator.ts';
import type { Cell } from './cell.ts';
import { seriesId } from './suppression/file-cells.ts';
import { isReleased, type ReleaseFile, shownIn } from './suppression/release-file.ts';

/** The totals of one area as an earlier release showed them, by period. Nothing withheld is in them. */
export interface ShownBefore {
  readonly sheet: Indicator;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** What each release showed of an area, oldest first; the area under the name that it had then. */
export function shownBefore(
  releases: readonly ReleaseFile[],
  area: string,
): readonly ShownBefore[] {
  return releases.map((release) => {
    const then = release.nameThen({ area, dimension: '', code: '' });
    const series = seriesId(then.area, '', '');
    const cells = new Map<string, Cell>();
    for (const [period, cell] of release.file.series.get(series)?.cells ?? []) {
      if (isReleased(cell, release)) cells.set(period, shownIn(release, series, cell));
    }
    return { sheet: release.table.sheet, cells };
  });
}
