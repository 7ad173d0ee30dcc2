import type { Measure } from '../model/indicator.ts';
import { FEWEST_FOR_OUTLIERS } from '../stats/modified-z.ts';
import { type Cell, isForecast } from './cell.ts';
import type { SeriesState } from './facts/series.ts';
import { findOutliers } from './outliers.ts';

/**
 * Figures that are worth a second look, as the check `data/outlier` judges them, by what may be
 * shown. One is explained where its row has a note or is an estimate.
 */
export function outliersOf(
  cells: readonly Cell[],
  measure: Measure,
  start: string | null,
): SeriesState['outliers'] {
  if (cells.length < FEWEST_FOR_OUTLIERS) return [];
  const at = (index: number): Cell => {
    const cell = cells[index];
    if (cell === undefined) throw new RangeError(`no cell ${index}`);
    return cell;
  };
  const series = {
    measure,
    periodAt: (index: number) => at(index).period,
    valueAt: (index: number) => at(index).value,
  };
  return findOutliers(series, phasesOf(cells, start ?? '')).map((index) => ({
    period: at(index).period.key,
    explained:
      at(index).note !== '' ||
      at(index).statuses.some((one) => one === 'estimate' || one === 'break'),
  }));
}

/** Published figures that have changed since: fuller data or a new method, or an error put right. */
export function revisionsOf(cells: readonly Cell[]): SeriesState['revisions'] {
  return cells.flatMap(({ period, statuses }) => {
    const kinds = [
      ...(statuses.includes('revised') ? (['revision'] as const) : []),
      ...(statuses.includes('corrected') ? (['correction'] as const) : []),
    ];
    return kinds.map((kind) => ({ period: period.key, kind }));
  });
}

/** Stretches of a series between breaks; the experiment's first day too ends one. */
function phasesOf(cells: readonly Cell[], start: string): readonly (readonly number[])[] {
  const phases: number[][] = [[]];
  let hasBegun = false;
  for (const [index, cell] of cells.entries()) {
    const begins: boolean = !hasBegun && cell.period.end >= start;
    if (begins || cell.statuses.includes('break')) phases.push([]);
    hasBegun ||= begins;
    if (!isForecast(cell) && cell.state !== 'suppressed') phases.at(-1)?.push(index);
  }
  return phases;
}
