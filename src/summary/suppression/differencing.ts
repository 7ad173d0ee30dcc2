import type { DisclosurePolicy } from '../disclosure.ts';
import { hideUntilSafe, placesToLook, type Withheld } from './choose-suppressions.ts';
import type { Bounds, Quantity } from './counts.ts';
import { createTableMemory, type Exposed, findExposed } from './exposure.ts';
import { cellId, compareTableCells, seriesId } from './file-cells.ts';
import { type JoinedTable, joinReleases } from './join-releases.ts';
import type { TableCell } from './published-table.ts';
import { type AttackContext, buildPuzzle, type Reader, type Target } from './puzzle.ts';
import {
  haveSameFigures,
  isReleased,
  isShown,
  type Place,
  type ReleaseFile,
} from './release-file.ts';

/** A withheld count that earlier releases tell by themselves: that cannot be taken back. */
export interface ToldBefore {
  /** Of a change, the figure as it is now. */
  readonly cell: TableCell;
  /** Its figure stood in a report, follows from several, or is how much a published figure changed. */
  readonly how: 'published' | 'derived' | 'change';
  /** The reports that had it; empty where it follows from several. */
  readonly reports: readonly string[];
}

/** What is hidden once earlier releases are looked at beside today's. */
export interface Differenced {
  readonly table: JoinedTable;
  readonly withheld: ReadonlyMap<TableCell, Withheld>;
  readonly toldBefore: readonly ToldBefore[];
  readonly context: AttackContext;
}

/**
 * Hides what else must be hidden so that whoever kept the earlier releases cannot come nearer to a
 * withheld count than the threshold, nor to how many a published figure has changed by. `alone` is what
 * today's file hides by itself; it stays hidden. Null where the earlier releases add nothing: all that
 * they show stands unchanged in what is shown now.
 */
export function withholdFromDifferencing(
  own: ReleaseFile,
  releases: readonly ReleaseFile[],
  {
    alone,
    policy,
    quantities,
  }: {
    readonly alone: ReadonlyMap<TableCell, Withheld>;
    readonly policy: DisclosurePolicy;
    readonly quantities: readonly Quantity[];
  },
): Differenced | null {
  const earlier = releases.filter(
    (release) => isComparable(release, own) && addsSomething(release, own),
  );
  if (earlier.length === 0) return null;
  const table = joinReleases(
    own,
    earlier,
    earlier.flatMap((release) => changedPlaces(release, own)),
  );
  const withheld = new Map([...alone].map(([cell, why]) => [table.joined(cell), why]));
  const base = {
    table,
    quantities,
    policy: {
      ...policy,
      threshold: Math.max(policy.threshold, ...earlier.map(({ threshold }) => threshold)),
    },
  };
  const hidden = createHidden(table, own, withheld);
  const then = earlier.flatMap((release) => table.hiddenIn(release));
  const starts = [...new Set([...withheld.keys(), ...then])];
  const told = findToldBefore(
    { ...base, ...hidden.ofEarlier, widthToKeep: widthLeftBy([], base) },
    starts,
  );
  const context: AttackContext = { ...base, ...hidden.ofAll, widthToKeep: widthLeftBy(told, base) };
  hideUntilSafe(withheld, context, then);
  const published = [...withheld].flatMap(([cell, { role }]): ToldBefore[] => {
    // What only protects others is no secret of its own; those have been looked at.
    const reports = role === 'secondary' ? [] : reportsShowing(cell, table);
    return reports.length === 0 ? [] : [{ cell, how: 'published', reports }];
  });
  const derived = told
    .filter(({ target: { cell }, to }) => {
      return to === 'outsider' && (cell === null || context.isPrimary(cell));
    })
    .map(({ target }) => asTold(target));
  return { table, withheld, toldBefore: distinct([...published, ...derived]), context };
}

/** What is hidden from whom: from who has the earlier releases alone, and from who has today's too. */
function createHidden(
  table: JoinedTable,
  own: ReleaseFile,
  withheld: ReadonlyMap<TableCell, Withheld>,
) {
  const wasShown = (cell: TableCell): boolean => reportsShowing(cell, table).length > 0;
  const isShownNow = (cell: TableCell): boolean => {
    const mine = table.ownOf(cell);
    return mine !== null && !mine.isImplied && !withheld.has(cell);
  };
  const isPrimary = (cell: TableCell): boolean =>
    withheld.get(cell)?.role === 'primary' ||
    table.releasesOf(cell).some(({ release, cell: then }) => release.isPrimary(then));
  const wasWithheld = (cell: TableCell): boolean =>
    table
      .releasesOf(cell)
      .some(({ release, cell: then }) => release.isWithheld(seriesOf(then), then.cell.period.key));
  const toldThen = (cell: TableCell, quantity: Quantity): Bounds | null =>
    table.releasesOf(cell).reduce<Bounds | null>((known, { release, cell: then }) => {
      if (release.isWithheld(seriesOf(then), then.cell.period.key)) return known;
      return both(known, release.telling(then.cell, cell.counts, quantity));
    }, null);
  const toldNow = (cell: TableCell, quantity: Quantity): Bounds | null => {
    const mine = table.ownOf(cell);
    return mine === null || !isShownNow(cell)
      ? null
      : own.telling(mine.cell, cell.counts, quantity);
  };
  const isFigure = (cell: TableCell): boolean => {
    const { state } = (table.ownOf(cell) ?? cell).cell;
    return state === 'value' || state === 'suppressed';
  };
  const ofEarlier = {
    isPrimary,
    isHidden: (cell: TableCell) =>
      !cell.isImplied && !wasShown(cell) && (isFigure(cell) || wasWithheld(cell)),
    told: toldThen,
    canHide: () => false,
  };
  const ofAll = {
    isPrimary,
    isHidden: (cell: TableCell) =>
      !cell.isImplied &&
      !wasShown(cell) &&
      (withheld.has(cell) || (!isShownNow(cell) && wasWithheld(cell))),
    told: (cell: TableCell, quantity: Quantity) =>
      both(toldThen(cell, quantity), toldNow(cell, quantity)),
    canHide: (cell: TableCell) =>
      isShownNow(cell) && !wasShown(cell) && table.ownOf(cell)?.cell.state === 'value',
  };
  return { ofEarlier, ofAll };
}

