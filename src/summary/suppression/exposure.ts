import {
  createRangeFinder,
  type FeasibleRange,
  type RangeFinder,
} from '../../stats/feasible-range.ts';
import type { LinearRow, Terms } from '../../stats/linear-program.ts';
import type { PublishedTable, TableCell } from './published-table.ts';
import type { AttackContext, Puzzle, Reader, Target } from './puzzle.ts';

/** A target that somebody can come nearer to than the threshold. */
export interface Exposed {
  readonly target: Target;
  /** Greatest less least of what it can be. */
  readonly width: number;
  readonly to: Reader;
}

/**
 * The targets that outsiders can come nearer to than the threshold. Only when there are none: the
 * counts withheld for themselves that a contributor can, who is alone in a cell and so knows its count.
 * Every count that may be 1 is taken to be, as a choice that hung on it would tell.
 */
export function* findExposed(
  puzzle: Puzzle,
  context: AttackContext,
  memory: TableMemory,
): Iterable<Exposed> {
  const outsider = finderOf(puzzle, [], memory);
  let isExposed = false;
  for (const target of puzzle.targets) {
    const enough = context.widthToKeep(target, 'outsider');
    const width = outsider.widthOf(target.terms, enough);
    if (width >= enough) continue;
    isExposed = true;
    yield { target, width, to: 'outsider' };
  }
  memory.keep(puzzle, outsider.found);
  if (isExposed) return;
  const smallCounts = puzzle.targets.filter(({ cell }) => isWithheldForItself(cell, context));
  for (const { own, knows } of puzzle.contributors) {
    const suspects = smallCounts.filter((target) => target !== own);
    if (suspects.length === 0 || !canBeOne(own, outsider)) continue;
    const finder = finderOf(puzzle, knows, memory);
    for (const target of suspects) {
      const enough = context.widthToKeep(target, 'contributor');
      const width = finder.widthOf(target.terms, enough);
      if (width >= enough || tellsNothing(target, { own, puzzle, table: context.table, outsider }))
        continue;
      yield { target, width, to: 'contributor' };
    }
    memory.keep(puzzle, finder.found);
  }
}

/** Of a cell that only protects others it does no harm when a contributor learns it. */
function isWithheldForItself(cell: TableCell | null, { isPrimary }: AttackContext): boolean {
  return cell === null || cell.isImplied || isPrimary(cell);
}

/** False when whoever knows what is published can tell that nobody is alone in the count. */
function canBeOne({ terms }: Target, outsider: RangeFinder): boolean {
  const range = outsider.rangeOf(terms);
  return range === null || (range.low <= 1 && (range.high ?? Infinity) >= 1);
}

/** What can be said of a puzzle by somebody who knows more than is published. */
function finderOf(puzzle: Puzzle, knows: readonly LinearRow[], memory: TableMemory): RangeFinder {
  const { low, high, rows, whole } = puzzle;
  return createRangeFinder({ low, high, rows: [...rows, ...knows] }, whole, memory.recall(puzzle));
}

/**
 * True when a target tells whoever is alone in a cell nothing of anybody else: it lies within that
 * cell, or is that cell together with what is published anyway.
 */
function tellsNothing(
  target: Target,
  {
    own,
    puzzle,
    table,
    outsider,
  }: {
    readonly own: Target;
    readonly puzzle: Puzzle;
    readonly table: PublishedTable;
    readonly outsider: RangeFinder;
  },
): boolean {
  if (own === target) return true;
  if (target.cell === null) return false;
  const knowsAll = own.quantity === target.quantity || own.quantity === 'base';
  if (knowsAll && own.cell !== null && isWithin(target.cell, own.cell, table)) return true;
  const around = own.cell ?? own.sum?.whole;
  if (around === undefined || !isWithin(around, target.cell, table)) return false;
  const mine = own.cell === null ? own : puzzle.targets.find((one) => isOf(one, own.cell, target));
  if (mine === undefined) return false;
  const others: Terms = [...target.terms, ...mine.terms.map(negated)];
  return outsider.widthOf(others, 1) < 1;
}

function isOf(one: Target, cell: TableCell | null, { quantity }: Target): boolean {
  return one.cell === cell && one.quantity === quantity;
}

function negated([variable, times]: Terms[number]): Terms[number] {
  return [variable, -times];
}

/** A cell lies within itself. */
function isWithin(part: TableCell, whole: TableCell, table: PublishedTable): boolean {
  if (part === whole) return true;
  return table.sumsOf(whole).some((sum) => {
    // Nobody is known to be in a figure because another release's figure has the same place.
    if (sum.whole !== whole || sum.kind === 'releases') return false;
    return sum.parts.some((one) => isWithin(part, one, table));
  });
}

/** What an outsider can say of each target; null where that could not be found out. */
export function outsidersRanges(puzzle: Puzzle): ReadonlyMap<Target, FeasibleRange | null> {
  const { low, high, rows, whole } = puzzle;
  const finder = createRangeFinder({ low, high, rows }, whole);
  return new Map(puzzle.targets.map((target) => [target, finder.rangeOf(target.terms)]));
}

/** Tables that fitted an earlier puzzle and may fit the next one, which differs by a cell. */
export interface TableMemory {
  recall(puzzle: Puzzle): Iterable<readonly number[]>;
  keep(puzzle: Puzzle, tables: readonly (readonly number[])[]): void;
}

/** More tables are forgotten, the oldest first. */
const MOST_TABLES = 64;

export function createTableMemory(): TableMemory {
  const remembered: ReadonlyMap<string, number>[] = [];
  return {
    *recall({ keys, truth }) {
      // The true table fits every puzzle whose counts are all in the file.
      yield truth;
      for (const table of remembered) {
        yield keys.map((key, variable) => table.get(key) ?? truth[variable] ?? 0);
      }
    },
    keep({ keys }, tables) {
      for (const table of tables) {
        remembered.push(new Map(keys.map((key, variable) => [key, table[variable] ?? 0])));
      }
      remembered.splice(0, remembered.length - MOST_TABLES);
    },
  };
}
