import type { Indicator } from '../model/indicator.ts';
import { measureRevisions, type RevisedFigure } from '../stats/revision.ts';
import { type Cell, isForecast, multiplierOf } from './cell.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { SeriesState } from './facts/series.ts';
import { levelInterval } from './interval.ts';
import { REVISION_METHOD } from './method-versions.ts';
import type { ShownBefore } from './shown-before.ts';

type Revision = SeriesState['revision'];

/**
 * How much the figures of a series have changed since they were first published, in the unit of the
 * sheet: the value of today less that of the first release which showed the period (methods.md §8).
 *
 * A period that is withheld now, or was in any release, is left out, and so are forecasts and releases
 * that measured by another version of the sheet. Null with its reason where nothing has been published
 * before, where a registered release cannot be read (the first value may be its), or where no period
 * was shown then and is now.
 */
export function measureRevision(
  cells: readonly Cell[],
  sheet: Indicator,
  { before, hasUnread }: { readonly before: readonly ShownBefore[]; readonly hasUnread: boolean },
): Revision {
  if (hasUnread) return noRevision('release-unread');
  if (before.length === 0) return noRevision('not-published-before');
  const comparable = before.filter((release) => measuresAlike(release.sheet, sheet));
  const pairs = cells.flatMap((cell) => {
    const figure = revisedFigure(cell, before, comparable);
    return figure === null ? [] : [{ period: cell.period.key, figure }];
  });
  const found = measureRevisions(pairs.map(({ figure }) => figure));
  if (found === null) return noRevision('no-common-period');
  return {
    periods: pairs.length,
    mean: found.mean,
    meanAbsolute: found.meanAbsolute,
    large: pairs.flatMap(({ period }, index) => (found.isLarge[index] === true ? [period] : [])),
    method: REVISION_METHOD,
    reason: null,
  };
}

function revisedFigure(
  cell: Cell,
  before: readonly ShownBefore[],
  comparable: readonly ShownBefore[],
): RevisedFigure | null {
  const { key } = cell.period;
  if (!isFigure(cell)) return null;
  if (before.some(({ cells }) => cells.get(key)?.state === 'suppressed')) return null;
  for (const release of comparable) {
    const first = release.cells.get(key);
    if (first === undefined || !isFigure(first)) continue;
    const { interval } = levelInterval(first, release.sheet);
    return {
      first: first.value,
      final: cell.value,
      intervalWidth: interval === null ? undefined : interval.upper - interval.lower,
    };
  }
  return null;
}

function isFigure(cell: Cell): cell is Cell & { readonly value: number } {
  return cell.value !== null && !isForecast(cell);
}

function measuresAlike(then: Indicator, now: Indicator): boolean {
  return (
    (then.version ?? 1) === (now.version ?? 1) &&
    then.measure === now.measure &&
    multiplierOf(then) === multiplierOf(now)
  );
}

function noRevision(reason: ReasonCode): Revision {
  return { periods: 0, mean: null, meanAbsolute: null, large: [], method: null, reason };
}