/** What those who have all but today's figures know already, and who of them. */
function findToldBefore(context: AttackContext, hidden: readonly TableCell[]): readonly Exposed[] {
  const told = new Map<string, Exposed>();
  const memory = createTableMemory();
  const seen = new Set<object>();
  /** False once nothing more is told. What outsiders know comes first, then what those counted do. */
  const look = (start: Parameters<typeof buildPuzzle>[0]): boolean => {
    const known = { ...context, widthToKeep: widthLeftBy([...told.values()], context) };
    const puzzle = buildPuzzle(start, known);
    if (puzzle === null) return false;
    for (const part of [...puzzle.cells, ...puzzle.sums]) seen.add(part);
    const exposed = [...findExposed(puzzle, known, memory)];
    for (const one of exposed) told.set(toldId(one.target, one.to), one);
    return exposed.length > 0;
  };
  for (const start of placesToLook(hidden, context)) {
    if (seen.has(start)) continue;
    while (look(start));
  }
  return [...told.values()];
}

/** What an outsider knows, those counted know too. */
function widthLeftBy(
  told: readonly Exposed[],
  { policy: { threshold } }: Pick<AttackContext, 'policy'>,
): AttackContext['widthToKeep'] {
  const widths = new Map(told.map(({ target, to, width }) => [toldId(target, to), width]));
  return (target, from) =>
    Math.min(
      threshold,
      widths.get(toldId(target, from)) ?? threshold,
      widths.get(toldId(target, 'outsider')) ?? threshold,
    );
}

function toldId({ cell, sum, quantity }: Target, to: Reader): string {
  return `${to}\n${quantity}\n${cell?.id ?? ''}\n${sum?.id ?? ''}`;
}

function asTold({ cell, sum }: Target): ToldBefore {
  const place = cell ?? sum?.whole;
  if (place === undefined) throw new Error('a target is of a cell or of a sum');
  const how = sum?.kind === 'releases' ? 'change' : 'derived';
  return { cell: place, how, reports: [] };
}

/** One of several quantities is enough. */
function distinct(told: readonly ToldBefore[]): readonly ToldBefore[] {
  const byCell = new Map<TableCell, ToldBefore>();
  for (const one of told) if (!byCell.has(one.cell)) byCell.set(one.cell, one);
  return [...byCell.values()].sort((a, b) => compareTableCells(a.cell, b.cell));
}

function reportsShowing(cell: TableCell, table: JoinedTable): readonly string[] {
  const shown = table
    .releasesOf(cell)
    .filter(({ release, cell: then }) => isShown(then, release))
    .flatMap(({ release }) => release.reports);
  return [...new Set(shown)].reverse();
}

/** Whether figures of both are of one kind, so that one can be subtracted from the other. */
export function isComparable(
  { table: { sheet: then } }: Pick<ReleaseFile, 'table'>,
  { table: { sheet: now } }: Pick<ReleaseFile, 'table'>,
): boolean {
  return then.measure === now.measure && then.multiplier === now.multiplier;
}

/** Whether a reader of the release and of today's figures knows more than one of today's alone. */
function addsSomething(release: ReleaseFile, own: ReleaseFile): boolean {
  const isCoarser = own.rounding !== null && release.rounding === null;
  if (isCoarser) return true;
  for (const [series, { cells, ...then }] of release.file.series) {
    const { area, dimension, code } = release.nameNow(then);
    const id = seriesId(area, dimension, code);
    for (const [period, cell] of cells) {
      if (!isReleased(cell, release)) continue;
      const now = own.file.series.get(id)?.cells.get(period);
      if (now === undefined || !haveSameFigures(cell, now) || now.state !== cell.state) return true;
      if (own.isWithheld(id, period) && !release.isWithheld(series, period)) return true;
    }
  }
  return false;
}

/** Where today's file has another figure than a release had. */
function changedPlaces(
  release: ReleaseFile,
  own: ReleaseFile,
): readonly { readonly place: Place; readonly period: string }[] {
  const changed = new Map<string, { readonly place: Place; readonly period: string }>();
  for (const { cells, ...then } of release.file.series.values()) {
    const place = release.nameNow(then);
    const id = seriesId(place.area, place.dimension, place.code);
    for (const [period, cell] of cells) {
      const now = own.file.series.get(id)?.cells.get(period);
      if (now === undefined || !isReleased(cell, release) || haveSameFigures(cell, now)) continue;
      changed.set(cellId(id, period), { place, period });
    }
  }
  return [...changed.values()];
}

function seriesOf({ area, dimension, code }: TableCell): string {
  return seriesId(area, dimension, code);
}

/** What follows from both. */
function both(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (a === null || b === null) return a ?? b;
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}
