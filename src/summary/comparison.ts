import type { Direction, Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import {
  type DoubleDifference,
  differenceOfMeanChanges,
  differenceOfShareChanges,
  placeboRank,
} from '../stats/difference-in-differences.ts';
import { minimalDetectableMean, minimalDetectableShare } from '../stats/minimal-detectable.ts';
import { moverDifference } from '../stats/mover.ts';
import { isInterval } from '../stats/result.ts';
import { type Cell, multiplierOf } from './cell.ts';
import { buildChange, differenceInterval, noChange } from './change.ts';
import type { Comparison, ComparisonSeries } from './facts/comparison.ts';
import type { Change } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { IndicatorData } from './indicator-data.ts';
import {
  fromStats,
  hasSourceLimits,
  type MaybeInterval,
  noInterval,
  printInterval,
  proportionOf,
  sampleOf,
} from './interval.ts';
import { type Level, levelAt } from './level.ts';
import { buildPoints } from './points.ts';
import type { Sampling } from './sampling.ts';
import { wantedSign } from './wanted-sign.ts';

/** The two moments of one area, as far as both may be shown. */
interface Arm {
  readonly before: Cell;
  readonly after: Cell;
  readonly change: number;
}

/** The comparison areas of an indicator, and the experiment's change beside theirs. */
export function buildComparison(data: IndicatorData, latest: Level): Comparison {
  const { use, sheet, series, baseline } = data;
  const sampling = use.comparison?.sampling ?? null;
  const ids = namedAreas(use);
  if (ids.length === 0) return { ...noDifference('no-comparison'), sampling, areas: [] };
  const read = ids.map((id) => readArea(id, data, latest));
  const areas = read.map(({ shown }) => shown);
  const change = buildChange(baseline, latest, data.cells, data);
  const own = armOf(baseline, latest, change);
  if (own === null) return { ...noDifference(change.reason ?? 'no-data'), sampling, areas };
  if (read.length > 1) {
    const changes = read.flatMap(({ arm }) => (arm === null ? [] : [arm.change]));
    const rank = rankOf(own.change, changes, sheet.direction);
    return { ...noDifference('several-areas'), placeboRank: rank, sampling, areas };
  }
  const other = read[0]?.arm ?? null;
  if (other === null) {
    return { ...noDifference(areas[0]?.change.reason ?? 'no-data'), sampling, areas };
  }
  if (sheet.measure === 'count') {
    return { ...noDifference('depends-on-area-size'), sampling, areas };
  }
  const interval = baseline.given
    ? noInterval('source-gives-none')
    : intervalOf(own, other, sheet, sampling);
  const shown = printInterval(interval);
  return {
    sampling,
    areas,
    estimate: own.change - other.change,
    interval: shown,
    method: shown?.method ?? null,
    minimalDetectable: detectable([own.before, own.after, other.before, other.after], sheet),
    placeboRank: null,
    earlier: earlierDifference(data.cells, series.totals.get(ids[0] ?? '') ?? [], baseline),
    reason: interval.reason,
  };
}

function namedAreas({ comparison }: IndicatorUse): readonly string[] {
  const { area, areas } = comparison ?? {};
  return [...new Set([...(area === undefined ? [] : [area]), ...(areas ?? [])])];
}

/** One area side by side with the experiment's own, with its own change over the same two periods. */
function readArea(
  id: string,
  { series, baseline, sheet, sampling }: IndicatorData,
  latest: Level,
): { readonly shown: ComparisonSeries; readonly arm: Arm | null } {
  const cells = series.totals.get(id) ?? [];
  const from = baseline.period === null ? baseline : levelAt(cells, baseline.period, sheet);
  const to = latest.period === null ? null : levelAt(cells, latest.period, sheet);
  const change =
    to === null
      ? noChange(latest.estimate.reason ?? 'no-data')
      : buildChange(from, to, cells, { sheet, sampling });
  return {
    shown: { area: id, points: buildPoints(cells, [], sheet), change },
    arm: to === null ? null : armOf(from, to, change),
  };
}

function armOf(from: Level, to: Level, { value }: Change): Arm | null {
  if (value === null || from.cell === null || to.cell === null) return null;
  return { before: from.cell, after: to.cell, change: value };
}

/** The interval that the measure and the sampling allow. Limits of a source go through MOVER. */
function intervalOf(own: Arm, other: Arm, sheet: Indicator, sampling: Sampling): MaybeInterval {
  const cells = [own.before, own.after, other.before, other.after];
  const isSampled = sheet.measure === 'proportion' || sheet.measure === 'mean';
  if (cells.some(hasSourceLimits) || !isSampled) return moverInterval(own, other, sheet);
  if (sampling === null) return noInterval('sampling-not-declared');
  if (sampling === 'same-people') return noInterval('no-change-sd');
  if (sheet.measure === 'mean') return fromDifference(differenceOfMeans(own, other));
  const [ownBefore, ownAfter, otherBefore, otherAfter] = cells.map((cell) =>
    proportionOf(cell, sheet),
  );
  if (!ownBefore || !ownAfter || !otherBefore || !otherAfter) return noInterval('no-n');
  const difference = differenceOfShareChanges(
    { before: ownBefore, after: ownAfter },
    { before: otherBefore, after: otherAfter },
  );
  return fromDifference(difference, multiplierOf(sheet));
}

function differenceOfMeans(own: Arm, other: Arm): DoubleDifference {
  const sample = (cell: Cell) => sampleOf(cell, cell.value ?? Number.NaN);
  const arm = ({ before, after }: Arm) =>
    ({ design: 'cross-section', before: sample(before), after: sample(after) }) as const;
  return differenceOfMeanChanges(arm(own), arm(other));
}

function fromDifference({ interval }: DoubleDifference, scale = 1): MaybeInterval {
  return fromStats(interval, scale);
}

function moverInterval(own: Arm, other: Arm, sheet: Indicator): MaybeInterval {
  const first = differenceInterval(own.after, own.before, sheet);
  if (first.interval === null) return first;
  const second = differenceInterval(other.after, other.before, sheet);
  if (second.interval === null) return second;
  const interval = moverDifference(
    { value: own.change, interval: first.interval },
    { value: other.change, interval: second.interval },
  );
  return fromStats(isInterval(interval) ? { ...interval, method: 'did-mover@1' } : interval);
}

function detectable(cells: readonly [Cell, Cell, Cell, Cell], sheet: Indicator): number | null {
  if (sheet.measure === 'proportion') {
    const [a, b, c, d] = cells.map((cell) => {
      const share = proportionOf(cell, sheet);
      return share === null ? null : { p: share.x / share.n, n: share.n };
    });
    if (!a || !b || !c || !d) return null;
    const found = minimalDetectableShare([a, b, c, d]);
    return 'difference' in found ? found.difference * multiplierOf(sheet) : null;
  }
  if (sheet.measure !== 'mean') return null;
  const [a, b, c, d] = cells.map(({ sd, n }) => (sd === null || n === null ? null : { sd, n }));
  if (!a || !b || !c || !d) return null;
  const found = minimalDetectableMean([a, b, c, d]);
  return 'difference' in found ? found.difference : null;
}

/** Null where no direction is wanted. */
function rankOf(
  change: number,
  others: readonly number[],
  direction: Direction,
): Comparison['placeboRank'] {
  const sign = wantedSign(direction);
  return sign === null ? null : placeboRank(change, others, sign);
}

function earlierDifference(
  own: readonly Cell[],
  other: readonly Cell[],
  { period: baseline, given }: Level,
): Comparison['earlier'] {
  if (baseline === null || given) return null;
  const valueAt = (cells: readonly Cell[], key: string) =>
    cells.find(({ period }) => period.key === key)?.value ?? null;
  const differenceAt = (key: string) => {
    const [a, b] = [valueAt(own, key), valueAt(other, key)];
    return a === null || b === null ? null : a - b;
  };
  const atBaseline = differenceAt(baseline.key);
  if (atBaseline === null) return null;
  for (const { period } of own) {
    if (period.middle >= baseline.middle) return null;
    const before = differenceAt(period.key);
    if (before !== null) return { from: period.key, estimate: atBaseline - before };
  }
  return null;
}

function noDifference(reason: ReasonCode): Omit<Comparison, 'sampling' | 'areas'> {
  return {
    estimate: null,
    interval: null,
    method: null,
    minimalDetectable: null,
    placeboRank: null,
    earlier: null,
    reason,
  };
}
