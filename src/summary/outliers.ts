import type { Measure } from '../model/indicator.ts';
import { type Period, periodsPerYear } from '../model/period.ts';
import { FEWEST_FOR_OUTLIERS, medianOf, modifiedZ, OUTLYING_Z } from '../stats/modified-z.ts';

/** Figures of one area, asked for by the number of their row: rows of a large file are never objects. */
export interface FigureSeries {
  readonly measure: Measure;
  periodAt(index: number): Period;
  /** Null where there is no figure, or none that may be used. */
  valueAt(index: number): number | null;
}

/**
 * Figures that lie far from the rest of their phase (methods.md §8: |modified z| > 3.5, from six
 * figures up), in the order of the phases. Phases end at a break and at the experiment's start, whose
 * very point is to change the level. Not among them: what recurs or may recur in its season, in its own
 * phase or in another, two neighbours on the same side (a change of level), and a count within what
 * chance gives one (Poisson, 3.5 √median).
 */
export function findOutliers(
  series: FigureSeries,
  phases: readonly (readonly number[])[],
): readonly number[] {
  if (series.measure === 'qualitative' || series.measure === 'boolean') return [];
  return phases.flatMap((phase) => outliersIn(series, phases, phase));
}

function outliersIn(
  series: FigureSeries,
  phases: readonly (readonly number[])[],
  phase: readonly number[],
): readonly number[] {
  if (phase.length < FEWEST_FOR_OUTLIERS) return [];
  const indexes: number[] = [];
  const values: number[] = [];
  for (const index of phase) {
    const figure = series.valueAt(index);
    if (figure === null) continue;
    indexes.push(index);
    values.push(figure);
  }
  if (indexes.length < FEWEST_FOR_OUTLIERS) return [];
  const found = modifiedZ(values);
  if (found === null) return [];
  const { scoreOf, median } = found;
  // Most series have none: no list of scores is made for them.
  if (!values.some((value) => isFar(scoreOf(value)))) return [];
  const scores = values.map(scoreOf);
  const chance = series.measure === 'count' ? OUTLYING_Z * Math.sqrt(Math.max(1, median)) : 0;
  const seasons = bySeason(series, indexes);
  const candidates = indexes.filter((index, at) => {
    const score = scores[at] ?? 0;
    const value = values[at] ?? median;
    if (!isFar(score) || Math.abs(value - median) <= chance) return false;
    if (isFar(scores[at - 1], score) || isFar(scores[at + 1], score)) return false;
    const period = series.periodAt(index);
    const season = (seasons.get(seasonOf(period)) ?? []).filter((other) => other !== at);
    if (season.length === 0) return !mayBeSeason(period.kind, value / median);
    return !season.some((other) => !isFar(score - (scores[other] ?? 0)));
  });
  if (candidates.length === 0) return [];
  const elsewhere = ratiosOfOtherPhases(series, phases, phase);
  return candidates.filter((index) => {
    const ratio = (series.valueAt(index) ?? median) / median;
    const others = elsewhere.get(seasonOf(series.periodAt(index))) ?? [];
    return !others.some((other) => Math.abs(other - ratio) < Math.abs(other - 1));
  });
}

/**
 * By season, figures over the median of their phase. Of two Julys with a break between them neither
 * has another in its phase to be compared with, but both are equally quiet beside their neighbours.
 */
function ratiosOfOtherPhases(
  series: FigureSeries,
  phases: readonly (readonly number[])[],
  phase: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const ratios = new Map<string, number[]>();
  for (const other of phases) {
    if (other === phase) continue;
    const values = other.map((index) => series.valueAt(index));
    const median = medianOf(values.filter((value) => value !== null));
    if (!(median > 0)) continue;
    for (const [at, index] of other.entries()) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const season = seasonOf(series.periodAt(index));
      const known = ratios.get(season);
      if (known === undefined) ratios.set(season, [value / median]);
      else known.push(value / median);
    }
  }
  return ratios;
}

/** Whether a score is far out; with another score, on its side. */
function isFar(score: number | undefined, side = score): boolean {
  if (score === undefined || side === undefined) return false;
  return Math.abs(score) > OUTLYING_Z && score > 0 === side > 0;
}

function bySeason(
  series: FigureSeries,
  indexes: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const seasons = new Map<string, number[]>();
  for (const [at, index] of indexes.entries()) {
    const season = seasonOf(series.periodAt(index));
    const known = seasons.get(season);
    if (known === undefined) seasons.set(season, [at]);
    else known.push(at);
  }
  return seasons;
}

/** A season met for the first time may halve a figure or double it: July in a service. */
function mayBeSeason(kind: Period['kind'], ratio: number): boolean {
  return (periodsPerYear(kind) ?? 1) > 2 && ratio >= 0.5 && ratio <= 2;
}

/** What a period is called within its year: `H1`, `07`, `W41`. Years have no season. */
function seasonOf({ kind, key }: Period): string {
  const perYear = periodsPerYear(kind);
  if (perYear === null || perYear <= 1) return key;
  const season =
    kind === 'school-term' ? key.slice('2019/2020-'.length) : key.slice('2019-'.length);
  return `${kind} ${season}`;
}
