import type { Indicator } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import { type Period, periodsPerYear } from '../../model/period.ts';
import { FEWEST_FOR_OUTLIERS, medianOf, modifiedZ, OUTLYING_Z } from '../../stats/modified-z.ts';
import { figureOf } from '../../summary/cell.ts';
import { startOf } from '../../summary/experiment-start.ts';
import { cellOf, type DataFile, dataRule, hasColumn, type Report } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const NOT_COMPARED = statusMask('forecast', 'suppressed');
const EXPLAINED = statusMask('estimate', 'break');
const BREAK = statusMask('break');

/**
 * A total that lies far from the rest of its phase (methods.md §8: |modified z| > 3.5, from six
 * figures up) and has no note. Phases end at a break and at the experiment's start, whose very point
 * is to change the level. Not told: what recurs or may recur in its season, in its own phase or in another,
 * two neighbours on the same side (a change of level), and a count within what chance gives one (Poisson,
 * 3.5 √median).
 */
export const outlier: Rule = dataRule(
  {
    id: 'data/outlier',
    severity: 'info',
    example: {
      file: 'experiments/kahvila/data/participants.csv',
      bad: [
        'period;value',
        '2016-H1;21\n2016-H2;24\n2017-H1;220\n2017-H2;23\n2018-H1;25\n2018-H2;22',
        '2019-H1;24\n2019-H2;31\n2020-H1;48\n',
      ].join('\n'),
    },
  },
  ({ node, rows, sheet, isFaulty }, report) => {
    if (sheet === undefined || sheet.measure === 'qualitative' || sheet.measure === 'boolean')
      return;
    if (rows.rowCount < FEWEST_FOR_OUTLIERS) return;
    const plan = node.experiment?.value;
    const start = (plan === undefined ? null : startOf(plan)) ?? '';
    for (const area of rows.areas()) {
      const phases = [...phasesOf(rows, rows.totals(area), start)];
      for (const phase of phases) reportOutliers({ rows, sheet, isFaulty, phases }, phase, report);
    }
  },
);

/** Stretches of a series between breaks; the experiment's first day too ends one. */
function* phasesOf(
  rows: Observations,
  series: readonly number[],
  start: string,
): Iterable<readonly number[]> {
  const statuses = rowStatusesOf(rows);
  let phase: number[] = [];
  let hasBegun = false;
  let last: Period | null = null;
  for (const index of series) {
    // A second row of a period is `data/duplicate-row`.
    if (rows.periodAt(index) === last) continue;
    last = rows.periodAt(index);
    const begins: boolean = !hasBegun && rows.periodAt(index).end >= start;
    if (begins || statuses.hasAny(index, BREAK)) {
      yield phase;
      phase = [];
    }
    hasBegun ||= begins;
    if (!statuses.hasAny(index, NOT_COMPARED)) phase.push(index);
  }
  yield phase;
}

function reportOutliers(series: JudgedSeries, phase: readonly number[], report: Report): void {
  const { rows } = series;
  const indexes: number[] = [];
  const values: number[] = [];
  for (const index of phase) {
    const figure = figureAt(series, index);
    if (figure === null) continue;
    indexes.push(index);
    values.push(figure);
  }
  if (indexes.length < FEWEST_FOR_OUTLIERS) return;
  const found = modifiedZ(values);
  if (found === null) return;
  const { scores, median } = found;
  if (!scores.some((score) => isFar(score))) return;
  const chance = series.sheet.measure === 'count' ? OUTLYING_Z * Math.sqrt(Math.max(1, median)) : 0;
  const seasons = bySeason(rows, indexes);
  const standsOut = (index: number, at: number) => {
    const score = scores[at] ?? 0;
    const value = values[at] ?? median;
    if (!isFar(score) || Math.abs(value - median) <= chance) return false;
    if (isExplained(rows, index)) return false;
    if (isFar(scores[at - 1], score) || isFar(scores[at + 1], score)) return false;
    const period = rows.periodAt(index);
    const season = (seasons.get(seasonOf(period)) ?? []).filter((other) => other !== at);
    if (season.length === 0) return !mayBeSeason(period.kind, value / median);
    return !season.some((other) => !isFar(score - (scores[other] ?? 0)));
  };
  const candidates = indexes.filter(standsOut);
  if (candidates.length === 0) return;
  const elsewhere = ratiosOfOtherPhases(series, phase);
  const column = hasColumn(rows, 'value') ? 'value' : 'numerator';
  for (const index of candidates) {
    const ratio = (figureAt(series, index) ?? median) / median;
    const others = elsewhere.get(seasonOf(rows.periodAt(index))) ?? [];
    if (others.some((other) => Math.abs(other - ratio) < Math.abs(other - 1))) continue;
    report(cellOf(rows, index, column), { period: rows.periodAt(index).key });
  }
}

function isExplained(rows: Observations, index: number): boolean {
  return rows.noteAt(index) !== '' || rowStatusesOf(rows).hasAny(index, EXPLAINED);
}

/** One area's totals, in phases. */
interface JudgedSeries extends Pick<DataFile, 'rows' | 'isFaulty'> {
  readonly sheet: Indicator;
  readonly phases: readonly (readonly number[])[];
}

/**
 * By season, figures over the median of their phase. Of two Julys with a break between them neither
 * has another in its phase to be compared with, but both are equally quiet beside their neighbours.
 */
function ratiosOfOtherPhases(
  series: JudgedSeries,
  phase: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const ratios = new Map<string, number[]>();
  for (const other of series.phases) {
    if (other === phase) continue;
    const values = other.map((index) => figureAt(series, index));
    const median = medianOf(values.filter((value) => value !== null));
    if (!(median > 0)) continue;
    for (const [at, index] of other.entries()) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const season = seasonOf(series.rows.periodAt(index));
      const known = ratios.get(season);
      if (known === undefined) ratios.set(season, [value / median]);
      else known.push(value / median);
    }
  }
  return ratios;
}

function figureAt({ rows, sheet, isFaulty }: JudgedSeries, index: number): number | null {
  if (isFaulty(index)) return null;
  return figureOf(
    rows.numberAt('value', index),
    rows.numberAt('numerator', index),
    rows.numberAt('denominator', index),
    sheet,
  );
}

/** Whether a score is far out; with another score, on its side. */
function isFar(score: number | undefined, side = score): boolean {
  if (score === undefined || side === undefined) return false;
  return Math.abs(score) > OUTLYING_Z && score > 0 === side > 0;
}

function bySeason(
  rows: Observations,
  indexes: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const seasons = new Map<string, number[]>();
  for (const [at, index] of indexes.entries()) {
    const season = seasonOf(rows.periodAt(index));
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
